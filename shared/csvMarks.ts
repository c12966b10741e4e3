import type { Language } from './settings.ts';

/** What parts cells, and what parts decimals, as the spreadsheets of a language expect it. */
export const csvMarks = {
  es: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
} as const satisfies Record<Language, unknown>;
