import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  type DirectoryRecord,
  extractFile,
  type FileRecord,
  getRawHeader,
  uncache,
} from '@electron/asar';

/** A file of Pilar's archive. */
export interface ArchivedFile {
  /** Within it, with `/` between folders. */
  readonly path: string;
  readonly size: number;
  /** Whether it lies beside the archive, for the system to load. */
  readonly isUnpacked: boolean;
  readonly content: () => Buffer;
}

/** Where Pilar's archive lies in a package, and what of it lies beside. */
export function archiveIn(resources: string) {
  return {
    file: join(resources, 'app.asar'),
    unpacked: join(resources, 'app.asar.unpacked'),
  } as const;
}

/** The files of the archive in a package's resources, by their paths. */
export function archivedFiles(resources: string): readonly ArchivedFile[] {
  const { file } = archiveIn(resources);
  // A package may have been made anew since one of this name was read.
  uncache(file);
  const filesBelow = (folder: DirectoryRecord, path: string): readonly ArchivedFile[] =>
    Object.entries(folder.files).flatMap(([name, entry]) => {
      const below = path === '' ? name : `${path}/${name}`;
      if ('files' in entry) return filesBelow(entry, below);
      const { size, unpacked = false } = entry as FileRecord;
      return {
        path: below,
        size,
        isUnpacked: unpacked,
        content: () => extractFile(file, join(...below.split('/'))),
      };
    });
  return filesBelow(getRawHeader(file).header, '');
}

/** The files below a folder, by their paths within it, with `/` between folders; none where it is not. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}
