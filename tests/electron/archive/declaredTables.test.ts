import SQLite from 'better-sqlite3';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tableShapes } from '../../../electron/archive/tableShape.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { judgeOf } from '../../../shared/archive/archivedTable.ts';
import { archivedTables, references } from '../../../shared/archive/archivedTables.ts';

function fresh() {
  const database = new SQLite(':memory:');
  onTestFinished(() => void database.close());
  migrate(database);
  return database;
}

const list = (database: SQLite.Database, sql: string, ...given: readonly string[]) =>
  database.prepare<string[], Record<string, unknown>>(sql).all(...given);

describe('The archived tables', () => {
  it('are all there are but the history, which belongs to one machine, and the index of words', () => {
    const tables = list(
      fresh(),
      `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
    ).map(({ name }) => name);
    const others = ['history_steps', 'history_rows', 'search_places'];
    expect(tables.sort()).toEqual([...archivedTables.map(({ name }) => name), ...others].sort());
  });

  it.each(archivedTables)('declare each column of the newest schema: $name', (table) => {
    const database = fresh();
    const columns = list(database, 'SELECT name, pk FROM pragma_table_info(?)', table.name);
    expect(Object.keys(table.columns)).toEqual(columns.map(({ name }) => name));
    const keys = columns.filter(({ pk }) => pk !== 0).map(({ name }) => name);
    // What only counts the rows is a key to SQL, and none to two journals.
    if (table.counter === null) expect([...table.key].sort()).toEqual(keys.sort());
    else expect(keys).toEqual([table.counter.column]);
  });

  it('name every reference from one to another', () => {
    const database = fresh();
    const kept = archivedTables.flatMap(({ name }) =>
      list(database, 'SELECT "from", "table" FROM pragma_foreign_key_list(?)', name).map(
        ({ from, table }) => ({ table: name, column: from, to: table }),
      ),
    );
    expect(references).toEqual(kept);
  });

  it('come in an order in which what others refer to is there before', () => {
    const names = archivedTables.map(({ name }) => name);
    for (const { table, to } of references)
      expect(names.indexOf(to)).toBeLessThan(names.indexOf(table));
  });

  it('never take both NULL and the empty text in a table, where the two look alike', () => {
    for (const { table, columns } of tableShapes(fresh()))
      for (const { name, isNumber, isNullable } of columns) {
        const schema = table.columns[name];
        if (table.form === 'json' || isNumber || schema === undefined || 'unfolds' in schema)
          continue;
        const takes = [null, ''].filter((value) => v.is(schema, value));
        expect([name, takes.length]).toEqual([name, Math.min(takes.length, 1)]);
        expect([name, takes.includes(null)]).toEqual([name, isNullable]);
      }
  });

  it.each(archivedTables)('refuse a row of nothing, and of something else: $name', (table) => {
    const isRight = judgeOf(table);
    const all = (value: unknown) =>
      Object.fromEntries(Object.keys(table.columns).map((name) => [name, value])) as never;
    for (const value of [undefined, null, '', 'x', -1, 0.5, Number.NaN, Infinity, 1e300, {}, []])
      expect(isRight(all(value))).toBe(false);
  });
});
