import * as v from 'valibot';
import { parseJson } from './archivedTable.ts';
import { ArchiveRefused } from './archiveRefused.ts';
import { moment } from './columns.ts';

/** The name of the manifest in an archive. */
export const manifestFile = 'manifest.json';

/** The version of the archive's own form; that of what is in it is the schema's. */
export const formatVersion = 1;

/** A number of things or bytes. */
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const manifest = v.strictObject({
  format: v.literal('pilar'),
  formatVersion: v.literal(formatVersion),
  schema: v.pipe(count, v.minValue(1)),
  app: v.pipe(v.string(), v.regex(/^[\w.+-]{1,64}$/)),
  exportedAt: moment,
  files: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^[a-z_]{1,64}\.(?:csv|json)$/)),
        rows: count,
        bytes: count,
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(100),
  ),
});

/**
 * What is in an archive: `schema` is the version of the journal's schema its rows have, `app` that of
 * the Pilar that wrote it, `exportedAt` when it did, ISO 8601 in UTC. Of each file its rows, its
 * bytes as they unfold, and their SHA-256 in hexadecimal digits.
 */
export type Manifest = v.InferOutput<typeof manifest>;

/** Whose an archive is, whatever else a newer Pilar may say in it. */
const title = v.object({
  format: v.literal('pilar'),
  formatVersion: v.pipe(count, v.minValue(1)),
  schema: v.pipe(count, v.minValue(1)),
});

/** Reads a manifest. Throws `ArchiveRefused` where it is none, or is for a newer schema than `newest`. */
export function readManifest(text: string, newest: number): Manifest {
  let said: unknown;
  try {
    said = parseJson(text);
  } catch (cause) {
    throw new ArchiveRefused('damaged', manifestFile, { cause });
  }
  if (!v.is(v.object({ format: v.literal('pilar') }), said))
    throw new ArchiveRefused('notAnArchive');
  if (!v.is(title, said)) throw new ArchiveRefused('damaged', manifestFile);
  if (said.formatVersion > formatVersion || said.schema > newest) throw new ArchiveRefused('newer');
  if (!v.is(manifest, said)) throw new ArchiveRefused('damaged', manifestFile);
  return said;
}

/** The text of a manifest. */
export function writeManifest(given: Omit<Manifest, 'format' | 'formatVersion'>): string {
  return `${JSON.stringify({ format: 'pilar', formatVersion, ...given }, null, 2)}\n`;
}
