/** Why a journal cannot be opened. */
export type JournalProblem =
  | 'profileNotWritable'
  | 'notADatabase'
  | 'notAJournal'
  | 'newerJournal'
  | 'journalBusy'
  | 'diskFull'
  | 'damaged'
  | 'unreadable';

/** A journal that cannot be opened; nothing was changed. */
export class JournalError extends Error {
  readonly problem: JournalProblem;
  readonly file: string;

  constructor(problem: JournalProblem, file: string, options?: ErrorOptions) {
    super(`${problem}: ${file}`, options);
    this.name = 'JournalError';
    this.problem = problem;
    this.file = file;
  }
}
