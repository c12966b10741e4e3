import type { Shell } from 'electron';
import { entryOf } from '../../../shared/actions/catalogue.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';

/** Opens what lies outside the window. Only built-in addresses can be named, never given. */
export function linkHandlers(
  shell: Pick<Shell, 'openExternal' | 'openPath'>,
  dataFolder: string,
): Pick<Handlers, 'openPage' | 'openDataFolder'> {
  return {
    openPage: async ({ page }) => {
      const address = addressOf(page);
      if (address === undefined) throw new Refusal({ code: 'openFailed' });
      await shell.openExternal(address).catch((cause) => {
        throw new Refusal({ code: 'openFailed' }, { cause });
      });
    },
    openDataFolder: async () => {
      const failure = await shell.openPath(dataFolder);
      if (failure !== '') throw new Refusal({ code: 'openFailed' }, { cause: failure });
    },
  };
}

function addressOf(page: InputOf<'openPage'>['page']): string | undefined {
  return page === 'index' ? 'https://www.linkedin.com/sales/ssi' : entryOf(page).page;
}
