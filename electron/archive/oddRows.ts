import type { Database } from 'better-sqlite3';
import {
  type ArchivedRow,
  type ArchivedTable,
  judgeOf,
} from '../../shared/archive/archivedTable.ts';
import { archivedTables, references } from '../../shared/archive/archivedTables.ts';
import { sqlNames } from './tableShape.ts';

/** Rows that say what cannot be in a journal. */
export interface OddRows {
  readonly count: number;
  /** The table of the first, and its key there; null where there is none. */
  readonly first: { readonly table: string; readonly key: string } | null;
}

/**
 * Counts the rows of a journal of the newest schema that say what the domain does not know, or that
 * belong to others which are not there. It only reads, and every row.
 */
export function oddRows(database: Database): OddRows {
  let count = 0;
  let first: OddRows['first'] = null;
  for (const table of archivedTables)
    for (const row of oddOf(database, table)) {
      count += 1;
      first ??= { table: table.name, key: table.key.map((name) => row[name]).join(' ') };
    }
  return { count, first };
}

function* oddOf(database: Database, table: ArchivedTable): Generator<ArchivedRow> {
  const isRight = judgeOf(table);
  const ownReferences = references.filter((reference) => reference.table === table.name);
  const known = ownReferences.map(({ column, to }) => ({
    column,
    ids: new Set(database.prepare(`SELECT id FROM "${to}"`).pluck().all()),
  }));
  const rows = database
    .prepare<[], ArchivedRow>(
      `SELECT ${sqlNames(Object.keys(table.columns))} FROM "${table.name}"
        ORDER BY ${sqlNames(table.order)}`,
    )
    .iterate();
  for (const row of rows) {
    const isAttached = known.every(({ column, ids }) => {
      const id = row[column];
      return id === null || ids.has(id);
    });
    if (!isRight(row) || !isAttached) yield row;
  }
}
