import type { ArchiveProblem } from './archiveReading.ts';

/** Thrown while an archive is read, where it cannot be; told to the person as an `ArchiveReading`. */
export class ArchiveRefused extends Error {
  readonly problem: ArchiveProblem;
  /** Where in it, `snapshots.csv:12`; empty where it is nowhere in particular. */
  readonly where: string;

  constructor(problem: ArchiveProblem, where = '', options?: ErrorOptions) {
    super(`${problem} ${where}`, options);
    this.name = 'ArchiveRefused';
    this.problem = problem;
    this.where = where;
  }
}
