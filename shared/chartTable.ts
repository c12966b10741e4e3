import type { Language } from './settings.ts';

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
 * (RFC 4180); in Spanish cells apart by `;` and a decimal comma, in English `,` and a point. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf({ columns, rows }: ChartTable, language: Language): string {
  const { between, point } = marks[language];
  const write = (cell: TableCell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', point);
    const text = isFormula.test(cell) ? `'${cell}` : cell;
    return /["\r\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns, ...rows].map((cells) => cells.map(write).join(between));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

// A tab or a line break before the sign does not keep a spreadsheet from it.
const isFormula = /^\s*[=+\-@]/;

const marks = {
  es: { between: ';', point: ',' },
  en: { between: ',', point: '.' },
} as const satisfies Record<Language, unknown>;
