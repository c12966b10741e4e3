import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRecord, csvRecords, longestCell, NotCsv } from '../../../shared/archive/archivedCsv.ts';

const cells = fc.array(
  fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('"', ',', '\r', '\n', 'a', '\uFEFF', '😀')).map((all) => all.join('')),
  ),
  { minLength: 2, maxLength: 5 },
);
const records = fc.array(cells, { maxLength: 8 });

const written = (given: readonly (readonly string[])[]) => given.map(csvRecord).join('');

/** A text in parts that end at these places, whatever stands there. */
function partsOf(text: string, places: readonly number[]): readonly string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length];
  const sorted = ends.toSorted((one, other) => one - other);
  return sorted.map((end, at) => text.slice(sorted[at - 1] ?? 0, end));
}

describe('A record of CSV', () => {
  it('quotes what could be taken for its own marks, and nothing else', () => {
    expect(csvRecord(['a', 'b "c"', 'd,e', 'f\ng', null, 1.5, ''])).toBe(
      'a,"b ""c""","d,e","f\ng",,1.5,\r\n',
    );
  });

  it('leaves what looks like a formula as it is', () => {
    expect(csvRecord(['=1+1', "'a", ' b '])).toBe("=1+1,'a, b \r\n");
  });

  it('reads back as what it was, wherever its text is cut', () => {
    fc.assert(
      fc.property(records, fc.array(fc.nat(), { maxLength: 6 }), (given, places) => {
        expect([...csvRecords(partsOf(written(given), places))]).toEqual(given);
      }),
    );
  });

  it('is what another reader of CSV takes it for', () => {
    fc.assert(
      fc.property(records, (given) => {
        const text = written(given);
        // papaparse takes a mark of the encoding away.
        fc.pre(text !== '' && !text.startsWith('\uFEFF'));
        const { data } = Papa.parse(text, { delimiter: ',', newline: '\r\n' });
        // And the last line end for one more record.
        expect(data).toEqual([...given, ['']]);
      }),
    );
  });
});

describe('A text that is no CSV', () => {
  it.each([
    ['a quote in the midst', 'a"b,c\r\n'],
    ['more after a quote', '"a"b\r\n'],
    ['a quote that never closes', '"a\r\n'],
    ['a bare line feed', 'a,b\n'],
    ['a bare return', 'a\rb\r\n'],
    ['no line end', 'a,b'],
    ['a return at the end', 'a,b\r'],
    ['a comma at the end', 'a,'],
  ])('is refused: %s', (_what, text) => {
    expect(() => [...csvRecords([text])]).toThrow(NotCsv);
    expect(() => [...csvRecords(text)]).toThrow(NotCsv);
  });

  it('has a cell without an end, quoted or not', () => {
    const endless = 'a'.repeat(longestCell);
    expect([...csvRecords([`${endless},\r\n`])]).toHaveLength(1);
    expect(() => [...csvRecords([`a${endless},\r\n`])]).toThrow(NotCsv);
    expect(() => [...csvRecords([`"a${endless}",\r\n`])]).toThrow(NotCsv);
  });

  it('is answered in one pass, whatever it is', () => {
    for (const text of ['"'.repeat(1_000_001), '""'.repeat(30_000), ','.repeat(1_000_000)])
      expect(() => [...csvRecords([text])]).toThrow(NotCsv);
  });
});
