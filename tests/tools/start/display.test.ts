import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { type Display, needsDisplay, openVirtualDisplay } from '../../../tools/start/display.ts';

const displays: Display[] = [];
afterEach(async () => {
  await Promise.all(displays.splice(0).map((display) => display.close()));
});

async function open(): Promise<Display> {
  const display = await openVirtualDisplay();
  displays.push(display);
  return display;
}

describe('a display', () => {
  it.each([
    ['linux', {}, true],
    ['linux', { DISPLAY: '' }, true],
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, false],
    ['win32', {}, false],
  ] as const)('is wanting on %s with %j: %s', (platform, environment, isWanting) => {
    expect(needsDisplay(platform, environment)).toBe(isWanting);
  });
});

describe('a virtual display', () => {
  it('has a number of its own', async () => {
    const [one, two] = [await open(), await open()];
    expect(one.name).toMatch(/^:\d+$/);
    expect(two.name).toMatch(/^:\d+$/);
    expect(one.name).not.toBe(two.name);
  });

  it('is gone once closed', async () => {
    const display = await open();
    await display.close();
    const sockets = spawnSync('cat', ['/proc/net/unix'], { encoding: 'utf8' }).stdout;
    expect(sockets).not.toMatch(new RegExp(`X11-unix/X${display.name.slice(1)}$`, 'm'));
  });
});
