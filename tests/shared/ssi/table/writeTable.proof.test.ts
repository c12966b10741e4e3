import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { languages } from '../../../../shared/settings.ts';
import { dayOrderOf } from '../../../../shared/ssi/table/dayOrder.ts';
import { decodeTable } from '../../../../shared/ssi/table/decodeTable.ts';
import { columnOf, guessColumns } from '../../../../shared/ssi/table/guessColumns.ts';
import { tableFields } from '../../../../shared/ssi/table/tableField.ts';
import { writeTable } from '../../../../shared/ssi/table/writeTable.ts';
import { snapshot } from '../../../builders/snapshot.ts';
import { anyHistory, anyNote, historyOf, keptOf, tableOf } from '../../../builders/table.ts';

const seed = 20_261_122;

it('Any history, written in either language, is read back equal, and nothing is asked', () => {
  fc.assert(
    fc.property(anyHistory(6), fc.constantFrom(...languages), (history, language) => {
      const text = writeTable(history, language);
      const table = tableOf(text);
      const guess = guessColumns(table);
      expect(guess).toEqual({ columns: tableFields, header: 0, isPillarOrderAssumed: false });
      expect(dayOrderOf(columnOf(table, guess, 'day'))).toBe('iso');
      const reading = historyOf(text);
      expect(reading.rows.flatMap(({ refusals }) => refusals)).toEqual([]);
      expect(keptOf(reading)).toEqual(history);
    }),
    { seed, numRuns: 300 },
  );
}, 120_000);

it('It is also read back from the bytes of a file', () => {
  fc.assert(
    fc.property(anyHistory(3), fc.constantFrom(...languages), (history, language) => {
      const { text = '' } = decodeTable(new TextEncoder().encode(writeTable(history, language)));
      expect(keptOf(historyOf(text))).toEqual(history);
    }),
    { seed, numRuns: 100 },
  );
});

it('No cell begins a formula, whatever separator a spreadsheet is set to', () => {
  fc.assert(
    fc.property(anyNote, fc.constantFrom(...languages), (note, language) => {
      const text = writeTable({ snapshots: [snapshot({ note })], indicators: [] }, language);
      for (const separator of [',', ';', '\t', '|']) {
        const cells = text.split(new RegExp(`[${separator}\\r\\n]`));
        expect(cells.filter((cell) => /^["\s]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }
    }),
    { seed, numRuns: 1_000 },
  );
});

it('The names of an exported table differ from each other in every language', () => {
  for (const language of languages) {
    const { columns, sources } = wordsOf(language).table;
    expect(new Set(Object.values(columns)).size).toBe(Object.keys(columns).length);
    expect(new Set(Object.values(sources)).size).toBe(Object.keys(sources).length);
  }
});
