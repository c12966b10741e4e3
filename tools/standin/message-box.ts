import { showDialog } from './gtk-dialog.ts';
import type { BrowserWindow } from './window.ts';

type Options = Electron.MessageBoxOptions;

/** What `message-box.gjs.js` is asked; the type is GTK's word. */
interface Question extends Pick<Required<Options>, 'title' | 'message' | 'detail' | 'buttons'> {
  readonly type: 'OTHER' | 'INFO' | 'ERROR' | 'QUESTION' | 'WARNING';
  /** The buttons that Enter and Escape press at first, by their index. */
  readonly defaultId: number;
  readonly cancelId: number;
}

const types = {
  none: 'OTHER',
  info: 'INFO',
  error: 'ERROR',
  question: 'QUESTION',
  warning: 'WARNING',
} as const;

/** `noLink` is for Windows alone. */
const options = new Set([
  ...['type', 'title', 'message', 'detail', 'buttons', 'defaultId', 'cancelId', 'noLink'],
]);

/** Shows a message box, before its window where it is given one, and gives the button's index. */
export async function askByBox(window: BrowserWindow | undefined, given: Options): Promise<number> {
  const unknown = Object.entries(given).find(
    ([name, value]) => value !== undefined && !options.has(name),
  );
  if (unknown) throw new Error(`stand-in: the option ${unknown[0]} of a message box is not there`);
  const { cancelId, buttons = [] } = given;
  // Electron looks for a button by its English words where it is told none.
  if (cancelId === undefined || buttons.length === 0)
    throw new Error('stand-in: a message box needs buttons and a cancelId');
  const question: Question = {
    type: types[given.type ?? 'none'],
    title: given.title ?? '',
    message: given.message,
    detail: given.detail ?? '',
    buttons,
    defaultId: given.defaultId ?? 0,
    cancelId,
  };
  const answer = await showDialog('./message-box.gjs.js', question, window);
  return (answer ?? cancelId) as number;
}
