import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/ssi/table/readTable.ts';
import { tableOf } from '../../../builders/table.ts';

const cellsOf = (text: string) => tableOf(text).rows.map(({ cells }) => cells);
const problemOf = (text: string) => readTable(text).problem;

describe('A table', () => {
  it.each([
    ['commas', 'date,brand,people\n2026-10-03,21.5,6.4'],
    ['semicolons', 'date;brand;people\n2026-10-03;21.5;6.4'],
    ['tabs', 'date\tbrand\tpeople\n2026-10-03\t21.5\t6.4'],
    ['bars', 'date|brand|people\n2026-10-03|21.5|6.4'],
  ])('has its cells parted by %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['date', 'brand', 'people'],
      ['2026-10-03', '21.5', '6.4'],
    ]);
  });

  it('with decimal commas is not parted by them, without names either', () => {
    expect(cellsOf('2026-10-03;21,5;6,4;10,3;15,2;53,4')).toEqual([
      ['2026-10-03', '21,5', '6,4', '10,3', '15,2', '53,4'],
    ]);
  });

  it('may say itself what parts it, as Excel writes it', () => {
    expect(tableOf('sep=;\r\na,b;c\r\n').rows).toEqual([{ line: 2, cells: ['a,b', 'c'] }]);
  });

  it('ends its lines as on any system, even as on several', () => {
    const rows = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ];
    for (const text of [
      'a,b\n1,2\n3,4\n',
      'a,b\r\n1,2\r\n3,4',
      'a,b\r1,2\r3,4\r',
      'a,b\r\n1,2\r3,4\n',
    ])
      expect(cellsOf(text)).toEqual(rows);
  });

  it('may begin with the mark of its encoding', () => {
    expect(cellsOf('\uFEFF"date",brand\n1,2')[0]).toEqual(['date', 'brand']);
  });

  it('holds marks, doubled quotes and lines in quoted cells', () => {
    expect(cellsOf('a,b\n"1,5","say ""hi""\r\nand\rgo"\n "x" ,""\n')).toEqual([
      ['a', 'b'],
      ['1,5', 'say "hi"\r\nand\rgo'],
      ['x', ''],
    ]);
  });

  it('takes a quote inside of a cell as it is', () => {
    expect(cellsOf('a,b\n5" wide,it\'s "so"\n')[1]).toEqual(['5" wide', 'it\'s "so"']);
  });

  it('knows the line on which each row begins, and leaves blank rows out', () => {
    const { rows } = tableOf('a,b\n\n"1\n2",x\r\n , \n3,"y\r\n\r\n"\n4,z');
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 6, 9]);
  });
});

describe('No table', () => {
  it.each([
    ['nothing', '', 'empty', null],
    ['blank lines', '\uFEFF\n , \r\n', 'empty', null],
    ['a picture', '\u0089PNG\r\n\u001a\0\0\0\rIHDR', 'binary', null],
    ['a quote left open', 'a,b\n1,2\n3,"four\n5,6\n', 'unclosedQuote', 3],
    ['a quote that closes too early', 'a,b\n"x"y,2\n"z",3\n', 'unclosedQuote', 2],
    ['61 columns', `a,b\n${','.repeat(60)}x\n`, 'tooManyColumns', 2],
    ['a cell of 20,001 letters', `a,b\n1,2\n"${'x'.repeat(20_001)}",2\n`, 'cellTooLong', 3],
    ['20,001 rows', '1,2\n'.repeat(20_001), 'tooManyRows', 20_001],
  ])('is %s', (_, text, code, line) => {
    expect(problemOf(text)).toEqual({ code, line });
  });

  it('is 5 MB and one letter', () => {
    expect(problemOf('1'.repeat(5_000_001))?.code).toBe('tooLarge');
  });

  it('mixes separators: from line to line, from names to figures, within a line', () => {
    const names = 'date,brand,people,insights,relationships\n';
    const row = '2026-10-03,21.5,6.4,10.3,15\n';
    const mixed = (text: string) => expect(problemOf(text)?.code).toBe('mixedSeparators');
    mixed(names + row + row.replaceAll(',', ';'));
    mixed(names.replaceAll(',', ';') + row);
    mixed(`${names}${row}2026-10-04,21.5;6.4,10.3;15\n`);
    expect(problemOf(names + row + row.replaceAll(',', ';'))?.line).toBe(3);
  });

  it('is not said of prose with other marks, or of a row that ends early', () => {
    const text = 'SSI; 1, 2 and 3\ndate;brand;note\n2026-10-03;21,5;"2, 3, 4 | 5"\n2026-10-04\n';
    expect(problemOf(text)).toBeUndefined();
  });
});
