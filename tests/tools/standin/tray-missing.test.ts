import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';
import { plainPicture } from './picture.ts';

const tests = desktopOfTests({ notifications: false });

/** Uses a tray in every way, twice, and gives whether it still thinks that it is there. */
function useTrays(app: Application): Promise<boolean[]> {
  const path = join(String(tests.desktop.env.TMPDIR), 'icon.png');
  writeFileSync(path, plainPicture([0, 0, 0, 255]));
  return app.main(({ Menu, Tray }, icon) => {
    const trays = [new Tray(icon), new Tray(icon)];
    for (const tray of trays) {
      tray.setToolTip('Nobody sees this');
      tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Nor this' }]));
      tray.setImage(icon);
    }
    trays[1]?.destroy();
    // One that nobody holds would go away before anything is said of it.
    Object.assign(globalThis, { trays });
    return trays.map((tray) => tray.isDestroyed());
  }, path);
}

describe('a tray where the desktop has none', () => {
  it.each([
    ['where nobody watches for icons', undefined, 'there is no org.kde.StatusNotifierWatcher'],
    ['where there is no bus', '', 'there is no session bus (DBUS_SESSION_BUS_ADDRESS)'],
    ['where nobody answers on the bus', 'unix:path=/nowhere', 'connect ENOENT /nowhere'],
  ])('is not shown, which is said once, %s', async (_where, address, why) => {
    const before = tests.desktop.env.DBUS_SESSION_BUS_ADDRESS;
    if (address !== undefined) tests.desktop.env.DBUS_SESSION_BUS_ADDRESS = address;
    const app = tests.start('--no-window');
    tests.desktop.env.DBUS_SESSION_BUS_ADDRESS = before;
    await app.ready();
    expect(await useTrays(app)).toEqual([false, true]);
    const line = `stand-in: no tray is shown: ${why}\n`;
    await eventually('the word', () => app.output.includes(line));
    await app.main(({ app: electron }) => electron.quit()).catch(() => {});
    expect(await app.exited()).toBe(0);
    expect(app.output.split('stand-in: no tray')).toHaveLength(2);
  });
});
