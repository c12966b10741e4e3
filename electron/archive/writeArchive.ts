import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { manifestFile, writeManifest } from '../../shared/archive/manifest.ts';
import { schemaVersion } from '../store/migrate.ts';
import { readingJournal } from './journalReader.ts';
import { keyFrom, type SealKey, seal } from './seal.ts';
import { writeTableFile } from './tableFile.ts';
import { tableShapes } from './tableShape.ts';
import { zipped } from './zipFile.ts';

/** What an archive is written from. */
export interface ArchiveOrder {
  /** The file of a journal of the newest schema. */
  readonly journal: string;
  /** What to seal it with; null: anyone can open it. */
  readonly seal: { readonly passphrase: string } | { readonly key: SealKey } | null;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  readonly appVersion: string;
}

/**
 * Writes everything in a journal, as it is at one moment, as a `.pilar` file. The same journal gives
 * the same bytes but for the moment in the manifest, and unless it is sealed.
 */
export async function writeArchive(
  { journal, seal: wish, exportedAt, appVersion }: ArchiveOrder,
  tell: (share: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const files = readingJournal(journal, (database) => {
    const shapes = tableShapes(database);
    return shapes.map((shape, done) => {
      tell(done / shapes.length);
      return writeTableFile(database, shape);
    });
  });
  const manifest = writeManifest({
    schema: schemaVersion,
    app: appVersion,
    exportedAt,
    files: files.map(({ name, rows, contents }) => ({
      name,
      rows,
      bytes: contents.byteLength,
      sha256: createHash('sha256').update(contents).digest('hex'),
    })),
  });
  const first = { name: manifestFile, contents: Buffer.from(manifest, 'utf8') };
  const archive = await zipped([first, ...files]);
  if (wish === null) return archive;
  return seal(archive, 'key' in wish ? wish.key : await keyFrom(wish.passphrase));
}
