import { Buffer } from 'node:buffer';
import { type ArchiveReading, largestArchive } from '../../shared/archive/archiveReading.ts';
import { ArchiveRefused } from '../../shared/archive/archiveRefused.ts';
import { manifestFile, readManifest } from '../../shared/archive/manifest.ts';
import { schemaVersion } from '../store/migrate.ts';
import { comparedTables } from './comparison.ts';
import { draftFrom } from './draft.ts';
import { orRefusal, readingJournal } from './journalReader.ts';
import { isSealed, unseal } from './seal.ts';
import { unzipped } from './zipFile.ts';

/** An archive to be read. */
export interface ReadingOrder {
  readonly file: Uint8Array;
  /** Null where none was given. */
  readonly passphrase: string | null;
  /** The file of the journal to set it against, of the newest schema. */
  readonly journal: string;
  /** Where to leave a database of what it holds, at the newest schema; null: nowhere. */
  readonly draft: string | null;
}

/**
 * Reads an archive and sets it against the journal, which stays as it is. Whatever is wrong with the
 * archive is in the answer, and then a draft that was begun is of no use. Throws a `Refusal` where
 * the journal cannot be read, or the draft not be written.
 */
export async function readArchive(
  order: ReadingOrder,
  tell: (share: number) => void = () => {},
): Promise<ArchiveReading> {
  try {
    return await readThrough(order, tell);
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return { problem: error.problem, where: error.where };
  }
}

async function readThrough(
  { file, passphrase, journal, draft }: ReadingOrder,
  tell: (share: number) => void,
): Promise<ArchiveReading> {
  if (file.byteLength > largestArchive) throw new ArchiveRefused('tooLarge');
  const wasSealed = isSealed(file);
  if (wasSealed && passphrase === null) throw new ArchiveRefused('sealed');
  const files = await unzipped(wasSealed ? await unseal(file, passphrase ?? '') : file);
  tell(0.1);
  const said = files.get(manifestFile);
  if (said === undefined) throw new ArchiveRefused('notAnArchive');
  if (said.byteLength > largestManifest) throw new ArchiveRefused('damaged', manifestFile);
  const manifest = readManifest(Buffer.from(said).toString('utf8'), schemaVersion);
  const database = orRefusal('storeFailed', () =>
    draftFrom(files, manifest, draft ?? '', (share) => tell(0.1 + 0.7 * share)),
  );
  try {
    tell(0.8);
    const tables = readingJournal(journal, (kept) => comparedTables(database, kept));
    return { problem: null, exportedAt: manifest.exportedAt, isSealed: wasSealed, tables };
  } finally {
    database.close();
  }
}

/** The largest manifest that is read, in bytes. */
const largestManifest = 1_000_000;
