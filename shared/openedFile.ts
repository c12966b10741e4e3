import { largestArchive } from './archive/archiveReading.ts';
import { archiveKind } from './savedFile.ts';
import { largestTableFile } from './ssi/table/table.ts';

/** What keeps a file that was opened outside the window from being read. */
export type FileRefusal =
  /** There is none at that place. */
  | 'gone'
  /** The system does not let it be read. */
  | 'unreadable'
  | 'tooLarge'
  /** Pilar opens none of that kind, or it is a folder. */
  | 'unknownKind'
  /** There were more than one at once; the name is that of the first. */
  | 'several';

/** A file that the person opened outside the window, by a double click say; its name has no folder. */
export type OpenedFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly refusal: FileRefusal };

/** The most bytes that a file of this name may have; null where Pilar opens none of that name. */
export function largestOf(name: string): number | null {
  const kind = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (kind === archiveKind) return largestArchive;
  return kind === 'csv' || kind === 'tsv' ? largestTableFile : null;
}
