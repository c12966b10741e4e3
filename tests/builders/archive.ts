import { createHash } from 'node:crypto';
import { writeArchive } from '../../electron/archive/writeArchive.ts';
import { unzipped, type ZippedFile, zipped } from '../../electron/archive/zipFile.ts';
import { manifestFile } from '../../shared/archive/manifest.ts';

/** What an archive holds, as text by the names of its files. */
export type ArchiveTexts = Readonly<Record<string, string>>;

/** The archive of the journal in `file`. */
export function archiveOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return writeArchive({
    ...{ journal: file, seal: null, exportedAt: '2026-11-22T11:00:00Z', appVersion: '1.2.3' },
  });
}

/** The texts in an archive. */
export async function textsIn(archive: Uint8Array): Promise<ArchiveTexts> {
  const files = await unzipped(archive);
  return Object.fromEntries(
    [...files].map(([name, contents]) => [name, Buffer.from(contents).toString('utf8')]),
  );
}

/** The manifest of an archive's texts, to be changed. */
export function manifestIn(texts: ArchiveTexts) {
  return JSON.parse(texts[manifestFile] ?? '{}') as {
    format: string;
    formatVersion: number;
    schema: number;
    exportedAt: string;
    app: string;
    files: { name: string; rows: number; bytes: number; sha256: string }[];
  };
}

/** An archive of such files, whose manifest tells them as they are, with as many rows as it told. */
export function archiveFrom(
  files: Readonly<Record<string, string | Uint8Array>>,
  rows: Readonly<Record<string, number>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const contents = new Map<string, Uint8Array>(
    Object.entries(files).map(([name, given]) => [
      name,
      typeof given === 'string' ? Buffer.from(given, 'utf8') : given,
    ]),
  );
  const said = manifestIn({ [manifestFile]: String(files[manifestFile]) });
  for (const file of said.files) {
    const bytes = contents.get(file.name) ?? new Uint8Array();
    file.rows = rows[file.name] ?? file.rows;
    file.bytes = bytes.byteLength;
    file.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  contents.set(manifestFile, Buffer.from(JSON.stringify(said)));
  const zippedFiles = [...contents].map(([name, given]): ZippedFile => ({ name, contents: given }));
  return zipped(zippedFiles);
}
