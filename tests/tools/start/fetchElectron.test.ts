import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Fetched, fetchElectron, type Progress } from '../../../tools/start/fetchElectron.ts';
import { FakeProject } from './fakeProject.ts';
import { HandTicker } from './handTicker.ts';
import { isAlive } from './isAlive.ts';

vi.setConfig({ testTimeout: 120_000 });

let project: FakeProject;
let ticker: HandTicker;
let progress: Progress[];
let result: Fetched | undefined;
let temporary: string;
let fetching: Promise<Fetched>;

beforeEach(() => {
  project = new FakeProject();
  ticker = new HandTicker();
  progress = [];
  result = undefined;
  temporary = join(project.root, 'temporary');
});
afterEach(async () => {
  // An installer that still runs counts as silent from here on, and is killed.
  ticker.pass(20);
  await fetching;
  project.remove();
});

async function fetchWith(script: string): Promise<void> {
  project.installer(`note('begun'); ${script}`);
  const { electron } = project;
  fetching = fetchElectron(electron, temporary, ticker, (seen) => progress.push(seen));
  void fetching.then((fetched) => {
    result = fetched;
  });
  await vi.waitUntil(() => project.has('begun'), { timeout: 30_000 });
}

const stay = 'setInterval(() => {}, 1000);';
const stayUntilTold = `
  setInterval(() => {
    if (!fs.existsSync(join(process.env.TMPDIR, 'told'))) return;
    unpack();
    process.exit(0);
  }, 5);`;

describe('fetching Electron', () => {
  it('ends well when its installer does', async () => {
    await fetchWith('unpack();');
    await expect(fetching).resolves.toEqual({ ok: true });
  });

  it('tells the first line of what a refused installer says', async () => {
    await fetchWith(
      `console.error('TypeError: fetch failed\\n    at somewhere'); process.exitCode = 1;`,
    );
    await expect(fetching).resolves.toEqual({ ok: false, reason: 'TypeError: fetch failed' });
  });

  it('tells the exit code of an installer that fails without a word', async () => {
    await fetchWith('process.exitCode = 3;');
    await expect(fetching).resolves.toEqual({ ok: false, reason: 'its installer exited with 3' });
  });

  it('waits ten seconds for the first byte, and no longer', async () => {
    await fetchWith(stay);
    ticker.pass(9);
    await Promise.resolve();
    expect(result).toBeUndefined();
    ticker.pass(1);
    await expect(fetching).resolves.toEqual({ ok: false, reason: 'no bytes arrived for 10 s' });
  });

  it('kills an installer that stays silent', async () => {
    await fetchWith(`fs.writeFileSync(join(__dirname, 'pid'), String(process.pid)); note('ready');
      ${stay}`);
    await vi.waitUntil(() => project.has('ready'), { timeout: 30_000 });
    const pid = Number(project.read('node_modules/electron/pid'));
    ticker.pass(10);
    await fetching;
    await vi.waitUntil(() => !isAlive(pid), { timeout: 30_000 });
  });

  it('lets a slow network take as long as it needs', async () => {
    await fetchWith(stayUntilTold);
    for (let part = 1; part <= 20; part += 1) {
      appendFileSync(join(temporary, 'electron.zip'), '.');
      ticker.pass(9);
    }
    expect(progress.at(-1)).toEqual({ bytes: 20, milliseconds: 180_000 });
    appendFileSync(join(temporary, 'told'), '');
    await expect(fetching).resolves.toEqual({ ok: true });
  });

  it('gives up a network that falls silent half-way', async () => {
    await fetchWith(stay);
    appendFileSync(join(temporary, 'electron.zip'), 'half');
    ticker.pass(10);
    await Promise.resolve();
    expect(result).toBeUndefined();
    ticker.pass(1);
    await expect(fetching).resolves.toMatchObject({ ok: false });
  });

  it('leaves nothing half-fetched behind', async () => {
    await fetchWith(stay);
    appendFileSync(join(temporary, 'electron.zip'), 'half');
    ticker.pass(20);
    await fetching;
    expect(project.has('temporary')).toBe(false);
  });
});
