// `npm run simulate -- --years 100 [--seed N] [--zone Z]`: so many years of reminders, spread over
// the zones, each with all the promises checked. What breaks one tells how to see it break again.
import 'temporal-polyfill/global';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import type { Figures, Stretch } from './simulate.ts';

// Imported late: what they import reads Temporal as it loads.
const { zones } = await import('./life.ts');
const { yearOf } = await import('./stretches.ts');
const { simulate } = await import('./simulate.ts');

/** What came of a stretch. */
interface Outcome {
  readonly stretch: Stretch;
  readonly seconds: number;
  readonly figures: Figures | null;
  readonly broken: string | null;
}

if (isMainThread) await supervise();
else parentPort?.on('message', (stretch: Stretch) => parentPort?.postMessage(outcomeOf(stretch)));

function outcomeOf(stretch: Stretch): Outcome {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  try {
    const figures = simulate(stretch);
    return { stretch, seconds: seconds(), figures, broken: null };
  } catch (error) {
    const broken = error instanceof Error ? error.message : String(error);
    return { stretch, seconds: seconds(), figures: null, broken };
  }
}

async function supervise(): Promise<void> {
  const { values } = parseArgs({
    options: {
      years: { type: 'string', default: '16' },
      seed: { type: 'string', default: '1' },
      zone: { type: 'string' },
      days: { type: 'string', default: '365' },
      jobs: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const [years, seed, days] = [values.years, values.seed, values.days].map(Number) as [
    number,
    number,
    number,
  ];
  const stretches = Array.from({ length: years }, (_, index) =>
    yearOf(seed + index, values.zone ?? (zones[index % zones.length] as string), days),
  );
  const begun = performance.now();
  const outcomes = await inParallel(stretches, Math.min(Number(values.jobs), years), (outcome) => {
    const { stretch, seconds, figures, broken } = outcome;
    const { zone, from } = stretch;
    console.log(
      `${broken === null ? 'kept  ' : 'BROKEN'} ${zone.padEnd(20)} from ${from}, seed ${String(
        stretch.seed,
      ).padEnd(
        5,
      )} ${figures?.wakes ?? ''} wakes, ${figures?.told ?? ''} told (${seconds.toFixed(1)} s)`,
    );
    if (broken !== null) {
      console.log(broken);
      const zoned = `--seed ${stretch.seed} --zone ${zone} --years 1`;
      console.log(`Again: npm run simulate -- ${zoned}${days === 365 ? '' : ` --days ${days}`}`);
    }
  });
  const total: Record<string, number> = {};
  for (const { figures } of outcomes)
    for (const [name, count] of Object.entries(figures ?? {}))
      total[name] = (total[name] ?? 0) + count;
  for (const [name, count] of Object.entries(total))
    console.log(`${name.padEnd(12)} ${String(count).padStart(10)}`);
  const broken = outcomes.filter((outcome) => outcome.broken !== null).length;
  const busy = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(
    `${years} years in ${((performance.now() - begun) / 1_000).toFixed(0)} s, ${(busy / years).toFixed(1)} s each; ${broken} broken`,
  );
  process.exitCode = broken === 0 ? 0 : 1;
}

/** Gives the stretches to so many threads, one after another as they come free. */
function inParallel(
  stretches: readonly Stretch[],
  jobs: number,
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const waiting = [...stretches];
  const outcomes: Outcome[] = [];
  return new Promise((resolve, reject) => {
    const give = (worker: Worker) => {
      const stretch = waiting.shift();
      if (stretch !== undefined) worker.postMessage(stretch);
      else void worker.terminate();
    };
    for (let job = 0; job < jobs; job += 1) {
      const worker = new Worker(new URL(import.meta.url));
      worker.on('error', reject);
      worker.on('message', (outcome: Outcome) => {
        outcomes.push(outcome);
        onOutcome(outcome);
        if (outcomes.length === stretches.length) resolve(outcomes);
        give(worker);
      });
      give(worker);
    }
  });
}
