import type { DayAndTime } from '../dayAndTime.ts';
import type { Language } from '../settings.ts';

/** Why there is no journal open. Whatever the reason, nothing on disk was changed. */
export type TroubleKind =
  /** Nothing can be written to the profile: a read-only folder or drive. */
  | 'profileNotWritable'
  /** The folder of the profile is gone, and there was a journal in it: a drive, perhaps. */
  | 'profileMissing'
  /** The folder is there, and the journal that was in it is not. */
  | 'journalMissing'
  /** There is another program's file, or no database, in its place. */
  | 'notAJournal'
  /** It was written by a newer Pilar. */
  | 'newerJournal'
  /** Another program holds it. */
  | 'journalBusy'
  /** There is no room on its disk. */
  | 'diskFull'
  /** It is damaged, and no backup could be put in its place. */
  | 'damaged'
  /** A backup must precede what is to be changed in it, and none could be made. */
  | 'noBackup'
  /** It cannot be opened for another reason: an error of the disk, perhaps. */
  | 'unreadable';

/** What a person can do about a trouble. */
export const remedies = ['tryAgain', 'restoreNewest', 'beginAnew', 'openFolder', 'quit'] as const;

/** One of those. */
export type Remedy = (typeof remedies)[number];

/** What keeps the journal from being opened. */
export interface Trouble {
  readonly kind: TroubleKind;
  /** The file, or the folder where that is it, that stands in the way. */
  readonly path: string;
  /** The newest backup that can be put in its place; null where there is none. */
  readonly newestBackup: DayAndTime | null;
  /** The folder that had second copies; null where there was none. */
  readonly copyFolder: string | null;
  /** What can be done, the wisest first. */
  readonly remedies: readonly Remedy[];
}

/** What became of a journal that was found damaged. */
export interface Mended {
  /** The folder in which the damaged files lie, just as they were. */
  readonly setAside: string;
  /** When the backup was made that is in their place; null where the journal began anew. */
  readonly restored: DayAndTime | null;
  /** When the damaged journal was written to last: what came between may be missing. */
  readonly until: DayAndTime | null;
}

/** How the journal was opened, or why it was not. */
export interface OpeningView {
  /** Null where the journal is open. */
  readonly trouble: Trouble | null;
  /** What became of a damaged journal, until the person has put the message away. */
  readonly mended: Mended | null;
  /** How many rows of the open journal say what cannot be; 0 where none does. */
  readonly oddRows: number;
  readonly guessedLanguage: Language;
}
