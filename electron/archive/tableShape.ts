import type { Database } from 'better-sqlite3';
import { type ArchivedTable, unfoldedIn } from '../../shared/archive/archivedTable.ts';
import { archivedTables } from '../../shared/archive/archivedTables.ts';

/** A column as it is in a database of any version of the schema. */
export interface ColumnShape {
  readonly name: string;
  readonly isNumber: boolean;
  readonly isNullable: boolean;
  /** Whether an archive in JSON holds it unfolded. */
  readonly isUnfolded: boolean;
}

/** A table of an archive as it is there. */
export interface TableShape {
  readonly table: ArchivedTable;
  readonly columns: readonly ColumnShape[];
}

/** The archived tables that there are in a database, each with the columns it has there. */
export function tableShapes(database: Database): readonly TableShape[] {
  const select = database.prepare<[string], ColumnRow>(
    'SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid',
  );
  return archivedTables.flatMap((table) => {
    const unfolded = unfoldedIn(table);
    const columns = select.all(table.name).map(
      ({ name, type, notnull, pk }): ColumnShape => ({
        name,
        isNumber: type !== 'TEXT',
        isNullable: notnull === 0 && pk === 0,
        isUnfolded: unfolded.includes(name),
      }),
    );
    return columns.length === 0 ? [] : [{ table, columns }];
  });
}

/** Names as SQL takes them, one after the other. */
export function sqlNames(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

interface ColumnRow {
  name: string;
  type: string;
  notnull: 0 | 1;
  pk: number;
}
