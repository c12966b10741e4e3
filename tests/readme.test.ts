import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as object;
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
const markedIn = (text: string) =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, marked = '']) => marked);
/** The lines of the table below the heading that begins so. */
const tableBelow = (text: string, heading: string) => {
  const [, table = ''] = new RegExp(`## ${heading}[^\\n]*\\n+([\\s\\S]*?)\\n\\n`).exec(text) ?? [];
  return table.split('\n').slice(2);
};

describe.each(['README.md', 'README.es.md'])('%s', (name) => {
  const readme = textOf(name);
  const marked = markedIn(readme);

  it('names files that are there, also the test behind each promise', () => {
    const paths = marked.filter((text) =>
      /^(tests|electron|renderer|shared|tools|docs|assets)\//.test(text),
    );
    expect(paths.length).toBeGreaterThan(30);
    // The file of a language that is yet to come.
    const isExample = (path: string) => path.endsWith('/fr.ts');
    expect(paths.filter((path) => !isExample(path) && !existsSync(join(root, path)))).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = marked.flatMap((text) => /^npm run ([\w:-]+)/.exec(text)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('has a test for each promise', () => {
    const rows = tableBelow(readme, 'Prom');
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !/`(tests\/|npm run torture)/.test(row))).toEqual([]);
  });
});

it('The README in Spanish promises the same by the same tests, and has the same keys', () => {
  const [english, spanish] = [textOf('README.md'), textOf('README.es.md')];
  const testsOf = (text: string) =>
    tableBelow(text, 'Prom').map((row) => markedIn(row.slice(row.lastIndexOf(' | '))));
  expect(testsOf(spanish)).toEqual(testsOf(english));
  const keysOf = (text: string, heading: string) =>
    tableBelow(text, heading).map((row) => markedIn(row.split(' | ')[0] ?? '')[0]);
  expect(keysOf(spanish, 'Teclado')).toEqual(keysOf(english, 'Keyboard'));
});
