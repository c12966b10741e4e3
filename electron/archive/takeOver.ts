import type { Database } from 'better-sqlite3';
import type { ArchivedTable } from '../../shared/archive/archivedTable.ts';
import { archivedTables } from '../../shared/archive/archivedTables.ts';
import type { ImportWay } from '../../shared/archive/archiveReading.ts';
import type { Transaction } from '../store/transaction.ts';
import { sqlNames } from './tableShape.ts';

/**
 * Brings the rows of the database `draft`, of the same schema, into the journal, in one transaction
 * that is whole or nothing, and forgets the history of changes. `within` runs in that transaction and
 * is handed what does it, so that it can see the journal before and after.
 */
export type TakeOver = (
  draft: string,
  way: ImportWay,
  within?: (bring: () => void) => void,
) => void;

/** How the journal in `database` takes others over. */
export function takingOver(database: Database, transaction: Transaction): TakeOver {
  return (draft, way, within = (bring) => bring()) => {
    // SQLite attaches nothing while a transaction is open.
    database.prepare('ATTACH ? AS draft').run(draft);
    try {
      transaction(() =>
        within(() => {
          database.pragma('defer_foreign_keys = ON');
          if (way === 'replace') replaceAll(database);
          else for (const table of archivedTables) merge(database, table, way);
          // The steps before do not fit on what is there now.
          database.exec('DELETE FROM main.history_rows; DELETE FROM main.history_steps;');
        }),
      );
    } finally {
      database.exec('DETACH draft');
    }
  };
}

function replaceAll(database: Database): void {
  for (const { name } of archivedTables.toReversed()) database.exec(`DELETE FROM main."${name}"`);
  for (const { name, columns } of archivedTables) {
    const names = sqlNames(Object.keys(columns));
    database.exec(`INSERT INTO main."${name}" (${names}) SELECT ${names} FROM draft."${name}"`);
  }
}

function merge(database: Database, table: ArchivedTable, way: 'add' | 'update'): void {
  const { name, key, order, counter } = table;
  const columns = Object.keys(table.columns).filter((column) => column !== counter?.column);
  const others = columns.filter((column) => !key.includes(column));
  // An upsert: `OR REPLACE` would delete a row that no trigger sees go.
  const conflict =
    way === 'add'
      ? 'DO NOTHING'
      : `DO UPDATE SET ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`;
  const { changes } = database
    .prepare(
      `INSERT INTO main."${name}" (${sqlNames(columns)})
       SELECT ${sqlNames(columns)} FROM draft."${name}" WHERE TRUE ORDER BY ${sqlNames(order)}
       ON CONFLICT (${sqlNames(key)}) ${conflict}`,
    )
    .run();
  if (counter !== null && changes > 0) countAnew(database, name, counter);
}

/** Counts the rows of two journals as one; below zero first, where no number is taken. */
function countAnew(
  database: Database,
  name: string,
  { column, by }: NonNullable<ArchivedTable['counter']>,
): void {
  database.exec(`
    UPDATE main."${name}" SET "${column}" = -place
      FROM (SELECT "${column}" AS counted,
                   row_number() OVER (ORDER BY "${by}", "${column}") AS place
              FROM main."${name}") WHERE "${column}" = counted;
    UPDATE main."${name}" SET "${column}" = -"${column}";`);
}
