import SQLite from 'better-sqlite3';
import { todayHandlers } from '../../electron/ipc/handlers/today.ts';
import { recentCompletions } from '../../electron/store/completions.ts';
import { startOfWeek } from '../../shared/day.ts';
import { type Figure, ratioOf } from './figure.ts';
import { clock, journalWith, today } from './journals.ts';
import { inTurns } from './measure.ts';

/** The read model of Today with 5,000 completions, against the bare query for the same rows. */
export async function todayView(): Promise<readonly Figure[]> {
  const { file, journal, done } = journalWith(5_000);
  const handlers = todayHandlers(journal, clock, () => '');
  const bare = new SQLite(file, { readonly: true });
  const query = bare.prepare(recentCompletions).raw();
  const bounds = { since: startOfWeek(today), until: today };
  const [ours, theirs] = await inTurns(
    300,
    10,
    () => handlers.today(undefined),
    () => query.all(bounds),
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
