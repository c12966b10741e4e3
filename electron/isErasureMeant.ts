import type { Words } from '../shared/locales/words.ts';
import type { JournalWindow } from './windows/journalWindow.ts';

/**
 * Asks once more, by the system's own box, whether everything is to be deleted: the word that is
 * typed for it is asked for by the page, and what asks in its place could type it too.
 */
export async function isErasureMeant(
  ask: JournalWindow['ask'],
  { erasing }: Words,
  copiesFolder: string | null,
): Promise<boolean> {
  const buttons = [erasing.erase, erasing.cancel];
  const copies = copiesFolder === null ? [] : [erasing.copies(copiesFolder)];
  const { response } = await ask({
    type: 'warning',
    title: erasing.title,
    message: erasing.title,
    detail: [erasing.lead, erasing.journal, erasing.aside, erasing.rest, ...copies].join('\n'),
    buttons,
    defaultId: buttons.indexOf(erasing.cancel),
    cancelId: buttons.indexOf(erasing.cancel),
    noLink: true,
  });
  return buttons[response] === erasing.erase;
}
