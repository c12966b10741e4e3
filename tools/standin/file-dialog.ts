import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { showDialog } from './gtk-dialog.ts';
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
}

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
  };
  return ((await showDialog('./file-dialog.gjs.js', question, window)) ?? []) as string[];
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
