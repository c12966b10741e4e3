import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';

const sources = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'package-lock.json',
  'tools/build.ts',
  'tools/notices',
];
const results = [
  'out/entry/entry.js',
  'out/main/main.js',
  'out/background/background.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

function stampFile(root: string): string {
  return join(cacheFolder(root), 'last-build');
}

function filesIn(source: string): string[] {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [source];
  return readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a build is made of, as one hash: a checkout that only changes dates builds nothing anew. */
export function sourcesHash(root: string): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Whether `out/` holds what the sources say now. */
export function isBuilt(root: string): boolean {
  if (!existsSync(stampFile(root))) return false;
  if (results.some((result) => !existsSync(join(root, result)))) return false;
  return readFileSync(stampFile(root), 'utf8') === sourcesHash(root);
}

export function forgetBuild(root: string): void {
  rmSync(stampFile(root), { force: true });
}

export function rememberBuild(root: string, sources: string): void {
  mkdirSync(cacheFolder(root), { recursive: true });
  writeFileSync(stampFile(root), sources);
}
