import { honest } from './absent.ts';
import { askForFiles } from './file-dialog.ts';
import { lifecycle } from './lifecycle.ts';
import { askByBox } from './message-box.ts';
import type { BrowserWindow } from './window.ts';

/** The window may be left out, or be null. */
type Given<Options> = [Options] | [Electron.BaseWindow | null | undefined, Options];

function parted<Options>(given: Given<Options>): [BrowserWindow | undefined, Options] {
  const [first, options] = given.length === 1 ? [undefined, given[0]] : given;
  return [(first ?? undefined) as BrowserWindow | undefined, options];
}

async function showOpenDialog(
  ...given: Given<Electron.OpenDialogOptions>
): Promise<Electron.OpenDialogReturnValue> {
  const filePaths = await askForFiles('open', ...parted(given));
  return { canceled: filePaths.length === 0, filePaths };
}

async function showSaveDialog(
  ...given: Given<Electron.SaveDialogOptions>
): Promise<Electron.SaveDialogReturnValue> {
  const [filePath = ''] = await askForFiles('save', ...parted(given));
  return { canceled: filePath === '', filePath };
}

async function showMessageBox(
  ...given: Given<Electron.MessageBoxOptions>
): Promise<Electron.MessageBoxReturnValue> {
  return { response: await askByBox(...parted(given)), checkboxChecked: false };
}

export const dialog = honest('dialog', {
  showErrorBox(title: string, content: string) {
    const note = lifecycle.ready ? ' (stand-in: no dialog window)' : '';
    process.stderr.write(`${title}${note}\n${content}\n`);
  },
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
} satisfies Pick<
  Electron.Dialog,
  'showErrorBox' | 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'
>);
