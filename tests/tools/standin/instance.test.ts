import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desktopOfTests, eventually } from './application.ts';

const tests = desktopOfTests({ notifications: false });
const { start } = tests;

describe('a second instance', () => {
  it('gets no lock and ends, and the first hears what it was given', async () => {
    const first = await start('--profile=two', '--single').ready();
    await first.main(({ app, seen }) => {
      app.on('second-instance', (_event, argv, cwd, data) => {
        seen.events.push(JSON.stringify({ last: argv.at(-1), cwd, data }));
      });
    });
    const second = start('--profile=two', '--single', '--and=this');
    expect(await second.exited()).toBe(0);
    expect(second.words).toContainEqual({ lock: false });
    const [heard] = await eventually('second-instance', async () => {
      const { events } = await first.main(({ seen }) => seen);
      return events.length ? events : undefined;
    });
    expect(JSON.parse(String(heard))).toEqual({
      last: '--and=this',
      cwd: await first.main(() => process.cwd()),
      data: { word: 'hello' },
    });
    expect(await first.main(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  });

  it('takes over the lock, and the profile, of a first that was killed', async () => {
    const first = await start('--profile=killed', '--single').ready();
    const folder = join(String(tests.desktop.env.XDG_CONFIG_HOME), 'killed', 'Standin App');
    expect(readFileSync(join(folder, 'instance-lock'), 'utf8')).toContain(String(first.pid));
    await first.kill();
    const second = await start('--profile=killed', '--single').ready();
    expect(await second.main(({ app }) => app.hasSingleInstanceLock())).toBe(true);
    expect(await second.page('document.title')).toBe('First page');
  });

  it('does not mistake another process of the same number for the first', async () => {
    const folder = join(String(tests.desktop.env.XDG_CONFIG_HOME), 'number', 'Standin App');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'instance-lock'), `${process.pid} 1`);
    const app = await start('--profile=number', '--single').ready();
    expect(await app.main(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  });
});

describe('an app that is killed', () => {
  it('takes its Chromium with it', async () => {
    const app = await start('--profile=alone').ready();
    const chromium = await eventually('Chromium', () => descendants(app.pid)[0]);
    await app.kill();
    await eventually('the end of Chromium', () => !isThere(chromium));
  });
});

function isThere(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function descendants(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}
