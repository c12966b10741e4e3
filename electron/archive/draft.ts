import { createHash } from 'node:crypto';
import SQLite, { type Database } from 'better-sqlite3';
import { fileOf, judgeOf } from '../../shared/archive/archivedTable.ts';
import { archivedTables } from '../../shared/archive/archivedTables.ts';
import { ArchiveRefused } from '../../shared/archive/archiveRefused.ts';
import { type Manifest, manifestFile } from '../../shared/archive/manifest.ts';
import { migrate, schemaVersion } from '../store/migrate.ts';
import { oddRows } from './oddRows.ts';
import { readTableFile } from './tableFile.ts';
import { sqlNames, type TableShape, tableShapes } from './tableShape.ts';

/**
 * Makes a database of the newest schema out of the files of an archive: first as the schema was that
 * they were written with, by the journal's own tables and what these refuse, and then by its own
 * migrations. Throws `ArchiveRefused` where a file is missing or is not what its checksum says, and
 * where a row says what cannot be.
 *
 * @param file where to make it, in place of nothing; the empty name makes one that nobody else sees
 * @param tell says how far it has come, from 0 to 1
 */
export function draftFrom(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  file: string,
  tell: (share: number) => void = () => {},
): Database {
  const database = new SQLite(file);
  try {
    // It is for this once: what is half written when the power goes is thrown away.
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    migrate(database, manifest.schema);
    const shapes = tableShapes(database);
    refuseOtherFiles(files, manifest, shapes);
    for (const [done, shape] of shapes.entries()) {
      tell(done / shapes.length);
      fill(database, shape, files, manifest);
    }
    if (manifest.schema < schemaVersion) bringUp(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The files are those that the manifest names, and those are the tables there were. */
function refuseOtherFiles(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  shapes: readonly TableShape[],
): void {
  const known = shapes.map(({ table }) => fileOf(table));
  for (const name of known) if (!files.has(name)) throw new ArchiveRefused('damaged', name);
  const named = manifest.files.map(({ name }) => name);
  const isSame =
    named.length === known.length &&
    files.size === known.length + 1 &&
    known.every((name) => named.includes(name));
  if (!isSame) throw new ArchiveRefused('damaged', manifestFile);
}

function fill(
  database: Database,
  shape: TableShape,
  files: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
): void {
  const { table, columns } = shape;
  const name = fileOf(table);
  const contents = files.get(name);
  const said = manifest.files.find((file) => file.name === name);
  const isAsSaid =
    contents !== undefined &&
    said !== undefined &&
    contents.byteLength === said.bytes &&
    createHash('sha256').update(contents).digest('hex') === said.sha256;
  if (!isAsSaid) throw new ArchiveRefused('damaged', name);
  const isRight = manifest.schema === schemaVersion ? judgeOf(table) : () => true;
  const names = columns.map((column) => column.name);
  const insert = database.prepare(
    `INSERT INTO "${table.name}" (${sqlNames(names)})
     VALUES (${names.map((column) => `:${column}`).join(', ')})`,
  );
  let count = 0;
  const fillAll = database.transaction(() => {
    for (const { row, where } of readTableFile(contents, shape)) {
      if (!isRight(row)) throw new ArchiveRefused('impossible', where);
      orRefuse(where, () => insert.run(row));
      count += 1;
    }
  });
  fillAll();
  if (count !== said.rows) throw new ArchiveRefused('damaged', name);
}

/** Brings an older archive up to date; only then can it be judged as the domain does. */
function bringUp(database: Database): void {
  orRefuse('', () => migrate(database));
  const { first } = oddRows(database);
  if (first === null) return;
  const table = archivedTables.find(({ name }) => name === first.table);
  throw new ArchiveRefused('impossible', table === undefined ? '' : fileOf(table));
}

/** Does what the schema may refuse. */
function orRefuse(where: string, act: () => void): void {
  try {
    act();
  } catch (cause) {
    const code = String((cause as { code?: unknown } | null)?.code);
    if (!/^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|ERROR)/.test(code)) throw cause;
    throw new ArchiveRefused('impossible', where, { cause });
  }
}
