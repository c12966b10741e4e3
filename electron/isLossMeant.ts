import type { Words } from '../shared/locales/words.ts';
import type { JournalWindow } from './windows/journalWindow.ts';

/** Asks, by the system's own box, whether to close though something typed could not be kept. */
export async function isLossMeant(
  ask: JournalWindow['ask'],
  { journal: { loss } }: Words,
): Promise<boolean> {
  const buttons = [loss.lose, loss.stay];
  const { response } = await ask({
    type: 'warning',
    title: loss.title,
    message: loss.title,
    detail: loss.detail,
    buttons,
    defaultId: buttons.indexOf(loss.stay),
    cancelId: buttons.indexOf(loss.stay),
    noLink: true,
  });
  return buttons[response] === loss.lose;
}
