import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = join(folder, name);
      return { path, text: readFileSync(join(root, path), 'utf8') };
    }),
);

/** Every import between files of the project, as [from, to], both from the root. */
const arrows = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(
    ([, target = '']) => [path, relative(root, resolve(root, dirname(path), target))] as const,
  ),
);

const roomOf = (path: string) => path.split('/')[0] ?? '';
const folderOf = (path: string) => path.split('/').slice(0, 2).join('/');
// The history of changes is about no one of the others: each leaves its steps there.
const concepts = [
  ...['commands', 'actions', 'ssi', 'reminders', 'settings', 'insights', 'journal', 'review'],
  ...['history', 'safety', 'search', 'report'],
];

describe('The arrows of the house', () => {
  it('finds the imports it speaks of', () => {
    expect(arrows.length).toBeGreaterThan(150);
  });

  it('point from main and renderer to shared, and nowhere else', () => {
    const strangers = arrows.filter(
      ([from, to]) => roomOf(from) !== roomOf(to) && roomOf(to) !== 'shared',
    );
    expect(strangers).toEqual([]);
  });

  it('point, in the renderer, from screens to concepts to bridge and ui', () => {
    const renderer = arrows.filter(([from, to]) => /^renderer/.test(from) && /^renderer/.test(to));
    const wrong = renderer.filter(([from, to]) => {
      const [source, target] = [folderOf(from), folderOf(to)].map((folder) =>
        folder.replace('renderer/', ''),
      ) as [string, string];
      if (source === target || source.includes('.')) return false;
      if (source === 'screens') return false;
      // The gallery shows the design system, and the product does not know of it.
      if (source === 'gallery') return target !== 'ui';
      if (concepts.includes(source)) return !['bridge', 'ui'].includes(target);
      return true;
    });
    expect(wrong).toEqual([]);
  });

  it('leave chart.js to the design system', () => {
    const importers = sources.filter(({ text }) => /from 'chart\.js'/.test(text));
    expect(new Set(importers.map(({ path }) => dirname(path)))).toEqual(new Set(['renderer/ui']));
  });

  it('leave the headless primitives to it too', () => {
    const importers = sources.filter(({ text }) => /from '@base-ui\//.test(text));
    expect(new Set(importers.map(({ path }) => dirname(path)))).toEqual(new Set(['renderer/ui']));
  });

  it('bring no library into the preload', () => {
    const preload = sources.find(({ path }) => path === 'electron/preload.ts');
    const imports = [...(preload?.text ?? '').matchAll(/^import (type )?.* from '([^']+)'/gms)];
    const values = imports.filter(([, type]) => type === undefined).map(([, , from]) => from);
    expect(values.every((from) => from === 'electron' || from?.endsWith('/calls.ts'))).toBe(true);
  });
});

describe('The time', () => {
  const readsTheTime = /Temporal\.Now|Date\.now|new Date\(\)|performance\.now|setInterval/;

  it('is read in electron/clock.ts alone', () => {
    const readers = sources.filter(({ text }) => readsTheTime.test(text)).map(({ path }) => path);
    expect(readers).toEqual(['electron/clock.ts']);
  });
});
