import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import {
  type Indicator,
  type IndicatorNote,
  type IndicatorValues,
  indicators,
} from '../../shared/ssi/indicators.ts';

/** The table `indicators`: the numbers that feed the pillars, as they were noted. */
export type IndicatorsTable = ReturnType<typeof indicatorsTable>;

export const indicatorsBetween =
  'SELECT day, name, value FROM indicators WHERE day BETWEEN ? AND ? ORDER BY day, name';

export function indicatorsTable(database: Database) {
  const selectBetween = database.prepare<[Day, Day], Row>(indicatorsBetween);
  const selectAll = database.prepare<[], Row>(
    'SELECT day, name, value FROM indicators ORDER BY day, name',
  );
  const upsert = database.prepare<Row>(
    `INSERT INTO indicators (day, name, value) VALUES (:day, :name, :value)
     ON CONFLICT (day, name) DO UPDATE SET value = excluded.value`,
  );
  const remove = database.prepare<[Day, Indicator]>(
    'DELETE FROM indicators WHERE day = ? AND name = ?',
  );
  return {
    /** Everything that was noted, the earliest first. */
    all: (): readonly IndicatorNote[] => rowsToNotes(selectAll.all()),
    /** What was noted from `from` to `until`, both included, the earliest first. */
    between: (from: Day, until: Day): readonly IndicatorNote[] =>
      rowsToNotes(selectBetween.all(from, until)),
    /** Keeps one value of a day in place of another; null takes it away. */
    keep: (day: Day, name: Indicator, value: number | null) => {
      if (value === null) remove.run(day, name);
      else upsert.run({ day, name, value });
    },
  };
}

interface Row {
  day: Day;
  name: Indicator;
  value: number;
}

function rowsToNotes(rows: readonly Row[]): readonly IndicatorNote[] {
  const notes = new Map<Day, Partial<Record<Indicator, number>>>();
  for (const { day, name, value } of rows) {
    // An indicator that another Pilar knows stays where it is, unseen.
    if (!indicators.includes(name)) continue;
    const values = notes.get(day) ?? {};
    values[name] = value;
    notes.set(day, values);
  }
  return [...notes].map(([day, values]: [Day, IndicatorValues]) => ({ day, values }));
}
