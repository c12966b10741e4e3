import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { type Figure, told } from './figure.ts';
import { firstScreen } from './firstScreen.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** How large what is built is: what the first screen waits for, and each program by itself. */
export async function bundles(): Promise<readonly Figure[]> {
  await buildIfStale(root);
  const scripts = filesOf('renderer').filter((file) => file.endsWith('.js'));
  const reading = filesOf(join('background', 'ocr'));
  return [
    ...(await firstScreen()),
    size("the whole page's JavaScript, gzipped", scripts, gzipped),
    size('the whole page, with its letters', filesOf('renderer')),
    size('entry, what starts', filesOf('entry')),
    size('main', scriptsOf('main')),
    size("the background's thread", scriptsOf('background')),
    size('preload', filesOf('preload')),
    size('what reads pictures', reading),
  ];
}

function size(name: string, files: readonly string[], of = onDisk): Figure {
  const bytes = files.reduce((sum, file) => sum + of(file), 0);
  return told({ name, values: [bytes / 1000] }, 'kB');
}

const onDisk = (file: string) => statSync(file).size;
const gzipped = (file: string) => gzipSync(readFileSync(file)).length;

function filesOf(part: string): readonly string[] {
  const folder = join(root, 'out', part);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Its own scripts, without what lies beside them. */
function scriptsOf(part: string): readonly string[] {
  return filesOf(part).filter((file) => file === join(root, 'out', part, `${part}.js`));
}
