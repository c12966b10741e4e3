// `npm test`: the quick checks, then every test, then one line that counts them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNeeds } from '../prerequisites/need.ts';
import { ensure } from '../prerequisites.ts';
import { buildIfStale } from '../start/freshBuild.ts';
import { quickSteps, root, type Step, succeeds } from './step.ts';

interface Tally {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** The suites in order, the fastest first; windows last, since they take the machine. */
const suites = ['unit *', 'integration', 'window'];

// They are Debian's; elsewhere nothing that needs them is run (`vitest.config.ts`).
if (process.platform === 'linux') await ensure(testNeeds);
let failedChecks = 0;
for (const step of quickSteps) if (!(await succeeds(step))) failedChecks += 1;
await buildIfStale(root);

const folder = mkdtempSync(join(tmpdir(), 'pilar-tally-'));
let passed = 0;
let failed = failedChecks;
let skipped = 0;
for (const suite of suites) {
  const file = join(folder, 'tally.json');
  const isFine = await succeeds(vitest(suite, file));
  const tally = JSON.parse(readFileSync(file, 'utf8')) as Tally;
  rmSync(file);
  passed += tally.numPassedTests;
  skipped += tally.numPendingTests + tally.numTodoTests;
  // A suite can fail with no failing test: a file that does not load, an error between tests.
  failed += isFine ? 0 : Math.max(1, tally.numFailedTests);
}
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function vitest(suite: string, file: string): Step {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return { name: suite, command: ['vitest', 'run', '--project', suite, ...reporters] };
}
