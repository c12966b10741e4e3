import SQLite from 'better-sqlite3';
import { todayHandlers } from '../../electron/ipc/handlers/today.ts';
import { completionQueries } from '../../electron/store/completions.ts';
import { askedSince, plannedActions } from '../../electron/store/practices.ts';
import { type Figure, ratioOf } from './figure.ts';
import { type BenchJournal, clock, journalWith, today } from './journals.ts';
import { inTurns } from './measure.ts';

/** How many actions somebody has who plans a great deal. */
const actions = 60;

/** The read model of Today: beside the bare queries for its rows, and as the history grows. */
export async function todayView(seed: number): Promise<readonly Figure[]> {
  return [...(await besideQueries(seed)), ...(await asHistoryGrows(seed))];
}

/** With 5,000 completions, against nothing but the queries for the rows it is made of. */
async function besideQueries(seed: number): Promise<readonly Figure[]> {
  const { file, journal, done } = journalWith({ completions: 5_000, seed });
  const handlers = todayHandlers(journal, clock);
  const bare = new SQLite(file, { readonly: true });
  const planned = plannedActions(journal);
  const since = planned.map((action) => [action.id, askedSince(action, 1, today)]);
  const wanted = { wanted: JSON.stringify(Object.fromEntries(since)), until: today };
  const onceOnly = planned.filter(({ rhythm }) => rhythm.kind === 'once');
  const marks = bare.prepare(completionQueries.since);
  const lastDone = bare.prepare(completionQueries.lastDone);
  const others = [
    'SELECT * FROM actions',
    'SELECT * FROM pauses ORDER BY starts_on, id',
    'SELECT * FROM settings',
    'SELECT * FROM snapshots ORDER BY day DESC LIMIT 2',
  ].map((query) => bare.prepare(query));
  const [ours, theirs] = await inTurns(
    300,
    10,
    () => handlers.today(undefined),
    () => [
      others.map((query) => query.all()),
      marks.all(wanted),
      onceOnly.map(({ id }) => lastDone.all(id, today, 2)),
    ],
  );
  bare.close();
  done();
  return ratioOf(
    '`today` with 5,000 completions ÷ its bare queries',
    5,
    { name: '`today`', values: ours },
    { name: 'bare queries', values: theirs },
  );
}

/** With 60 actions: a hundred times the history must cost no more than twice as much. */
async function asHistoryGrows(seed: number): Promise<readonly Figure[]> {
  const [short, long] = [1_000, 100_000].map((completions) =>
    journalWith({ completions, actions, seed }),
  ) as [BenchJournal, BenchJournal];
  const ask = ({ journal }: BenchJournal) => {
    const handlers = todayHandlers(journal, clock);
    return () => handlers.today(undefined);
  };
  const [ours, theirs] = await inTurns(200, 5, ask(long), ask(short));
  const ratio = ratioOf(
    '`today` with 60 actions, 100,000 completions ÷ 1,000',
    2,
    { name: '`today`, 100,000', values: ours },
    { name: '`today`, 1,000', values: theirs },
  );
  for (const { done } of [short, long]) done();
  return ratio;
}
