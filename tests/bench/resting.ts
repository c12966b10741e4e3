import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Opening, openPilar, type Pilar } from '../../tools/drive/pilar.ts';
import { bounded, type Figure, told } from './figure.ts';
import { median, middleHalf } from './measure.ts';
import { memoryOf, processesBelow, workOf } from './processes.ts';
import { withPair } from './twentyYears.ts';

/** In milliseconds after it was opened: by when a window has come to rest. */
const settled = 12_000;
/** For how many seconds in a row it is looked at. */
const seconds = 10;
/**
 * In milliseconds after it was opened: by when nothing is left that only an opening brings. For half a
 * minute Pilar waits for a window that is not seen.
 */
const atRestAfter = 32_000;

/** What an app takes while nothing is done with it. */
interface Rest {
  /** Of all its processes, in megabytes: soon after it was opened, and at rest. */
  readonly memory: { readonly soon: number; readonly atRest: number };
  /** Of processors in each second, in milliseconds. */
  readonly work: readonly number[];
  /** How many timers of the main process wait. */
  readonly timers: number;
  /** How many timers, frames and idle moments of the page's own came in that time. */
  readonly turns: number;
}

/**
 * What Pilar takes while nothing is done with it, with a journal of twenty years, against the same
 * runtime with a blank page, one after the other.
 */
export async function resting(seed: number): Promise<readonly Figure[]> {
  const [ours, blank] = await withPair(seed, async (pair) => {
    const least = await restOf(pair.blank, settled + seconds * 1_000);
    return [await restOf(pair.ours, atRestAfter), least] as const;
  });
  const memory = (when: keyof Rest['memory'], named: string) => [
    bounded(
      {
        name: `memory of all processes ${named}`,
        value: ours.memory[when] / blank.memory[when],
        unit: '×',
      },
      1.4,
      "a blank page's",
    ),
    told({ name: "Pilar's", values: [ours.memory[when]] }, 'MB'),
    told({ name: "a blank page's", values: [blank.memory[when]] }, 'MB'),
  ];
  const above = ours.work.map((work, index) => work - (blank.work[index] ?? Number.NaN));
  return [
    ...memory('soon', `${settled / 1000} s after opening`),
    ...memory('atRest', 'at rest'),
    bounded(
      {
        name: `processors in an idle second, above a blank page, median of ${seconds}`,
        value: median(above),
        unit: 'ms',
      },
      0,
      "a blank page's",
      middleHalf(above),
    ),
    told({ name: "Pilar's, mean", values: [mean(ours.work)] }),
    told({ name: "a blank page's, mean", values: [mean(blank.work)] }),
    bounded(
      {
        name: "main's timers at rest, above a blank page's: the scheduler's",
        value: ours.timers - blank.timers,
        unit: '',
      },
      1,
    ),
    bounded(
      {
        name: `the page's timers, frames and idle moments in ${seconds} idle seconds`,
        value: ours.turns,
        unit: '',
      },
      0,
    ),
  ];
}

async function restOf(opening: Opening, atRestAfter: number): Promise<Rest> {
  // The door through which main is asked later opens only when it is asked for, by a signal.
  const environment = { ...opening.environment, NODE_OPTIONS: '--inspect-port=0' };
  // Once before: the first opening with a profile writes what the others find.
  await (await openPilar({ ...opening, environment })).close();
  const open = await openPilar({ ...opening, environment, leftAlone: settled });
  try {
    const soon = memoryOf(processesBelow(open.pid));
    await pause(atRestAfter - settled - seconds * 1_000);
    const work = await workInSeconds(open.pid);
    const atRest = memoryOf(processesBelow(open.pid));
    const timers = await timersOfMain(open);
    return { memory: { soon, atRest }, work, timers, turns: await turnsOf(open.page) };
  } finally {
    await open.kill();
  }
}

async function workInSeconds(pid: number): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const before = workOf(processesBelow(pid));
    await pause(1_000);
    taken.push(workOf(processesBelow(pid)) - before);
  }
  return taken;
}

const turnNames = ['TimerFire', 'FireAnimationFrame', 'FireIdleCallback'];

/** How often the page does something of its own accord. */
async function turnsOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let turns = 0;
  session.on('Tracing.dataCollected', ({ value }) => {
    turns += value.filter(({ name }) => turnNames.includes(name ?? '')).length;
  });
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  const traceConfig = { includedCategories: ['devtools.timeline'] };
  await session.send('Tracing.start', { traceConfig });
  await pause(seconds * 1_000);
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return turns;
}

/** Asks the main process, by Node's own inspector, how many of its timers wait. */
async function timersOfMain(open: Pilar): Promise<number> {
  process.kill(open.pid, 'SIGUSR1');
  const address = await addressIn(open.terminal);
  const socket = new WebSocket(address);
  await new Promise((opened) => socket.addEventListener('open', opened, { once: true }));
  const answered = new Promise<string>((answer) =>
    socket.addEventListener('message', ({ data }) => answer(String(data)), { once: true }),
  );
  const expression =
    "process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length";
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }));
  const { result } = JSON.parse(await answered) as { result: { result: { value: number } } };
  socket.close();
  return result.result.value;
}

async function addressIn(terminal: () => string): Promise<string> {
  for (;;) {
    const [, address] = /Debugger listening on (ws:\S+)/.exec(terminal()) ?? [];
    if (address !== undefined) return address;
    await pause(50);
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
