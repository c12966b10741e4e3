import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import type { Figure } from './figure.ts';

const root = resolve(import.meta.dirname, '..', '..');
const bound = 150;

/**
 * The JavaScript that the first screen waits for: the page's script, whatever that imports at once, and
 * the dictionary in use, the longer of them.
 */
export async function firstScreen(): Promise<readonly Figure[]> {
  await buildIfStale(root);
  const folder = join(root, 'out', 'renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, file = '']) => file,
  );
  const seen = new Set<string>();
  for (const file of entries) follow(file);
  const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
  const dictionaries = readdirSync(join(folder, 'assets'))
    .filter((name) => /^(es|en)-[^.]+\.js$/.test(name))
    .map((name) => join('assets', name));
  const ownBytes = [...seen].reduce((sum, file) => sum + sizeOf(file), 0);
  const bytes = ownBytes + Math.max(...dictionaries.map(sizeOf));
  const value = bytes / 1000;
  const ok = seen.size > 0 && dictionaries.length === 2 && value <= bound;
  return [{ name: "the first screen's JavaScript, gzipped", value, unit: 'kB', bound, ok }];

  /** Static imports only: what is imported on demand is not waited for. */
  function follow(file: string): void {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      follow(join('assets', name));
  }
}
