// `npm run check`: what can be known in seconds.
import { quickSteps, succeeds } from './step.ts';

let isFine = true;
for (const step of quickSteps) isFine = (await succeeds(step)) && isFine;
process.exitCode = isFine ? 0 : 1;
