import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import type { Entry } from '../../shared/journal/entry.ts';

/** The table `entries`: one page a day. */
export type EntriesTable = ReturnType<typeof entriesTable>;

const columns = 'day, text, revision';

export const entryQueries = {
  on: `SELECT ${columns} FROM entries WHERE day = ?`,
  between: `SELECT ${columns} FROM entries WHERE day BETWEEN ? AND ? ORDER BY day`,
  daysBetween: 'SELECT day FROM entries WHERE day BETWEEN ? AND ? ORDER BY day',
  before: 'SELECT day FROM entries WHERE day < ? ORDER BY day DESC LIMIT 1',
  after: 'SELECT day FROM entries WHERE day > ? ORDER BY day LIMIT 1',
  first: 'SELECT min(day) FROM entries',
};

export function entriesTable(database: Database) {
  const selectOn = database.prepare<[Day], Entry>(entryQueries.on);
  const selectBetween = database.prepare<[Day, Day], Entry>(entryQueries.between);
  const selectDays = database.prepare<[Day, Day], Day>(entryQueries.daysBetween).pluck();
  const selectBefore = database.prepare<[Day], Day>(entryQueries.before).pluck();
  const selectAfter = database.prepare<[Day], Day>(entryQueries.after).pluck();
  const selectFirst = database.prepare<[], Day | null>(entryQueries.first).pluck();
  const upsert = database.prepare<Entry & { written_at: string; zone: string }>(
    `INSERT INTO entries (day, text, revision, written_at, zone)
     VALUES (:day, :text, :revision, :written_at, :zone)
     ON CONFLICT (day) DO UPDATE SET text = excluded.text, revision = excluded.revision,
       written_at = excluded.written_at, zone = excluded.zone`,
  );
  const remove = database.prepare<[Day]>('DELETE FROM entries WHERE day = ?');
  return {
    /** The page of a day; null where nothing is written. */
    on: (day: Day): Entry | null => selectOn.get(day) ?? null,
    /** The pages from `from` to `until`, both included, the earliest first. */
    between: (from: Day, until: Day): readonly Entry[] => selectBetween.all(from, until),
    /** The days of those alone. */
    daysBetween: (from: Day, until: Day): readonly Day[] => selectDays.all(from, until),
    /** The nearest day before that has a page, and after; null where there is none. */
    dayBefore: (day: Day): Day | null => selectBefore.get(day) ?? null,
    dayAfter: (day: Day): Day | null => selectAfter.get(day) ?? null,
    /** The day of the earliest page; null where there is none. */
    firstDay: (): Day | null => selectFirst.get() ?? null,
    /** Puts a page in place of that of its day. */
    keep: (entry: Entry, written: { readonly at: Temporal.Instant; readonly zone: string }) =>
      void upsert.run({ ...entry, written_at: written.at.toString(), zone: written.zone }),
    remove: (day: Day) => void remove.run(day),
  };
}
