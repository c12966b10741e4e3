import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRuntime, type Surroundings } from '../../../tools/start/findRuntime.ts';
import { Stop } from '../../../tools/start/stop.ts';
import { FakeProject } from './fakeProject.ts';
import { HandTicker } from './handTicker.ts';

const now = Date.UTC(2026, 10, 22, 12);
const day = 24 * 60 * 60 * 1000;

let project: FakeProject;
let shown: string;
beforeEach(() => {
  project = new FakeProject();
  shown = '';
});
afterEach(() => project.remove());

function find(about: Partial<Surroundings> = {}) {
  return findRuntime({
    root: project.root,
    forced: undefined,
    now,
    isRoot: false,
    ticker: new HandTicker(),
    terminal: {
      write: (text) => {
        shown += text;
      },
    },
    ...about,
  });
}

const refuse = `note('tries'); console.error('TypeError: fetch failed'); process.exitCode = 1;`;

describe('finding a runtime', () => {
  it('falls back to the stand-in when the network refuses, and says so in one line', async () => {
    project.installer(refuse);
    const { name, line } = await find();
    expect(name).toBe('standin');
    expect(line).toMatch(
      /^Pilar runs on the stand-in \(tools\/standin\): .*fetch failed.*2026-11-2\d \d\d:\d\d\.$/,
    );
  });

  it('shows that it fetches', async () => {
    project.installer(refuse);
    await find();
    expect(shown).toBe('Fetching Electron 45.4.1, once…\n');
  });

  it('does not ask the network again before a day has passed', async () => {
    project.installer(refuse);
    await find();
    await find({ now: now + day - 1 });
    expect(project.read('tries')).toBe('.');
    await find({ now: now + day });
    expect(project.read('tries')).toBe('..');
  });

  it('runs on the Electron it has fetched, then and from then on', async () => {
    project.installer('unpack();');
    const first = await find();
    expect(first).toMatchObject({ name: 'electron', program: project.binary, after: [] });
    project.installer(refuse);
    expect(await find()).toMatchObject({ name: 'electron', program: project.binary });
    expect(project.has('tries')).toBe(false);
  });

  it('does not take an Electron of another version for the one it wants', async () => {
    project.installer('unpack();');
    await find();
    project.write('node_modules/electron/dist/version', '44.0.0');
    project.installer(refuse);
    expect(await find()).toMatchObject({ name: 'standin' });
  });

  it('does not believe an installer that leaves no binary', async () => {
    project.installer('');
    expect((await find()).line).toContain('its installer left no binary');
  });

  it('takes off Chromium’s sandbox for root, and says so', async () => {
    project.installer('unpack();');
    const { after, line } = await find({ isRoot: true });
    expect(after).toEqual(['--no-sandbox']);
    expect(line).toContain('--no-sandbox');
  });

  it('stops with a sentence when Electron is forced and cannot be had', async () => {
    project.installer(refuse);
    const finding = find({ forced: 'electron' });
    await expect(finding).rejects.toThrow(Stop);
    await expect(finding).rejects.toThrow(/asks for Electron.*fetch failed/);
  });

  it('asks no network when the stand-in is forced', async () => {
    project.installer(refuse);
    expect(await find({ forced: 'standin' })).toMatchObject({ name: 'standin' });
    expect(project.has('tries')).toBe(false);
  });

  it('forgets a remembered failure that cannot be read', async () => {
    project.write('node_modules/.cache/pilar/electron-fetch-failure.json', '{"at": "no');
    project.installer('unpack();');
    expect(await find()).toMatchObject({ name: 'electron' });
  });
});
