import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type MessageBoxReturnValue,
  type OpenDialogOptions,
  type OpenDialogReturnValue,
  type SaveDialogOptions,
  type SaveDialogReturnValue,
} from 'electron';
import { signalChannelOf } from '../../shared/ipc/calls.ts';
import type { Signals } from '../../shared/ipc/contract.ts';
import type { Clock } from '../clock.ts';
import { leavingOf } from './leaving.ts';
import { pageAddress } from './pageAddress.ts';
import { pdfOptions, printOn } from './printing.ts';
import { guardedWebPreferences } from './security.ts';

/**
 * The window of the journal. It asks one thing at a time: while a dialog is open, what else is asked
 * counts as cancelled, so that no page can cover the screen with them.
 */
export interface JournalWindow {
  /** Brings the window before the person, opening it where it was closed. */
  readonly present: () => void;
  /** Tells the page something; a page that is not there asks anew when it opens. */
  readonly tell: <Name extends keyof Signals>(name: Name, payload: Signals[Name]) => void;
  /** Presents the window and, once its page is there, tells it something. */
  readonly presentAndTell: JournalWindow['tell'];
  /** Asks, before the window where it is open, under which name to save a file. */
  readonly askToSave: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  /** Asks likewise which folder, or file, to open. */
  readonly askToOpen: (options: OpenDialogOptions) => Promise<OpenDialogReturnValue>;
  /** Asks likewise a question, by the system's own box, which no page can answer. */
  readonly ask: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>;
  /** The page says, once it was told that the window closes, whether all that was typed is kept. */
  readonly readyToClose: (isAllKept: boolean) => Promise<void>;
  /** Pilar is about to quit: the page keeps what is typed first. */
  readonly quitting: () => void;
  /** The page as it is printed, as a PDF; rejects where there is no window, or it cannot be made. */
  readonly printToPdf: () => Promise<Uint8Array>;
  /** Prints it by the system's dialog; answers why it could not be, null where nothing is wrong. */
  readonly print: () => Promise<string | null>;
  /** Pastes what is on the clipboard where the keys go. */
  readonly paste: () => void;
  /** The colour behind the page until it is drawn. */
  readonly paint: (isDark: boolean) => void;
}

// The paper of the two themes (`renderer/ui/tokens.css`), in the sRGB that a window takes.
const paper = { light: '#fcfaf6', dark: '#1a1613' };

/** What the window of the journal stands on. */
export interface WindowGround {
  readonly outFolder: string;
  readonly clock: Pick<Clock, 'after'>;
  readonly isDark: () => boolean;
  readonly onFocus: () => void;
  /** Asks the person whether to close though something typed could not be kept. */
  readonly isLossMeant: (ask: JournalWindow['ask']) => Promise<boolean>;
}

/** The window of the journal; it opens when first presented. */
export function journalWindow(ground: WindowGround): JournalWindow {
  const { outFolder, isDark, onFocus } = ground;
  let window: BrowserWindow | null = null;
  let isLoaded = false;
  /** What is to be told once the page is there. */
  const untold: (() => void)[] = [];
  const open = () => {
    const opened = new BrowserWindow({
      // It opens where and as it was left, on a display that is there.
      name: 'journal',
      windowStatePersistence: true,
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
    opened.on('close', (event) => {
      if (!leaving.mayClose()) event.preventDefault();
    });
    // Windows waits for nobody as its session ends: the page keeps what it can meanwhile.
    opened.on('query-session-end', () => tell('closing', null));
    opened.once('closed', () => {
      leaving.reset();
      window = null;
      isLoaded = false;
      untold.length = 0;
    });
    opened.on('focus', onFocus);
    // A page whose process is gone stays blank for ever; what it showed is on disk, but for what was
    // typed in its last second.
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      console.error(`The page's process is gone: ${reason}`);
      isLoaded = false;
      leaving.gone();
      if (reason !== 'clean-exit' && reason !== 'killed') opened.webContents.reload();
    });
    opened.webContents.on('did-finish-load', () => {
      isLoaded = true;
      for (const tellNow of untold.splice(0)) tellNow();
    });
    // It fails only where the window is closed meanwhile, or the build lacks its page.
    opened.loadURL(pageAddress).catch((error) => console.error(`The page did not load: ${error}`));
    return opened;
  };
  const present = () => {
    if (window === null) {
      window = open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  let isAsking = false;
  const ask = async <Given>(show: () => Promise<Given>, cancelled: Given): Promise<Given> => {
    if (isAsking) return cancelled;
    isAsking = true;
    try {
      return await show();
    } finally {
      isAsking = false;
    }
  };
  const askOne: JournalWindow['ask'] = (options) =>
    ask(
      () =>
        window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options),
      { response: options.cancelId ?? 0, checkboxChecked: false },
    );
  const tell: JournalWindow['tell'] = (name, payload) =>
    window?.webContents.send(signalChannelOf(name), payload);
  const leave = (close: (opened: BrowserWindow) => void) => (isQuitting: boolean) => {
    if (window !== null) close(window);
    if (isQuitting) app.quit();
  };
  const leaving = leavingOf({
    clock: ground.clock,
    askPage: () => {
      if (isLoaded) tell('closing', null);
      return isLoaded;
    },
    isLossMeant: () => ground.isLossMeant(askOne),
    leave: leave((opened) => opened.close()),
    // What does not answer would be asked once more by `close`.
    abandon: leave((opened) => opened.destroy()),
  });
  return {
    present,
    tell,
    presentAndTell: (name, payload) => {
      present();
      if (isLoaded) tell(name, payload);
      else untold.push(() => tell(name, payload));
    },
    askToSave: (options) =>
      ask(
        () =>
          window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options),
        { canceled: true, filePath: '' },
      ),
    askToOpen: (options) =>
      ask(
        () =>
          window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options),
        { canceled: true, filePaths: [] },
      ),
    ask: askOne,
    readyToClose: leaving.ready,
    quitting: leaving.quitting,
    printToPdf: async () => {
      if (window === null) throw new Error('There is no window to print.');
      return window.webContents.printToPDF(pdfOptions);
    },
    print: async () => (window === null ? 'There is no window.' : printOn(window.webContents)),
    paste: () => window?.webContents.paste(),
    paint: (dark) => window?.setBackgroundColor(dark ? paper.dark : paper.light),
  };
}
