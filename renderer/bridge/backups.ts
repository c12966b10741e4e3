import type { ListedBackup } from '../../shared/backups/backupsView.ts';
import type { DayAndTime } from '../../shared/dayAndTime.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { call } from './client.ts';
import { announce, askToRestore, run, setChoosingCopies, tellFailure } from './desk.ts';

/** Makes a backup now, and says so. */
export async function backUpNow(): Promise<void> {
  if ((await run('backUpNow', undefined)) === null) announce((words) => words.safety.made);
}

/** Puts a backup in place of the journal, takes the question away, and says of when it is. */
export async function restore({ name, made }: ListedBackup): Promise<void> {
  if ((await run('restoreBackup', { name })) !== null) return;
  askToRestore(null);
  announce((words, format) => words.safety.restored(whenMade(made, words, format)));
}

/** Has the system ask for a folder for second copies, and says which it is once one is chosen. */
export async function keepCopies(passphrase: string | null): Promise<void> {
  const answer = await call('keepCopies', { passphrase });
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  const { folder } = answer.value;
  if (folder === null) return;
  setChoosingCopies(false);
  announce((words) => words.copies.kept(folder));
}

/** Writes no more copies, and says that those there are stay. */
export async function dropCopies(): Promise<void> {
  if ((await run('dropCopies', undefined)) === null) announce((words) => words.copies.stopped);
}

/** "22 nov 2026, 18:00" / "Nov 22, 2026, 18:00": a backup may be of another year. */
export function whenMade({ day, time }: DayAndTime, words: Words, format: Format): string {
  return words.safety.when(format.shortDayWithYear(day), time);
}
