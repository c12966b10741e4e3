import { announce } from './desk.ts';
import { lastSeen } from './views.ts';

/** Does what concerns one's own journal alone; while the sample is open, says so instead. */
export function inOwnJournal(deed: () => void): void {
  if (lastSeen('settings')?.isSample !== true) deed();
  else announce((words) => words.safety.ofOwn);
}
