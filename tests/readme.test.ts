import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as object;
const marked = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

describe('The README', () => {
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
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('has a test for each promise', () => {
    const [, table = ''] = /## Promises[^\n]*\n+([\s\S]*?)\n\n/.exec(readme) ?? [];
    const rows = table.split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !/`(tests\/|npm run torture)/.test(row))).toEqual([]);
  });
});
