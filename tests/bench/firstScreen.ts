import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Language, languages } from '../../shared/locales/languages.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { bounded, type Figure } from './figure.ts';

const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, 'out', 'renderer');
const bound = 150;

/**
 * The JavaScript that the first screen waits for: the page's script, whatever that imports at once, and
 * the dictionary in use, the longer of them.
 */
export async function firstScreen(): Promise<readonly Figure[]> {
  await buildIfStale(root);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
    ([, name = '']) => name,
  );
  const first = allOf(entries);
  const sizes = languages.map((language) =>
    [...allOf([...first, dictionaryOf(language, first)])]
      .map((name) => gzipSync(textOf(name)).length)
      .reduce((sum, size) => sum + size, 0),
  );
  const value = Math.max(...sizes) / 1000;
  return [bounded({ name: "the first screen's JavaScript, gzipped", value, unit: 'kB' }, bound)];
}

const textOf = (name: string): string => readFileSync(join(folder, 'assets', name), 'utf8');

/** Those files and what they import statically: what is imported on demand is not waited for. */
function allOf(names: Iterable<string>): ReadonlySet<string> {
  const all = new Set(names);
  // What is added while a set is walked is walked, too.
  for (const name of all)
    for (const [, imported = ''] of textOf(name).matchAll(
      /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
    ))
      all.add(imported);
  return all;
}

/** The file with a language's words, which one of the first files imports once it knows the language. */
function dictionaryOf(language: Language, first: Iterable<string>): string {
  for (const name of first) {
    const found = textOf(name).match(new RegExp(`import\\(["'\`]\\./(${language}-[^"'\`]+\\.js)`));
    if (found?.[1]) return found[1];
  }
  throw new Error(`No dictionary is fetched for ${language}.`);
}
