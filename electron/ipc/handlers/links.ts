import type { MessageBoxOptions, MessageBoxReturnValue, Shell } from 'electron';
import { pageOf } from '../../../shared/actions/actionWords.ts';
import { isOpenableAddress } from '../../../shared/actions/address.ts';
import { entryOf } from '../../../shared/actions/catalogue.ts';
import { linksOfMarkdown } from '../../../shared/journal/markdown.ts';
import { writtenAddress } from '../../../shared/journal/writtenAddress.ts';
import type { Words } from '../../../shared/locales/words.ts';
import type { Journal } from '../../store/journal.ts';
import { keptAction } from '../keptAction.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';

/**
 * Opens what lies outside the window. Only what the journal knows can be named, never an address; and
 * since the window can write into the journal, what is not built in opens only once the person has
 * seen it whole in a box of the system's, which no page can answer.
 *
 * @param ask shows such a box
 */
export function linkHandlers(
  journal: Journal,
  shell: Pick<Shell, 'openExternal'>,
  ask: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>,
  words: () => Words,
): Pick<Handlers, 'openPage' | 'openEvidence' | 'openWritten'> {
  const open = async (address: string | null | undefined): Promise<undefined> => {
    if (address == null || !isOpenableAddress(address)) throw new Refusal({ code: 'openFailed' });
    try {
      await shell.openExternal(address);
    } catch (cause) {
      throw new Refusal({ code: 'openFailed' }, { cause });
    }
  };
  const isWished = async (address: string): Promise<boolean> => {
    const { leaving } = words();
    const buttons = [leaving.open, leaving.stay];
    const { response } = await ask({
      type: 'question',
      title: leaving.title,
      message: leaving.title,
      detail: `${leaving.lead}\n\n${address}`,
      buttons,
      // Whoever is typing when it comes has pressed nothing yet.
      defaultId: buttons.indexOf(leaving.stay),
      cancelId: buttons.indexOf(leaving.stay),
      noLink: true,
    });
    return buttons[response] === leaving.open;
  };
  const openOnceSeen = async (address: string): Promise<undefined> => {
    if (!isOpenableAddress(address)) throw new Refusal({ code: 'openFailed' });
    if (await isWished(address)) await open(address);
  };
  return {
    openPage: ({ page }) => {
      if (page === 'index') return open(indexPage);
      if ('catalogue' in page) return open(entryOf(page.catalogue).page);
      const action = keptAction(journal, page.action);
      return action.page === null ? open(pageOf(action)) : openOnceSeen(action.page);
    },
    openEvidence: ({ action, day }) => {
      const kept = journal.completions.on(action, day)?.page;
      return kept == null ? open(null) : openOnceSeen(kept);
    },
    openWritten: ({ day, address }) => {
      const page = journal.entries.on(day);
      const written = writtenAddress(address);
      const isSaid =
        page !== null && written !== null && linksOfMarkdown(page.text).addresses.has(written);
      return isSaid ? openOnceSeen(written) : open(null);
    },
  };
}

const indexPage = 'https://www.linkedin.com/sales/ssi';
