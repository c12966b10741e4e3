import type { Database } from 'better-sqlite3';
import type { ArchivedTable, ArchivedValue } from '../../shared/archive/archivedTable.ts';
import { archivedTables } from '../../shared/archive/archivedTables.ts';
import type { TableComparison } from '../../shared/archive/archiveReading.ts';
import { sqlNames } from './tableShape.ts';

/** What each table of `archive` would mean to `journal`; both are of the newest schema. */
export function comparedTables(
  archive: Database,
  journal: Database,
): Readonly<Record<string, TableComparison>> {
  return Object.fromEntries(
    archivedTables.map((table) => [table.name, compared(table, archive, journal)]),
  );
}

function compared(table: ArchivedTable, archive: Database, journal: Database): TableComparison {
  const kept = new Map(rowsOf(table, journal));
  let [added, differing, same] = [0, 0, 0];
  for (const [key, rest] of rowsOf(table, archive)) {
    const before = kept.get(key);
    if (before === undefined) added += 1;
    else if (before === rest) same += 1;
    else differing += 1;
  }
  return { added, differing, same, missing: kept.size - same - differing };
}

/** The rows, each as its key and all else that it says; what only counts them says nothing. */
function* rowsOf(
  { name, key, columns, counter }: ArchivedTable,
  database: Database,
): Generator<readonly [key: string, rest: string]> {
  const others = Object.keys(columns).filter(
    (one) => !key.includes(one) && one !== counter?.column,
  );
  const rows = database
    .prepare<[], ArchivedValue[]>(`SELECT ${sqlNames([...key, ...others])} FROM "${name}"`)
    .raw()
    .iterate();
  for (const row of rows)
    yield [JSON.stringify(row.slice(0, key.length)), JSON.stringify(row.slice(key.length))];
}
