import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from 'electron';
import * as v from 'valibot';
import { type FileRefusal, largestOf, type OpenedFile } from '../shared/openedFile.ts';

/** The files that the system has Pilar open: by a double click, or dropped onto its icon. */
export interface OpenedFiles {
  /** Those of this process's command line, for the Pilar that runs already. */
  readonly handedOn: { readonly files: string[] };
  /** Has each read and told from now on, and those that came before. */
  readonly follow: (tell: (file: OpenedFile) => void) => void;
}

// What a second Pilar hands on is told apart from the rest of its command line, which Chromium may
// put in another order and add to.
const handedOn = v.object({ files: v.array(v.string()) });

/**
 * Listens from the first moment on: a Mac tells of a file before anything is ready, and of several
 * one after the other.
 *
 * @param argv the command line: the program, its folder unless it is packaged, and the rest
 * @param folder what a relative path begins at
 */
export function openedFilesOf(
  app: Pick<App, 'on' | 'isPackaged'>,
  argv: readonly string[],
  folder: string,
): OpenedFiles {
  const files = filesNamedIn(argv, folder, app.isPackaged);
  let tell: ((file: OpenedFile) => void) | null = null;
  let waiting: string[] = [...files];
  let turn = Promise.resolve();
  const openWaiting = () => {
    if (tell === null || waiting.length === 0) return;
    const toTell = tell;
    // Whoever clicks once more while Pilar starts means the same file.
    const paths = [...new Set(waiting)];
    waiting = [];
    turn = turn.then(async () => toTell(await readOpened(paths)));
  };
  const open = (paths: readonly string[]) => {
    waiting.push(...paths);
    setImmediate(openWaiting);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const given = v.safeParse(handedOn, data);
    if (given.success) open(given.output.files);
  });
  return {
    handedOn: { files },
    follow: (listener) => {
      tell = listener;
      openWaiting();
    },
  };
}

/** The files that a command line names, by their absolute paths; a desktop may name them by URL. */
export function filesNamedIn(
  argv: readonly string[],
  folder: string,
  isPackaged: boolean,
): string[] {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-'));
  return (isPackaged ? words : words.slice(1)).map((word) => pathOf(word, folder));
}

function pathOf(word: string, folder: string): string {
  try {
    if (/^file:\/\//i.test(word)) return fileURLToPath(word);
  } catch {
    // It names another computer, or nothing at all: there will be no such file.
  }
  return resolve(folder, word);
}

/** Reads the one file that was opened, or tells why not. */
export async function readOpened(paths: readonly string[]): Promise<OpenedFile> {
  const [path = ''] = paths;
  const name = basename(path);
  const refused = (refusal: FileRefusal) => ({ name, refusal });
  if (paths.length > 1) return refused('several');
  const most = largestOf(name);
  if (most === null) return refused('unknownKind');
  try {
    const found = await stat(path);
    // Anything else, a pipe say, might be read for ever.
    if (!found.isFile()) return refused('unknownKind');
    if (found.size > most) return refused('tooLarge');
    const bytes = new Uint8Array(await readFile(path));
    return bytes.byteLength > most ? refused('tooLarge') : { name, bytes };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refused(code === 'ENOENT' || code === 'ENOTDIR' ? 'gone' : 'unreadable');
  }
}
