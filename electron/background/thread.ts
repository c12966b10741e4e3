// What runs in the background's thread.
import { setPriority } from 'node:os';
import { doWorks } from './doWorks.ts';
import { works } from './works.ts';

// Whoever works behind stands back for who clicks. On Linux that is said of a thread alone, elsewhere
// of the whole process, the window's answers included.
if (process.platform === 'linux') setPriority(19);
doWorks(works);
