import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lifecycle } from './lifecycle.ts';
import { getPath } from './paths.ts';
import type { BrowserWindow } from './window.ts';

type Options = Electron.OpenDialogOptions | Electron.SaveDialogOptions;
type Property = NonNullable<Options['properties']>[number];

/** What `file-dialog.gjs.js` is asked; the words are GTK's. */
interface Question {
  readonly action: 'OPEN' | 'SAVE' | 'SELECT_FOLDER';
  readonly title: string;
  /** Of the button that confirms; GTK's own word where it is empty. */
  readonly label: string;
  readonly folder: string;
  readonly name: string;
  readonly filters: readonly Electron.FileFilter[];
  readonly isMultiple: boolean;
  readonly showsHidden: boolean;
  readonly asksToOverwrite: boolean;
  /** The window it belongs to: its process and its title. */
  readonly parent?: { readonly pid: number; readonly title: string } | undefined;
}

const program = 'gjs';
const script = fileURLToPath(new URL('./file-dialog.gjs.js', import.meta.url));

/** Chromium's titles, where the app gives none. */
const usualTitles = { OPEN: 'Open File', SAVE: 'Save File', SELECT_FOLDER: 'Select Folder' };

const options = new Set(['title', 'defaultPath', 'buttonLabel', 'filters', 'properties']);
const properties: Readonly<Record<'open' | 'save', readonly Property[]>> = {
  open: ['openFile', 'openDirectory', 'multiSelections', 'showHiddenFiles'],
  save: ['showHiddenFiles', 'showOverwriteConfirmation'],
};

/** Shows a file dialog, before its window where it is given one, and gives the paths chosen. */
export async function askForFiles(
  kind: 'open' | 'save',
  window: BrowserWindow | undefined,
  given: Options,
): Promise<string[]> {
  if (!lifecycle.ready) throw new Error('dialog module can only be used after app is ready');
  check(kind, given);
  const asked: readonly Property[] = given.properties ?? [];
  const has = (property: Property) => asked.includes(property);
  const openAction = has('openDirectory') ? 'SELECT_FOLDER' : 'OPEN';
  const action = kind === 'save' ? 'SAVE' : openAction;
  const question: Question = {
    action,
    title: given.title || usualTitles[action],
    label: given.buttonLabel ?? '',
    ...placeOf(given.defaultPath),
    filters: given.filters ?? [],
    isMultiple: has('multiSelections'),
    showsHidden: has('showHiddenFiles'),
    asksToOverwrite: has('showOverwriteConfirmation'),
    parent: window?.onScreen(),
  };
  return run(question, window);
}

function check(kind: 'open' | 'save', given: Options): void {
  const unknown = Object.entries(given).find(
    ([name, value]) => value !== undefined && !options.has(name),
  );
  if (unknown) throw new Error(`stand-in: the option ${unknown[0]} of a file dialog is not there`);
  const asked: readonly Property[] = given.properties ?? [];
  const strange = asked.find((property) => !properties[kind].includes(property));
  if (strange) throw new Error(`stand-in: the property ${strange} of a file dialog is not there`);
}

/** Where it begins: in the folder of downloads, or else at home, where nothing else is said. */
function placeOf(path = ''): Pick<Question, 'folder' | 'name'> {
  const usual = isFolder(getPath('downloads')) ? getPath('downloads') : getPath('home');
  const whole = resolve(usual, path);
  if (isFolder(whole)) return { folder: whole, name: '' };
  return { folder: dirname(whole), name: basename(whole) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function run(question: Question, window: BrowserWindow | undefined): Promise<string[]> {
  const child = spawn(program, ['-m', script, JSON.stringify(question)]);
  const output = { said: '', complaint: '' };
  child.stdout.on('data', (piece: Buffer) => {
    output.said += piece;
  });
  child.stderr.on('data', (piece: Buffer) => {
    output.complaint += piece;
  });
  // Electron's window hears neither mouse nor keys while its dialog is open, and takes it along.
  const release = window?.holdInput();
  let isWindowGone = false;
  const withdraw = () => {
    isWindowGone = true;
    child.kill();
  };
  window?.once('closed', withdraw);
  return new Promise<string[]>((give, fail) => {
    child.once('error', () => {
      fail(
        new Error(`stand-in: file dialogs need ${program}: install it (apt install ${program})`),
      );
    });
    child.once('close', (code) => {
      if (isWindowGone) give([]);
      else if (code === 0) give(JSON.parse(output.said) as string[]);
      else fail(new Error(`stand-in: the file dialog failed:\n${output.complaint}`));
    });
  }).finally(() => {
    window?.off('closed', withdraw);
    release?.();
  });
}
