import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const security = read('docs/security.md');
const checklist = read('docs/release-checklist.md');
const workflows = '.github/workflows';

/** The rows of the table under a heading, each as its cells. */
function rowsUnder(heading: string): string[][] {
  const [, table = ''] = new RegExp(`## ${heading}\\n+(\\|[\\s\\S]*?)\\n\\n`).exec(security) ?? [];
  const cells = table.split('\n').slice(2);
  return cells.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const points = rowsUnder("The twenty points of Electron's security guide");
const fuses = rowsUnder('Fuses');

describe('What is written of security', () => {
  it('has all twenty points, and what holds each', () => {
    expect(points.map(([number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    const isHeld = (by = '') => /`tests\/|job `[\w-]+` of `[\w-]+\.yml`/.test(by);
    expect(points.filter(([, , , by]) => !isHeld(by))).toEqual([]);
  });

  it('has every fuse that can be set', () => {
    const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string');
    expect(known.length).toBeGreaterThan(7);
    expect(fuses.map(([name = '']) => name.replaceAll('`', ''))).toEqual(known);
    expect(fuses.every(([, state = '']) => ['on', 'off'].includes(state))).toBe(true);
  });

  it('has each fuse as it is packaged', () => {
    const [, packaged = ''] =
      /^electronFuses:\n((?: .*\n)+)/m.exec(read('electron-builder.yml')) ?? [];
    const set = [...packaged.matchAll(/^ {2}(\w)(\w+): (true|false)$/gm)].map(
      ([, first = '', rest, value]) => [
        `\`${first.toUpperCase()}${rest}\``,
        value === 'true' ? 'on' : 'off',
      ],
    );
    expect(Object.fromEntries(set)).toEqual(
      Object.fromEntries(fuses.map(([name, state]) => [name, state])),
    );
  });

  it.each([
    ['docs/security.md', security],
    ['docs/release-checklist.md', checklist],
  ])('names files that are there: %s', (_name, text) => {
    const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path = '']) => path);
    const paths = named.filter((path) =>
      /^(tests|electron|renderer|shared|tools|docs|assets)\//.test(path),
    );
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each([
    ['docs/security.md', security],
    ['docs/release-checklist.md', checklist],
  ])('names jobs that are there: %s', (_name, text) => {
    const jobs = [...text.matchAll(/job\s+`([\w-]+)`\s+of\s+`([\w-]+\.yml)`/g)];
    expect(jobs.length).toBeGreaterThan(2);
    for (const [, job, file] of jobs)
      expect([file, read(`${workflows}/${file}`).includes(`\n  ${job}:\n`)]).toEqual([file, true]);
  });

  it('leaves no item of the checklist ticked', () => {
    expect(checklist.match(/^- \[ \] /gm)?.length).toBeGreaterThan(30);
    expect(checklist).not.toMatch(/^- \[x\]/im);
  });
});

describe('The main process', () => {
  const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: read(join('electron', name)) }));
  const having = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

  it.each([
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'disable-web-security',
    'no-sandbox',
    'allowpopups',
    'executeJavaScript',
    'loadFile',
    'fromPartition',
  ])('never says %s', (word) => {
    expect(having(new RegExp(word, 'i'))).toEqual([]);
  });

  it('opens windows, and what lies outside of them, in one place each', () => {
    expect(having(/new BrowserWindow\(/)).toEqual([join('windows', 'journalWindow.ts')]);
    expect(having(/\.openExternal\(/)).toEqual([join('ipc', 'handlers', 'links.ts')]);
    expect(having(/ipcRenderer/)).toEqual(['preload.ts']);
    expect(having(/ipcMain\.(handle|on)\(/)).toEqual([join('ipc', 'serve.ts')]);
  });

  it('runs on one exact Electron', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
