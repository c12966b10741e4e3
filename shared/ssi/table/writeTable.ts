import Papa from 'papaparse';
import { csvMarks } from '../../csvMarks.ts';
import type { Day } from '../../day.ts';
import { wordsOf } from '../../locales/words.ts';
import type { Language } from '../../settings.ts';
import { valuesOf } from '../differences.ts';
import type { IndicatorNote } from '../indicators.ts';
import type { Snapshot } from '../snapshot.ts';
import { defused } from './formula.ts';
import { isIndicator, tableFields } from './tableField.ts';

/** Everything that was noted of the index; each of both at most once a day, in any order. */
export interface History {
  readonly snapshots: readonly Snapshot[];
  readonly indicators: readonly IndicatorNote[];
}

/**
 * The history as a CSV file's text: a row of names in `language`, then one a day, the earliest
 * first, with every field there is. It is written as a spreadsheet of that language expects: in
 * Spanish with semicolons and decimal commas, in English with commas and decimal points; days are
 * ISO in both, which either takes for dates, and a mark of its encoding leads, without which Excel
 * takes accents for other letters. Notes hold no formula for a spreadsheet to run (`formula.ts`).
 * `readTable`, `guessColumns` and `historyFrom` read back the same history, whichever the language.
 */
export function writeTable(history: History, language: Language): string {
  const { columns, sources } = wordsOf(language).table;
  const { separator, decimal } = csvMarks[language];
  const snapshots = new Map(history.snapshots.map((snapshot) => [snapshot.day, snapshot]));
  const notes = new Map(history.indicators.map((note) => [note.day, note.values]));
  const days = [...new Set([...snapshots.keys(), ...notes.keys()])].sort();
  const rowOf = (day: Day) => {
    const snapshot = snapshots.get(day);
    const values = snapshot && valuesOf(snapshot);
    return tableFields.map((field) => {
      if (field === 'day') return day;
      if (isIndicator(field)) return cellText(notes.get(day)?.[field], decimal);
      if (field === 'source') return snapshot === undefined ? '' : sources[snapshot.source];
      return cellText(values?.get(field), decimal);
    });
  };
  const names = tableFields.map((field) => columns[field]);
  const text = Papa.unparse([names, ...days.map(rowOf)], { delimiter: separator, newline: '\r\n' });
  return `\uFEFF${text}\r\n`;
}

function cellText(value: number | string | null | undefined, decimal: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return defused(value);
  // What needs an exponent is less than a millionth, and no page shows it.
  return value < 1e-6 ? '0' : String(value).replace('.', decimal);
}
