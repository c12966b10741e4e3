import type { Day } from '../../shared/day.ts';
import { announce } from '../bridge/desk.ts';
import { writingOf } from '../bridge/writing.ts';

/** Puts what is typed on the clipboard, and says so. */
export async function copyPage(day: Day): Promise<void> {
  try {
    await navigator.clipboard.writeText(writingOf(day)?.text ?? '');
    announce((words) => words.journal.copied);
  } catch {
    announce((words) => words.journal.copyFailed);
  }
}
