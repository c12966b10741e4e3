import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { largestArchive, largestUnfolded } from '../../shared/archive/archiveReading.ts';
import { ArchiveRefused } from '../../shared/archive/archiveRefused.ts';

/** A file in a ZIP: its name there, and what is in it. */
export interface ZippedFile {
  readonly name: string;
  readonly contents: Uint8Array;
}

/**
 * Files as a ZIP, in this order. The same files give the same bytes: each is of 1 January 1980, the
 * first day a ZIP knows, and anyone's to read.
 */
export async function zipped(files: readonly ZippedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  const failed = new Promise<never>((_, reject) => void zip.on('error', reject));
  for (const { name, contents } of files)
    zip.addBuffer(Buffer.from(contents.buffer, contents.byteOffset, contents.byteLength), name, {
      mtime: new Date(1980, 0, 1),
      forceDosTimestamp: true,
      mode: 0o100644,
    });
  zip.end();
  // An ArrayBuffer of its own: what crosses to another thread is copied with all it lies in.
  return new Uint8Array(await Promise.race([buffer(zip.outputStream), failed]));
}

/** The most files that an archive may hold. */
const mostFiles = 100;

/**
 * The files of a ZIP by their names. Throws `ArchiveRefused` where it is none, where it is larger or
 * unfolds to more than is read, where two files have one name, and where a name leads elsewhere.
 */
export async function unzipped(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  if (bytes.byteLength > largestArchive) throw new ArchiveRefused('tooLarge');
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!given.subarray(0, 4).equals(beginning)) throw new ArchiveRefused('notAnArchive');
  try {
    return await unzippedFrom(given);
  } catch (cause) {
    if (cause instanceof ArchiveRefused) throw cause;
    // The library knows no kinds of errors, and none of its words is for a person.
    throw new ArchiveRefused('damaged', '', { cause });
  }
}

const beginning = Buffer.from('PK\x03\x04', 'latin1');

async function unzippedFrom(given: Buffer): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await yauzl.fromBufferPromise(given, { strictFileNames: true, lazyEntries: true });
  if (zip.entryCount > mostFiles) throw new ArchiveRefused('damaged');
  const entries: yauzl.Entry[] = [];
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    // What each says of itself is held to while it unfolds.
    size += entry.uncompressedSize;
    if (size > largestUnfolded) throw new ArchiveRefused('tooLarge');
  }
  if (new Set(entries.map(({ fileName }) => fileName)).size < entries.length)
    throw new ArchiveRefused('damaged');
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.fileName, await contentsOf(zip, entry));
  return files;
}

async function contentsOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  // Put in its place at once: gathered first, the largest would take twice its room.
  const contents = Buffer.alloc(entry.uncompressedSize);
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    if (size + part.length > contents.length) throw new ArchiveRefused('damaged');
    size += part.copy(contents, size);
  }
  if (size < contents.length) throw new ArchiveRefused('damaged');
  return contents;
}
