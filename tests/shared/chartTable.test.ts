import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/chartTable.ts';
import { restored } from '../../shared/ssi/table/formula.ts';

describe('The table of a chart as CSV', () => {
  const table = {
    columns: ['Fecha', 'Total', 'Nota'],
    rows: [
      ['2026-11-22', 13.118, 'Dije "sí"; a todo, ya'],
      ['2026-11-29', 53, null],
    ],
  };

  it('is written as the spreadsheets of each language read it', () => {
    expect(csvOf(table, 'es')).toBe(
      '\uFEFFFecha;Total;Nota\r\n2026-11-22;13,118;"Dije ""sí""; a todo, ya"\r\n2026-11-29;53;\r\n',
    );
    expect(csvOf(table, 'en')).toContain('2026-11-22,13.118,"Dije ""sí""; a todo, ya"\r\n');
  });

  it.each(['=cmd|/c calc', '+1', '-1', '@sum', '\t=1', ' =1'])('holds no formula: %j', (text) => {
    const [, [cell = ''] = []] = read(csvOf({ columns: ['a'], rows: [[text]] }, 'en'), ',');
    expect(cell.startsWith("'")).toBe(true);
    expect(restored(cell)).toBe(text);
  });

  it('leaves a negative number a number', () => {
    expect(csvOf({ columns: ['a'], rows: [[-0.5]] }, 'es')).toContain('\r\n-0,5\r\n');
  });

  it('is read back as it was, whatever its texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }),
        fc.constantFrom('es' as const, 'en' as const),
        (rows, language) => {
          const between = language === 'es' ? ';' : ',';
          const [, ...cells] = read(csvOf({ columns: ['a', 'b'], rows }, language), between);
          expect(cells.map((row) => row.map(restored))).toEqual(rows);
        },
      ),
    );
  });
});

/** Reads CSV as RFC 4180 says, a letter at a time. */
function read(text: string, between: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const letters = text.slice(1).split('');
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    if (isQuoted && letter === '"' && letters[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === between || (letter === '\r' && letters[at + 1] === '\n'))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter !== '\r') continue;
      rows.push([]);
      at += 1;
    } else cell += letter;
  }
  return rows.slice(0, -1);
}
