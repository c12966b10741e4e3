import type { DayAndTime } from '../dayAndTime.ts';
import type { Backup } from './backup.ts';

/** Why a backup, or a copy of one, could not be made. */
export type BackupProblem =
  /** There is no room on the disk. */
  | 'diskFull'
  /** Nothing can be written to the folder. */
  | 'notWritable'
  /** The folder is not there: a drive that is not plugged in, perhaps. */
  | 'folderMissing'
  /** What was written could not be read back whole, which may tell of the journal itself. */
  | 'damaged'
  | 'unknown';

/** A backup in the list of all. */
export interface ListedBackup extends Backup {
  readonly made: DayAndTime;
  /** Its size in bytes. */
  readonly bytes: number;
}

/** The folder of the person's choice that gets a second copy of each day's backup. */
export interface CopyFolder {
  readonly folder: string;
  /** Whether the copies can be read with a passphrase alone. */
  readonly isSealed: boolean;
  /** When the last copy was written there; null where none was yet. */
  readonly last: DayAndTime | null;
  /** What kept the last one from being written; null where nothing did. */
  readonly problem: BackupProblem | null;
}

/** How the journal is kept safe, as Settings and Today tell it. */
export interface BackupsView {
  /** The latest first. */
  readonly backups: readonly ListedBackup[];
  /** Whether one is being made now. */
  readonly isMaking: boolean;
  /** What kept the last backup from being made; null where it was made. */
  readonly problem: BackupProblem | null;
  /** Whether Today is to say so: once a day, until the person has put it away. */
  readonly isToBeTold: boolean;
  /** Null where there is none. */
  readonly copies: CopyFolder | null;
  /**
   * The service that synchronises the folder of the live journal, which can damage it; null where
   * none seems to.
   */
  readonly synchronisedBy: string | null;
}
