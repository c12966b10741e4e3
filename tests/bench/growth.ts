import { writeArchive } from '../../electron/archive/writeArchive.ts';
import { checkJournal } from '../../electron/background/checkJournal.ts';
import { pillarHandlers } from '../../electron/ipc/handlers/pillars.ts';
import { progressHandlers } from '../../electron/ipc/handlers/progress.ts';
import { searchHandlers } from '../../electron/ipc/handlers/search.ts';
import { todayHandlers } from '../../electron/ipc/handlers/today.ts';
import { beginJournal } from '../../electron/store/begin.ts';
import { openJournal } from '../../electron/store/open.ts';
import { weeksOfEffort } from '../../electron/store/weeksOfEffort.ts';
import { insightsOf } from '../../shared/insights/insight.ts';
import type { Figure } from './figure.ts';
import { type BenchJournal, clock, journalWith, today } from './journals.ts';
import { inTurns, median, summaryOfRatio } from './measure.ts';
import { servedMarking } from './ticking.ts';
import { settledScheduler } from './waking.ts';

/** What something costs as the journal grows. */
export interface Growth {
  /** The medians in milliseconds, in a journal of each of the three sizes. */
  readonly times: readonly number[];
  /** How much more the largest costs, with what it may. */
  readonly figure: Figure;
}

/** What grows from one size to the next, tenfold each time, and what it costs. */
export interface GrowthTable {
  readonly of: string;
  readonly sizes: readonly number[];
  readonly rows: readonly Growth[];
}

/** Something that is done with a journal again and again. */
interface Deed {
  readonly name: string;
  /** How often it is timed, and how often it runs within one timing. */
  readonly rounds: number;
  readonly batch: number;
  /** How much more it may cost where there is a hundred times as much; null where that is only told. */
  readonly bound: number | null;
  /** What is larger: from which of the sizes the growth is counted; the smallest where it does not say. */
  readonly since?: 0 | 1;
  readonly prepare: (journal: BenchJournal) => (index: number) => unknown;
}

/** A hundred times as much takes no more than this where the past is not to matter, for all the noise. */
const level = 2;
/**
 * A hundred times as many rows, each found in a tree that is as much deeper as the logarithm of their
 * number: what looks at every row can take no less.
 */
const inProportion = Math.ceil((100 * Math.log(131_400)) / Math.log(1_314));

const deeds: readonly Deed[] = [
  {
    name: 'Today',
    ...{ rounds: 60, batch: 5, bound: level },
    prepare: ({ journal }) => {
      const { today } = todayHandlers(journal, clock);
      return () => today(undefined);
    },
  },
  {
    name: 'a tick, kept',
    ...{ rounds: 60, batch: 1, bound: level },
    prepare: ({ journal }) => {
      const mark = servedMarking(journal);
      const action = 'dailyUse';
      return (index) => mark(index % 2 === 0 ? 'tick' : 'untick', { action, day: today });
    },
  },
  {
    name: 'a note, kept and found',
    ...{ rounds: 60, batch: 1, bound: level },
    prepare: ({ journal }) => {
      const mark = servedMarking(journal);
      const { search } = searchHandlers(journal, 'es');
      return async (index) => {
        const said = { action: 'dailyUse', day: today, count: 1, page: null };
        await mark('markDay', { ...said, note: `Noted ${index}, and worth it.` });
        return search({ text: 'worth' });
      };
    },
  },
  {
    name: 'a wake of the scheduler',
    ...{ rounds: 60, batch: 5, bound: level },
    prepare: ({ journal }) => {
      const scheduler = settledScheduler(journal);
      return () => scheduler.wake();
    },
  },
  {
    name: 'the four pillars',
    // Strength looks back for years: from the second size on they are there.
    ...{ rounds: 20, batch: 1, bound: level, since: 1 },
    prepare: ({ journal }) => {
      const { pillars } = pillarHandlers(journal, clock);
      return () => pillars(undefined);
    },
  },
  {
    name: "a pillar's page",
    ...{ rounds: 20, batch: 1, bound: level, since: 1 },
    prepare: ({ journal }) => {
      const { pillar } = pillarHandlers(journal, clock);
      return () => pillar({ pillar: 'insights' });
    },
  },
  {
    name: "an action's page",
    ...{ rounds: 20, batch: 1, bound: inProportion },
    prepare: ({ journal }) => {
      const { action } = pillarHandlers(journal, clock);
      return () => action({ action: 'dailyUse' });
    },
  },
  {
    name: 'Progress, a year by week',
    ...{ rounds: 20, batch: 1, bound: level, since: 1 },
    prepare: ({ journal }) => {
      const { progress } = progressHandlers(journal, clock);
      return () => progress({ range: 'year', step: 'week' });
    },
  },
  {
    name: 'Progress, all by month',
    ...{ rounds: 10, batch: 1, bound: inProportion },
    prepare: ({ journal }) => {
      const { progress } = progressHandlers(journal, clock);
      return () => progress({ range: 'all', step: 'month' });
    },
  },
  {
    name: 'insights',
    ...{ rounds: 3, batch: 1, bound: level, since: 1 },
    prepare:
      ({ journal }) =>
      () =>
        insightsOf(weeksOfEffort(journal, today)),
  },
  {
    name: 'opening the journal',
    ...{ rounds: 20, batch: 1, bound: level },
    prepare:
      ({ file }) =>
      () => {
        const journal = openJournal(file);
        beginJournal(journal, today);
        journal.close();
      },
  },
  {
    name: 'checking it, in the background',
    ...{ rounds: 3, batch: 1, bound: inProportion },
    prepare:
      ({ file }) =>
      () =>
        checkJournal({ journal: file }),
  },
  {
    name: 'writing an archive',
    ...{ rounds: 3, batch: 1, bound: inProportion },
    prepare:
      ({ file }) =>
      () =>
        writeArchive({
          ...{ journal: file, seal: null, appVersion: '1.0.0' },
          exportedAt: clock.now().toString(),
        }),
  },
];

/** How cost grows with the past: ten and a hundred times 73 days of eighteen actions and a score. */
async function asThePastGrows(seed: number): Promise<GrowthTable> {
  const days = [73, 730, 7_300];
  const journals = days.map((count) =>
    journalWith({ completions: 18 * count, snapshots: count, seed }),
  );
  const rows: Growth[] = [];
  for (const deed of deeds) rows.push(await grown(deed, journals));
  for (const { done } of journals) done();
  return { of: 'completions', sizes: days.map((count) => 18 * count), rows };
}

/** How cost grows with the plan, where nothing can help to grow in proportion. */
async function asThePlanGrows(seed: number): Promise<GrowthTable> {
  const sizes = [18, 180, 1_800];
  const journals = sizes.map((actions) => journalWith({ completions: 13_000, actions, seed }));
  const rows: Growth[] = [];
  for (const deed of deeds.filter(({ name }) => growingWithThePlan.includes(name)))
    rows.push(
      await grown({ ...deed, rounds: 20, batch: 1, bound: inProportion, since: 0 }, journals),
    );
  for (const { done } of journals) done();
  return { of: 'actions', sizes, rows };
}

const growingWithThePlan = ['Today', 'a wake of the scheduler', 'the four pillars'];

/** Both, one after the other. */
export async function growth(seed: number): Promise<readonly GrowthTable[]> {
  return [await asThePastGrows(seed), await asThePlanGrows(seed)];
}

async function grown(deed: Deed, journals: readonly BenchJournal[]): Promise<Growth> {
  const { name, rounds, batch, bound, since = 0 } = deed;
  const times = await inTurns(rounds, batch, ...journals.map(deed.prepare));
  const [most = [], least = []] = [times.at(-1), times[since]];
  const { value, spread } = summaryOfRatio(most, least, 'median');
  const against = since === 0 ? 'the smallest' : 'the middle one';
  const ok = bound === null || value <= bound;
  return {
    times: times.map(median),
    figure: { name, value, unit: '×', against, spread, bound, ok },
  };
}
