import SQLite from 'better-sqlite3';
import { todayHandlers } from '../../electron/ipc/handlers/today.ts';
import { completionQueries } from '../../electron/store/completions.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import { addDays } from '../../shared/day.ts';
import { type Figure, ratioOf, told } from './figure.ts';
import { clock, journalWith, today } from './journals.ts';
import { inTurns } from './measure.ts';

/** The read model of Today with 5,000 completions, against the bare query for the same rows. */
export async function todayView(): Promise<readonly Figure[]> {
  const { file, journal, done } = journalWith(5_000);
  const handlers = todayHandlers(journal, clock);
  const bare = new SQLite(file, { readonly: true });
  const query = bare.prepare(completionQueries.between).raw();
  const since = addDays(today, -14);
  const [ours, theirs] = await inTurns(
    300,
    10,
    () => handlers.today(undefined),
    () => actionIds.map((id) => query.all(id, since, today)),
  );
  bare.close();
  done();
  return ratioOf(
    '`today` with 5,000 completions ÷ the bare query',
    5,
    { name: '`today`', median: ours },
    { name: 'bare query', median: theirs },
  );
}

/** Today with sixty actions, whose time must not grow with the years behind it. */
export async function todayOverYears(): Promise<readonly Figure[]> {
  const few = journalWith(1_000, { actions: 60 });
  const many = journalWith(100_000, { actions: 60 });
  const [short, long] = [few, many].map(({ journal }) => todayHandlers(journal, clock));
  const [atFew, atMany] = await inTurns(
    200,
    5,
    () => short?.today(undefined),
    () => long?.today(undefined),
  );
  few.done();
  many.done();
  return [
    ...ratioOf(
      '`today` with 60 actions, 100,000 completions ÷ 1,000',
      2,
      { name: '`today`, 60 actions, 100,000 completions', median: atMany },
      { name: '`today`, 60 actions, 1,000 completions', median: atFew },
    ),
    told('`today`, 60 actions, 10,000 completions', await timeOf(10_000)),
    told('`today`, 60 actions, 1,000,000 completions', await timeOf(1_000_000)),
  ];
}

/** The median time of Today with sixty actions and so many completions, alone, in milliseconds. */
async function timeOf(completions: number): Promise<number> {
  const { journal, done } = journalWith(completions, { actions: 60 });
  const handlers = todayHandlers(journal, clock);
  const [time] = await inTurns(
    200,
    5,
    () => handlers.today(undefined),
    () => {},
  );
  done();
  return time;
}
