import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Building, buildAll } from '../../../tools/build.ts';
import { carriedComponents } from '../../../tools/notices/components.ts';
import { isBuilt } from '../../../tools/start/lastBuild.ts';
import { FakeProject } from './fakeProject.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The packages that what is built here comes from. */
const window = ['react', 'react-dom', '@fontsource-variable'];
const brought = [...window, 'tesseract.js-core', '@tesseract.js-data', 'better-sqlite3'];

let project: FakeProject;
let building: Building | undefined;

beforeEach(() => {
  project = new FakeProject();
  const here = join(import.meta.dirname, '../../..');
  for (const name of brought)
    symlinkSync(join(here, 'node_modules', name), join(project.root, 'node_modules', name));
  project.write('assets/tray/tray.png', '');
  symlinkSync(join(here, 'assets/licences'), join(project.root, 'assets/licences'));
  project.write('shared/word.ts', `export const word: string = 'shared word';`);
  project.write(
    'electron/entry.ts',
    `import { app } from 'electron';
     void app.whenReady().then(() => import(new URL('../main/main.js', import.meta.url).href));`,
  );
  project.write(
    'electron/main.ts',
    `import { app } from 'electron';
     import Database from 'better-sqlite3';
     import { readFileSync } from 'node:fs';
     import { word } from '../shared/word.ts';
     console.log(app, Database, readFileSync, word, await import('./later.ts'));`,
  );
  project.write('electron/later.ts', `export const later = 'later word';`);
  project.write(
    'electron/background/thread.ts',
    `import { word } from '../../shared/word.ts';
     console.log(word, import.meta.dirname);`,
  );
  project.write(
    'electron/preload.ts',
    `import { contextBridge } from 'electron';
     import { word } from '../shared/word.ts';
     contextBridge.exposeInMainWorld('word', word);`,
  );
  project.write(
    'renderer/index.html',
    '<!doctype html><title>x</title><script type="module" src="./first.ts"></script>',
  );
  project.write('renderer/first.ts', `import './word.ts'; import('./main.tsx');`);
  project.write('renderer/word.ts', `console.log('first word');`);
  project.write(
    'renderer/main.tsx',
    `import { createRoot } from 'react-dom/client';
     import '@fontsource-variable/newsreader';
     import './word.ts';
     import page from './page.module.css';
     import('./lazy.ts');
     createRoot(document.body).render(<p className={page.wide}>page word</p>);`,
  );
  project.write('renderer/lazy.ts', `export const lazy = 'lazy word';`);
  project.write('renderer/page.module.css', '.wide { color: light-dark(oklch(0.5 0.1 20), #fff) }');
});
afterEach(async () => {
  await building?.close();
  building = undefined;
  project.remove();
});

const filesIn = (folder: string) => readdirSync(join(project.root, folder)).sort();

describe('building', () => {
  beforeEach(async () => {
    building = await buildAll({ root: project.root });
  });

  it('makes of what the runtime starts one ES module, which has main yet to be read', () => {
    expect(filesIn('out/entry')).toEqual(['entry.js']);
    const entry = project.read('out/entry/entry.js');
    expect(entry).not.toContain('shared word');
    expect(entry).toContain('../main/main.js');
  });

  it('makes of main one ES module that carries all but the runtime and the database', () => {
    expect(filesIn('out/main')).toEqual(['main.js', 'tray.png']);
    const main = project.read('out/main/main.js');
    expect(main).toContain('shared word');
    expect(main).toContain('later word');
    expect(main.match(/from "([^"]+)"/g)?.sort()).toEqual([
      'from "better-sqlite3"',
      'from "electron"',
      'from "node:fs"',
    ]);
  });

  it('makes of the thread one ES module, and lays beside it what reads pictures', () => {
    expect(filesIn('out/background')).toEqual(['background.js', 'ocr']);
    expect(project.read('out/background/background.js')).toContain('shared word');
    expect(filesIn('out/background/ocr')).toEqual([
      'LICENSE',
      'eng.traineddata.gz',
      'spa.traineddata.gz',
      'tesseract-core-simd-lstm.wasm',
      'tesseract-core.cjs',
    ]);
  });

  it('makes of the preload one CommonJS file', () => {
    expect(filesIn('out/preload')).toEqual(['preload.cjs']);
    const preload = project.read('out/preload/preload.cjs');
    expect(preload).toContain('require("electron")');
    expect(preload).not.toMatch(/^(import|export) /m);
  });

  it('makes a page that a strict CSP lets run', () => {
    const page = project.read('out/renderer/index.html');
    expect(page).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+\.js"><\/script>/);
    expect(page).not.toMatch(/<script[^>]*>[^<]/);
    expect(page).not.toContain('<style');
  });

  it('has the page fetch with its first script what that imports, and nothing that can wait', () => {
    const page = project.read('out/renderer/index.html');
    const fetched = [...page.matchAll(/<link rel="([a-z]+)"[^>]* href="\.\/assets\/([a-z]+)-/g)];
    expect(fetched.map(([, rel, name]) => `${rel} ${name}`).sort()).toEqual([
      'modulepreload react',
      'modulepreload rolldown',
      'modulepreload window',
      'preload newsreader',
      'stylesheet window',
    ]);
  });

  it('puts fonts beside the page, never into it', () => {
    const styles = filesIn('out/renderer/assets').filter((name) => name.endsWith('.css'));
    for (const name of styles)
      expect(project.read(`out/renderer/assets/${name}`)).not.toContain('data:');
    expect(filesIn('out/renderer/assets').some((name) => name.endsWith('.woff2'))).toBe(true);
  });

  it('leaves the colours to the browser that has them', () => {
    const [styles = ''] = filesIn('out/renderer/assets').filter((name) => name.endsWith('.css'));
    expect(project.read(`out/renderer/assets/${styles}`)).toContain('light-dark(oklch(');
  });

  it('names each whose work is in it, with the licence, and nobody else', () => {
    const named = carriedComponents(project.root).map(({ name }) => name);
    for (const name of ['react', 'react-dom', 'scheduler', '@fontsource-variable/newsreader'])
      expect(named).toContain(name);
    for (const name of ['@tesseract.js-data/spa', 'better-sqlite3', 'SQLite', 'libpng'])
      expect(named).toContain(name);
    for (const name of ['@fontsource-variable/instrument-sans', 'valibot', 'vite'])
      expect(named).not.toContain(name);
    expect(project.read('out/THIRD-PARTY-NOTICES.txt')).toContain('SIL OPEN FONT LICENSE');
  });

  it('remembers what it built', () => {
    expect(isBuilt(project.root)).toBe(true);
  });
});

it('says what does not build, and does not pass for built', async () => {
  project.write('electron/main.ts', `import './nowhere.ts';`);
  const failing = buildAll({ root: project.root });
  await expect(failing).rejects.toThrow(/^Pilar does not build\.\n(?!.*^\s+at ).*nowhere/ms);
  expect(isBuilt(project.root)).toBe(false);
});

describe('watching', () => {
  const heard: string[] = [];
  const untilHeard = (what: string) =>
    vi.waitUntil(() => heard.includes(what), { timeout: 60_000, interval: 5 });

  beforeEach(async () => {
    heard.length = 0;
    building = await buildAll({
      root: project.root,
      watch: {
        onRebuilt: (part) => void heard.push(part),
        onBroken: (part) => void heard.push(`${part} broken`),
      },
    });
  });

  it('builds each part at first', () => {
    expect([...heard].sort()).toEqual(['background', 'entry', 'main', 'preload', 'renderer']);
  });

  it('builds again the part that changed, and only that', async () => {
    heard.length = 0;
    project.write('renderer/lazy.ts', `export const lazy = 'new word';`);
    await untilHeard('renderer');
    expect(heard).toEqual(['renderer']);
  });

  it('tells what is broken, and when it is mended', async () => {
    project.write('electron/later.ts', 'export const = ;');
    await untilHeard('main broken');
    expect(project.read('out/main/main.js')).toContain('later word');
    heard.length = 0;
    project.write('electron/later.ts', `export const later = 'mended word';`);
    await untilHeard('main');
    expect(project.read('out/main/main.js')).toContain('mended word');
  });

  it('does not let its result pass for one that npm start would build', () => {
    expect(isBuilt(project.root)).toBe(false);
  });
});
