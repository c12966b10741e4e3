import type { Database } from 'better-sqlite3';
import type { Mark } from '../../shared/actions/practice.ts';
import { type Day, epochDay } from '../../shared/day.ts';

/** The table `completions`: what became of which action on which day. */
export type CompletionsTable = ReturnType<typeof completionsTable>;

/** What became of an action on a day, and the moment and zone it was written down in. */
export interface Completion {
  /** UUIDv7. */
  readonly id: string;
  /** The id of the action. */
  readonly action: string;
  readonly day: Day;
  /** How often it was done, 1 to `largestCount`; 0 where it was left out on purpose. */
  readonly count: number;
  readonly note: string;
  /** Where what was done can be seen: an `https:` address, or null. */
  readonly page: string | null;
  readonly completedAt: Temporal.Instant;
  readonly zone: string;
}

const marks = 'SELECT day, count FROM completions';

/**
 * Each seeks one action by its key and reads only the days it is asked for, so that the length of
 * the history costs nothing.
 */
export const completionQueries = {
  between: `${marks} WHERE action_id = ? AND day BETWEEN ? AND ? ORDER BY day`,
  // One row an action, since a row a mark would cost three times as much.
  since: `SELECT wanted.key, (
      SELECT group_concat(day || count, ' ' ORDER BY day) FROM completions
       WHERE action_id = wanted.key AND day BETWEEN wanted.value AND :until)
    FROM json_each(:wanted) AS wanted`,
  // A seek for each period is a third of what grouping the days by their period costs.
  sums: `SELECT wanted.value, period.key, (
      SELECT sum(count) FROM completions
       WHERE action_id = wanted.value
         AND day >= period.value ->> 0 AND day < period.value ->> 1) AS sum
    FROM json_each(:wanted) AS wanted CROSS JOIN json_each(:periods) AS period
    WHERE sum > 0`,
  lastDone: `${marks} WHERE action_id = ? AND day <= ? AND count > 0 ORDER BY day DESC LIMIT ?`,
  told: `SELECT day, count, note, page FROM completions
    WHERE action_id = ? AND day BETWEEN ? AND ? ORDER BY day DESC`,
  on: 'SELECT id, count, note, page FROM completions WHERE action_id = ? AND day = ?',
  // A seek for each action: none of its own key begins with the day.
  ofDay: `SELECT wanted.value AS action, count, note, page
    FROM json_each(:wanted) AS wanted
    CROSS JOIN completions ON action_id = wanted.value AND day = :day`,
  any: 'SELECT 1 FROM completions WHERE action_id = ? LIMIT 1',
};

export function completionsTable(database: Database) {
  const selectBetween = database
    .prepare<[string, Day, Day], MarkRow>(completionQueries.between)
    .raw();
  const selectSince = database
    .prepare<{ wanted: string; until: Day }, [action: string, marks: string | null]>(
      completionQueries.since,
    )
    .raw();
  const selectSums = database
    .prepare<{ wanted: string; periods: string }, [action: string, period: number, sum: number]>(
      completionQueries.sums,
    )
    .raw();
  const selectLastDone = database
    .prepare<[string, Day, number], MarkRow>(completionQueries.lastDone)
    .raw();
  const selectTold = database.prepare<[string, Day, Day], ToldRow>(completionQueries.told);
  const selectOn = database.prepare<[string, Day], Omit<ToldRow, 'day'>>(completionQueries.on);
  const selectOfDay = database.prepare<{ wanted: string; day: Day }, DoneOnDay>(
    completionQueries.ofDay,
  );
  const selectAny = database.prepare<[string], unknown>(completionQueries.any);
  const upsert = database.prepare<CompletionRow>(
    `INSERT INTO completions (id, action_id, day, completed_at, zone, count, note, page)
     VALUES (:id, :action_id, :day, :completed_at, :zone, :count, :note, :page)
     ON CONFLICT (action_id, day) DO UPDATE SET
       completed_at = excluded.completed_at, zone = excluded.zone, count = excluded.count,
       note = excluded.note, page = excluded.page
     WHERE (count, note, page) IS NOT (excluded.count, excluded.note, excluded.page)`,
  );
  const remove = database.prepare<[string, Day]>(
    'DELETE FROM completions WHERE action_id = ? AND day = ?',
  );
  return {
    /** The marks of an action from `from` to `until`, both included, ascending. */
    between: (action: string, from: Day, until: Day): readonly Mark[] =>
      selectBetween.all(action, from, until).map(rowToMark),
    /** The marks of several actions, each from its own day until `until`, ascending. */
    since: (
      wanted: readonly (readonly [action: string, from: Day])[],
      until: Day,
    ): ReadonlyMap<string, readonly Mark[]> => {
      const given = { wanted: JSON.stringify(Object.fromEntries(wanted)), until };
      return new Map(
        selectSince.all(given).map(([action, marks]) => [action, marksFrom(marks ?? '')]),
      );
    },
    /** How often each action was done in each period, from its first day to before its last; where it was. */
    sums: (
      wanted: readonly string[],
      periods: readonly (readonly [from: Day, before: Day])[],
    ): readonly (readonly [action: string, period: number, sum: number])[] =>
      selectSums.all({ wanted: JSON.stringify(wanted), periods: JSON.stringify(periods) }),
    /** The last `count` marks by `until` of days an action was done on, ascending. */
    lastDone: (action: string, until: Day, count: number): readonly Mark[] =>
      selectLastDone.all(action, until, count).map(rowToMark).reverse(),
    /** What was written down from `from` to `until`, the latest first. */
    told: (action: string, from: Day, until: Day): readonly ToldCompletion[] =>
      selectTold.all(action, from, until),
    /** What was written down for a day; null where nothing was. */
    on: (action: string, day: Day): Omit<ToldCompletion, 'day'> | null =>
      selectOn.get(action, day) ?? null,
    /** What was written down for a day of each of these actions, where anything was. */
    ofDay: (wanted: readonly string[], day: Day): readonly DoneOnDay[] =>
      selectOfDay.all({ wanted: JSON.stringify(wanted), day }),
    has: (action: string): boolean => selectAny.get(action) !== undefined,
    /** Keeps what became of a day, in place of what was kept; the same once more changes nothing. */
    keep: (completion: Completion) => void upsert.run(completionToRow(completion)),
    remove: (action: string, day: Day) => void remove.run(action, day),
  };
}

/** A mark with what was written to it. */
export interface ToldCompletion {
  readonly day: Day;
  /** 0 where it was skipped. */
  readonly count: number;
  readonly note: string;
  readonly page: string | null;
}

/** What became of an action on the day that was asked about. */
export interface DoneOnDay extends Omit<ToldCompletion, 'day'> {
  /** The id of the action. */
  readonly action: string;
}

type MarkRow = readonly [day: Day, count: number];

type ToldRow = ToldCompletion;

interface CompletionRow {
  id: string;
  action_id: string;
  day: Day;
  completed_at: string;
  zone: string;
  count: number;
  note: string;
  page: string | null;
}

function rowToMark([day, count]: MarkRow): Mark {
  return { day: epochDay(day), count, isSkipped: count === 0 };
}

/** The marks of an action, each a day (ten letters) and right after it the count. */
function marksFrom(text: string): readonly Mark[] {
  if (text === '') return [];
  return text
    .split(' ')
    .map((mark) => rowToMark([mark.slice(0, 10) as Day, Number(mark.slice(10))]));
}

function completionToRow(completion: Completion): CompletionRow {
  return {
    id: completion.id,
    action_id: completion.action,
    day: completion.day,
    completed_at: completion.completedAt.toString(),
    zone: completion.zone,
    count: completion.count,
    note: completion.note,
    page: completion.page,
  };
}
