import type { BackupProblem } from '../../shared/backups/backupsView.ts';

/** A backup, or a copy of one, that could not be made. */
export class BackupError extends Error {
  readonly problem: BackupProblem;

  constructor(problem: BackupProblem, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'BackupError';
    this.problem = problem;
  }
}

/** Whatever kept it from being made, as what the person can be told. */
export function problemOf(error: unknown): BackupProblem {
  if (error instanceof BackupError) return error.problem;
  const code = String((error as { code?: unknown } | null)?.code);
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return 'diskFull';
  if (/^(ENOENT|ENOTDIR|ENXIO|ENODEV)/.test(code)) return 'folderMissing';
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM)|EACCES|EPERM|EROFS)/.test(code)) return 'notWritable';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged';
  return 'unknown';
}
