import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../packed.ts';
import { archivedFiles, archiveIn, filesBelow } from './archive.ts';

/** What Pilar itself may take, without Electron, in bytes. */
export const sizeLimit = 25_000_000;

/** What Pilar itself takes in a package, in bytes. */
export interface Size {
  readonly whole: number;
  /** The core that reads pictures, and what it knows of its languages. */
  readonly readingPictures: number;
  /** better-sqlite3 with its binary. */
  readonly sqlite: number;
  /** Electron, with which the package is larger. */
  readonly electron: number;
}

export function sizeOf({ folder, resources }: Packed): Size {
  const files = archivedFiles(resources);
  const sum = (prefix: string) =>
    files
      .filter(({ path }) => path.startsWith(prefix))
      .reduce((bytes, { size }) => bytes + size, 0);
  const archive = archiveIn(resources);
  const onDisk = (file: string) => statSync(file).size;
  const beside = filesBelow(archive.unpacked).map((path) => onDisk(join(archive.unpacked, path)));
  const whole = onDisk(archive.file) + beside.reduce((bytes, size) => bytes + size, 0);
  const everything = filesBelow(folder).reduce(
    (bytes, path) => bytes + onDisk(join(folder, path)),
    0,
  );
  return {
    whole,
    readingPictures: sum('out/background/ocr/'),
    sqlite: sum('node_modules/better-sqlite3/'),
    electron: everything - whole,
  };
}

/** In megabytes, as people count them. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Whether Pilar has grown too large, as a sentence. */
export function sizeFaults(packed: Packed, limit = sizeLimit): readonly string[] {
  const { whole } = sizeOf(packed);
  return whole <= limit
    ? []
    : [`Pilar takes ${megabytes(whole)} without Electron, and may take ${megabytes(limit)}.`];
}
