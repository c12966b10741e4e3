import { isDay } from '../day.ts';

/** Why a backup is made. */
export const backupReasons = ['daily', 'asked', 'version', 'import', 'restore'] as const;

/**
 * One of those reasons: the first start of a day, the person's own wish, the schema of a new
 * version, and what is about to replace rows of the journal.
 */
export type BackupReason = (typeof backupReasons)[number];

/** A verified copy of the whole journal, as its name alone tells of it. */
export interface Backup {
  /** The name of its file, by which it is asked for. */
  readonly name: string;
  /** When it was made, ISO 8601 in UTC, to the millisecond. */
  readonly madeAt: string;
  /** The version of the schema in it, 1 or more. */
  readonly version: number;
  readonly reason: BackupReason;
}

const pattern =
  /^pilar-(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])([0-5]\d)([0-5]\d)\.(\d{3})Z-v([1-9]\d{0,5})-([a-z]+)$/;

/** The name, without an extension, of what is copied of the journal then; it orders as time does. */
export function backupName(backup: Omit<Backup, 'name'>): string {
  return `pilar-${backup.madeAt.replaceAll(':', '')}-v${backup.version}-${backup.reason}`;
}

/** The backup of this name; null where no backup is called so. */
export function backupNamed(name: string, extension: string): Backup | null {
  const [, day, hour, minute, second, millisecond, version, reason] =
    (name.endsWith(extension) && pattern.exec(name.slice(0, -extension.length))) || [];
  const known = backupReasons.find((one) => one === reason);
  // A 30th of February is a name that something else has.
  if (known === undefined || day === undefined || !isDay(day)) return null;
  const madeAt = `${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  return { name, madeAt, version: Number(version), reason: known };
}
