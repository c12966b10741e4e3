import { csvMarks } from './csvMarks.ts';
import type { Language } from './settings.ts';
import { defused } from './ssi/table/formula.ts';

/** One cell: a text (a day as `YYYY-MM-DD`), a number, or nothing known. */
export type TableCell = string | number | null;

/** The data of a chart as a table. */
export interface ChartTable {
  readonly columns: readonly string[];
  /** As many cells each as there are columns. */
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * A table as the spreadsheets of a language read it: UTF-8 with its mark, lines that end in CR LF
 * (RFC 4180); in Spanish cells apart by `;` and a decimal comma, in English `,` and a point. No text
 * holds a formula for a spreadsheet to run (`ssi/table/formula.ts`).
 */
export function csvOf({ columns, rows }: ChartTable, language: Language): string {
  const { separator, decimal } = csvMarks[language];
  const write = (cell: TableCell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', decimal);
    const text = defused(cell);
    return /["\r\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...rows].map((cells) => cells.map(write).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
