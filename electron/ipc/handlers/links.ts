import type { Shell } from 'electron';
import { pageOf } from '../../../shared/actions/actionWords.ts';
import { isOpenableAddress } from '../../../shared/actions/address.ts';
import { entryOf } from '../../../shared/actions/catalogue.ts';
import type { Journal } from '../../store/journal.ts';
import { keptAction } from '../keptAction.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';

/** Opens what lies outside the window. Only what the journal knows can be named, never an address. */
export function linkHandlers(
  journal: Journal,
  shell: Pick<Shell, 'openExternal'>,
): Pick<Handlers, 'openPage' | 'openEvidence'> {
  const open = async (address: string | null | undefined): Promise<undefined> => {
    if (address == null || !isOpenableAddress(address)) throw new Refusal({ code: 'openFailed' });
    try {
      await shell.openExternal(address);
    } catch (cause) {
      throw new Refusal({ code: 'openFailed' }, { cause });
    }
  };
  return {
    openPage: ({ page }) => {
      if (page === 'index') return open(indexPage);
      if ('catalogue' in page) return open(entryOf(page.catalogue).page);
      return open(pageOf(keptAction(journal, page.action)));
    },
    openEvidence: ({ action, day }) => open(journal.completions.on(action, day)?.page),
  };
}

const indexPage = 'https://www.linkedin.com/sales/ssi';
