import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { signalChannelOf } from '../../shared/ipc/calls.ts';
import type { Signals } from '../../shared/ipc/contract.ts';
import { pageAddress } from './pageAddress.ts';
import { guardedWebPreferences } from './security.ts';

/** The window of the journal. */
export interface JournalWindow {
  /** Brings the window before the person, opening it where it was closed. */
  readonly present: () => void;
  /** Tells the page something; a page that is not there asks anew when it opens. */
  readonly tell: <Name extends keyof Signals>(name: Name, payload: Signals[Name]) => void;
  /** The colour behind the page until it is drawn. */
  readonly paint: (isDark: boolean) => void;
}

// The paper of the two themes (`renderer/ui/tokens.css`), in the sRGB that a window takes.
const paper = { light: '#fcfaf6', dark: '#1a1613' };

/** The window of the journal; it opens when first presented. */
export function journalWindow(
  outFolder: string,
  isDark: () => boolean,
  onFocus: () => void,
): JournalWindow {
  let window: BrowserWindow | null = null;
  const open = () => {
    const opened = new BrowserWindow({
      width: 1180,
      height: 820,
      minWidth: 420,
      minHeight: 600,
      title: 'Pilar',
      // Alt brings it: chrome recedes.
      autoHideMenuBar: true,
      backgroundColor: isDark() ? paper.dark : paper.light,
      webPreferences: {
        ...guardedWebPreferences,
        preload: join(outFolder, 'preload', 'preload.cjs'),
      },
    });
    opened.once('closed', () => {
      window = null;
    });
    opened.on('focus', onFocus);
    // A page whose process is gone stays blank for ever; what it showed is all on disk.
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      console.error(`The page's process is gone: ${reason}`);
      if (reason !== 'clean-exit' && reason !== 'killed') opened.webContents.reload();
    });
    // It fails only where the window is closed meanwhile, or the build lacks its page.
    opened.loadURL(pageAddress).catch((error) => console.error(`The page did not load: ${error}`));
    return opened;
  };
  return {
    present: () => {
      if (window === null) {
        window = open();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    tell: (name, payload) => window?.webContents.send(signalChannelOf(name), payload),
    paint: (dark) => window?.setBackgroundColor(dark ? paper.dark : paper.light),
  };
}
