import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapsedChanges } from '../../../electron/store/collapsedChanges.ts';
import type { RecordedRow, RowChange } from '../../../electron/store/recordedRows.ts';

const keyOf = (_table: string, row: RecordedRow) => String(row.day);
const row = (day: string, text: string): RecordedRow => ({ day, text });
const collapsed = (...changes: RowChange[]) => collapsedChanges(changes, keyOf);

describe('The changes of a step that is gone on with', () => {
  it('keep each row as it was before the first and as it is after the last', () => {
    expect(
      collapsed(
        { table: 'entries', before: row('1', 'a'), after: row('1', 'ab') },
        { table: 'entries', before: null, after: row('2', 'x') },
        { table: 'entries', before: row('1', 'ab'), after: row('1', 'abc') },
      ),
    ).toEqual([
      { table: 'entries', before: row('1', 'a'), after: row('1', 'abc') },
      { table: 'entries', before: null, after: row('2', 'x') },
    ]);
  });

  it('keep nothing of a row that is again as it was, or is not there again', () => {
    expect(
      collapsed(
        { table: 'entries', before: row('1', 'a'), after: null },
        { table: 'entries', before: null, after: row('2', 'x') },
        { table: 'entries', before: null, after: row('1', 'a') },
        { table: 'entries', before: row('2', 'x'), after: null },
      ),
    ).toEqual([]);
  });

  it('take the same key in another table for another row', () => {
    const changes = ['entries', 'reviews'].map((table) => ({
      ...{ table, before: null, after: row('1', table) },
    }));
    expect(collapsed(...changes)).toEqual(changes);
  });

  it('stay where a row is given another key', () => {
    const changes = [
      { table: 'entries', before: row('1', 'a'), after: row('2', 'a') },
      { table: 'entries', before: row('2', 'a'), after: row('2', 'b') },
    ];
    expect(collapsed(...changes)).toEqual(changes);
  });

  it('lead from the same rows to the same rows, whatever they are', () => {
    const write = fc.record({
      day: fc.constantFrom('1', '2', '3'),
      text: fc.option(fc.constantFrom('a', 'b')),
    });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const rows = new Map<string, string>([['1', 'first']]);
        const changes = writes.flatMap(({ day, text }): RowChange[] => {
          const before = rows.get(day);
          if (before === (text ?? undefined)) return [];
          if (text === null) rows.delete(day);
          else rows.set(day, text);
          const rowOf = (given: string | null | undefined) =>
            given === null || given === undefined ? null : row(day, given);
          return [{ table: 'entries', before: rowOf(before), after: rowOf(text) }];
        });
        const [back, forth] = [new Map(rows), new Map([['1', 'first']])];
        const put = (into: Map<string, string>, wished: RecordedRow | null, key: string) =>
          wished === null ? into.delete(key) : into.set(key, String(wished.text));
        for (const { before, after } of collapsed(...changes)) {
          const key = String((before ?? after)?.day);
          put(back, before, key);
          put(forth, after, key);
        }
        expect(back).toEqual(new Map([['1', 'first']]));
        expect(forth).toEqual(rows);
      }),
    );
  });
});
