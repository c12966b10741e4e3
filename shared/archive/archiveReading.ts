/** How the rows of an archive come into the journal. */
export const importWays = ['add', 'update', 'replace'] as const;

/**
 * One of those ways: `add` brings what the journal lacks and changes nothing it has; `update` lets
 * the archive's rows win where both have one of the same id; `replace` leaves nothing but the
 * archive's.
 */
export type ImportWay = (typeof importWays)[number];

/** What a table of an archive would mean to the journal, in rows. */
export interface TableComparison {
  /** In the archive and not in the journal. */
  readonly added: number;
  /** In both, and not the same. */
  readonly differing: number;
  /** In both, the same. */
  readonly same: number;
  /** In the journal and not in the archive. */
  readonly missing: number;
}

/** What keeps an archive from being read. */
export type ArchiveProblem =
  /** It is no archive of Pilar's. */
  | 'notAnArchive'
  /** It asks for a passphrase, and none was given. */
  | 'sealed'
  | 'wrongPassphrase'
  /** A newer Pilar wrote it. */
  | 'newer'
  /** Something in it is missing, or not as its checksums say. */
  | 'damaged'
  | 'tooLarge'
  /** It is whole, and says something that cannot be in a journal. */
  | 'impossible';

/** The largest archive that is read, and the most that it may unfold to, in bytes. */
export const largestArchive = 200_000_000;
export const largestUnfolded = 1_000_000_000;

/** The shortest passphrase that can seal anything, and the longest that is taken, in UTF-16 units. */
export const shortestPassphrase = 8;
export const longestPassphrase = 1_000;

/** An archive as it was read, set against the journal. */
export type ArchiveReading =
  | {
      readonly problem: ArchiveProblem;
      /** Where in it that was found, `snapshots.csv:12`; empty where it is nowhere in particular. */
      readonly where: string;
    }
  | {
      readonly problem: null;
      /** When it was written, ISO 8601 in UTC. */
      readonly exportedAt: string;
      /** Whether a passphrase opened it. */
      readonly isSealed: boolean;
      /** By the name of the table in the archive, in its order. */
      readonly tables: Readonly<Record<string, TableComparison>>;
    };
