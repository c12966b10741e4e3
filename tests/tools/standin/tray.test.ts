import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually, type Main } from './application.ts';
import { plainPicture } from './picture.ts';

const tests = desktopOfTests({ notifications: false, tray: true });
const { start } = tests;

/** What a test leaves in the main process: trays that must not be collected, and a menu. */
type Kept = Main['seen'] & { tray: Electron.Tray; other: Electron.Tray; menu: Electron.Menu };
type MainOfTrays = Main & { seen: Kept };

beforeEach(async () => {
  await tests.desktop.setTray(true);
  await eventually('an empty tray', () => tests.desktop.trays().length === 0);
});

function write(name: string, file: Buffer): string {
  const path = join(String(tests.desktop.env.TMPDIR), name);
  writeFileSync(path, file);
  return path;
}

const red = () => write('red.png', plainPicture([255, 0, 0, 255]));

/** Shows a tray with a bit of everything in its menu, whose clicks are written down. */
function showTray(app: Application, toolTip = 'Three tasks wait'): Promise<void> {
  return app.main(
    (main, path, text) => {
      const { Menu, Tray, seen } = main as MainOfTrays;
      const note = (item: Electron.MenuItem) => seen.events.push(`click ${item.label}`);
      seen.menu = Menu.buildFromTemplate([
        { label: '3 of 5 & more', enabled: false, click: note },
        { type: 'separator' },
        { type: 'separator' },
        { label: 'Read snake_case && more', click: note },
        { label: 'Remind me', type: 'checkbox', checked: true, click: note },
        { label: 'Hidden', visible: false },
        { label: 'Later', submenu: [{ label: 'Tomorrow', click: note }] },
      ]);
      seen.tray = new Tray(path);
      seen.tray.setToolTip(text);
      seen.tray.setContextMenu(seen.menu);
    },
    red(),
    toolTip,
  );
}

const shown = (toolTip: string) => tests.desktop.tray((tray) => tray.toolTip === toolTip);

const labels = (menu: readonly unknown[]) =>
  menu.map((item) => (item as { label?: string }).label ?? item);

/** Waits for the last of the events, and gives them all. */
const heard = (app: Application, last: string): Promise<string[]> =>
  eventually(`'${last}'`, async () => {
    const events = await app.main(({ seen }) => seen.events);
    return events.at(-1) === last ? events : undefined;
  });

describe('a tray', () => {
  it('shows its icon, its tooltip and its menu', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    expect(await shown('Three tasks wait')).toEqual({
      id: 'Standin App_status_icon_1',
      toolTip: 'Three tasks wait',
      icon: { width: 2, height: 2, argb: Buffer.from('ffff0000'.repeat(4), 'hex') },
      menu: [
        { label: '3 of 5  more', enabled: false },
        'separator',
        { label: 'Read snake_case & more', enabled: true },
        { label: 'Remind me', enabled: true, checked: true },
        { label: 'Later', enabled: true, items: [{ label: 'Tomorrow', enabled: true }] },
      ],
    });
  });

  it('tells which item was chosen, in a submenu too', async () => {
    const app = await start('--no-window').ready();
    await app.main((main, path) => {
      const { Menu, Tray, seen } = main as MainOfTrays;
      seen.tray = new Tray(path);
      const click: Electron.MenuItemConstructorOptions['click'] = (item, window, event) =>
        seen.events.push(JSON.stringify([item.label, item.id, typeof window, event]));
      const submenu = [{ label: 'Deep', id: 'deep', click }];
      seen.tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Below', submenu }]));
    }, red());
    await tests.desktop.chooseInTray('Deep');
    const [told = ''] = await eventually('a click', async () => {
      const events = await app.main(({ seen }) => seen.events);
      return events.length ? events : undefined;
    });
    const keys = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
    const event = { ...keys, triggeredByAccelerator: false };
    expect(JSON.parse(told)).toEqual(['Deep', 'deep', 'undefined', event]);
  });

  it('does nothing for an item that is disabled, nor for one that opens a menu', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    await tests.desktop.chooseInTray('3 of 5  more');
    await tests.desktop.chooseInTray('Later');
    await tests.desktop.chooseInTray('Tomorrow');
    expect(await heard(app, 'click Tomorrow')).toEqual(['click Tomorrow']);
  });

  it('ticks and unticks a checkbox', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    await tests.desktop.chooseInTray('Remind me');
    await heard(app, 'click Remind me');
    await app.main((main) => {
      const { seen } = main as MainOfTrays;
      seen.tray.setContextMenu(seen.menu);
    });
    await tests.desktop.tray(({ menu }) =>
      menu.some((item) => item !== 'separator' && item.checked === false),
    );
  });

  it('shows a changed menu once it is set again', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    await shown('Three tasks wait');
    await app.main((main) => {
      const { seen } = main as MainOfTrays;
      const [first] = seen.menu.items;
      if (first) first.label = 'All done';
    });
    // A desktop that asks for everything anew is told what was set.
    await tests.desktop.setTray(false);
    await tests.desktop.setTray(true);
    expect(labels((await shown('Three tasks wait')).menu)).toContain('3 of 5  more');
    await app.main((main) => {
      const { seen } = main as MainOfTrays;
      seen.tray.setContextMenu(seen.menu);
    });
    await tests.desktop.tray(({ menu }) => labels(menu).includes('All done'));
    await app.main((main) => (main as MainOfTrays).seen.tray.setContextMenu(null));
    await tests.desktop.tray(({ menu }) => menu.length === 0);
  });

  it('shows another tooltip and another icon', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    await shown('Three tasks wait');
    await app.main((main) => (main as MainOfTrays).seen.tray.setToolTip('Nothing waits'));
    await shown('Nothing waits');
    const path = write('green.png', plainPicture([0, 128, 0, 64]));
    await app.main((main, file) => (main as MainOfTrays).seen.tray.setImage(file), path);
    const green = Buffer.from('40008000'.repeat(4), 'hex');
    await tests.desktop.tray(({ icon }) => icon.argb.equals(green));
  });

  it('takes the sharpest file of its icon', async () => {
    const app = await start('--no-window').ready();
    write('sharp@2x.png', plainPicture([0, 0, 255, 255]));
    await app.main(
      (main, path) => {
        const { Tray, seen } = main as MainOfTrays;
        seen.tray = new Tray(path);
      },
      write('sharp.png', plainPicture([255, 0, 0, 255])),
    );
    const { icon } = await tests.desktop.tray();
    expect(icon.argb.toString('hex')).toBe('ff0000ff'.repeat(4));
  });

  it('shows each pixel that Chromium has drawn', async () => {
    const app = await start().ready();
    const drawn = (await app.page(`(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 24;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      for (let y = 0; y < 24; y += 1) {
        for (let x = 0; x < 24; x += 1) {
          context.fillStyle = 'rgb(' + [x * 10, y * 10, (x * y) % 256] + ')';
          if (x !== y) context.fillRect(x, y, 1, 1);
        }
      }
      const { data } = context.getImageData(0, 0, 24, 24);
      return { url: canvas.toDataURL('image/png'), rgba: Array.from(data) };
    })()`)) as { url: string; rgba: number[] };
    const file = Buffer.from(drawn.url.replace('data:image/png;base64,', ''), 'base64');
    await app.main(
      (main, path) => {
        const { Tray, seen } = main as MainOfTrays;
        seen.tray = new Tray(path);
      },
      write('drawn.png', file),
    );
    const { icon } = await tests.desktop.tray();
    const expected = drawn.rgba.map(
      (_value, at) => drawn.rgba[at % 4 === 0 ? at + 3 : at - 1] ?? -1,
    );
    expect([...icon.argb]).toEqual(expected);
  });

  it('tells that it was clicked', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    await app.main((main) => {
      const { seen } = main as MainOfTrays;
      seen.tray.on('click', (_event, bounds, position) =>
        seen.events.push(`click ${JSON.stringify([bounds, position])}`),
      );
    });
    await tests.desktop.clickTray();
    await heard(app, 'click [{"x":0,"y":0,"width":0,"height":0},{"x":0,"y":0}]');
  });

  it('goes when it is destroyed, and leaves another where it is', async () => {
    const app = await start('--no-window').ready();
    await showTray(app, 'First');
    await app.main((main, path) => {
      const { Tray, seen } = main as MainOfTrays;
      seen.other = new Tray(path);
      seen.other.setToolTip('Second');
    }, red());
    await shown('First');
    await shown('Second');
    const told = await app.main((main) => {
      const { tray } = (main as MainOfTrays).seen;
      const before = tray.isDestroyed();
      tray.destroy();
      tray.destroy();
      try {
        tray.setToolTip('Third');
      } catch (error) {
        return [before, tray.isDestroyed(), (error as Error).message];
      }
      return [];
    });
    expect(told).toEqual([false, true, 'Tray is destroyed']);
    await eventually('one icon', () => tests.desktop.trays().length === 1);
    expect(tests.desktop.trays()[0]?.toolTip).toBe('Second');
  });

  it('goes when nobody holds it any more', async () => {
    const app = await start('--no-window').ready();
    await app.main((main, path) => {
      const { Tray, seen } = main as MainOfTrays;
      seen.tray = new Tray(path);
      seen.tray.setToolTip('Unheld');
    }, red());
    await shown('Unheld');
    await app.main((main) => {
      Object.assign(main.seen, { tray: undefined });
      process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
      const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
      collect();
    });
    await eventually('its end', () => tests.desktop.trays().length === 0);
  });

  it('ends the app where the work of an item throws', async () => {
    const app = await start('--no-window').ready();
    await app.main((main, path) => {
      const { Menu, Tray, seen } = main as MainOfTrays;
      seen.tray = new Tray(path);
      const click = () => {
        throw new Error('the item failed');
      };
      seen.tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Fail', click }]));
    }, red());
    await tests.desktop.chooseInTray('Fail');
    expect(await app.exited()).toBe(1);
    expect(app.output).toContain('Error: the item failed');
  });

  it.each([
    ['a missing file', "new Tray('/nowhere.png')", /^Failed to load image from path '\/nowhere/],
    ['an image of another kind', 'new Tray(text)', /^stand-in: an image other than a PNG is not/],
    ['a broken image', 'new Tray(broken)', /^Failed to load image from path '.*broken\.png'$/],
    ['a native image', 'new Tray({})', /^stand-in: NativeImage is not there$/],
    ['an event', "new Tray(red).on('right-click', () => {})", /^stand-in: the event 'right-click'/],
    ['a method', 'new Tray(red).setTitle("")', /^stand-in: Tray\.setTitle is not there$/],
    ['no menu', 'new Tray(red).setContextMenu({})', /^Must pass Menu or null$/],
    [
      'a role',
      "new Tray(red).setContextMenu(Menu.buildFromTemplate([{ role: 'quit' }]))",
      /^stand-in: the role of an item in a tray is not there$/,
    ],
    [
      'a radio item',
      "new Tray(red).setContextMenu(Menu.buildFromTemplate([{ label: '', type: 'radio' }]))",
      /^stand-in: an item of type radio in the menu of a tray is not there$/,
    ],
  ])('throws by name for %s', async (_what, code, message) => {
    const app = await start('--no-window').ready();
    const files = {
      red: red(),
      text: write('text.png', Buffer.from('text')),
      broken: write('broken.png', plainPicture([0, 0, 0, 0]).subarray(0, 40)),
    };
    const words = `({ Tray, Menu }, { red, text, broken }) => { try { ${code} } catch (error) { return error.message } }`;
    app.child.send({ id: -1, code: words, values: [files] });
    expect((await app.word(({ id }) => id === -1)).value).toMatch(message);
  });
});

describe('the tray of the desktop', () => {
  it('gets the icon of an app that was there before it', async () => {
    await tests.desktop.setTray(false);
    const app = await start('--no-window').ready();
    await showTray(app);
    const line = 'stand-in: no tray is shown: there is no org.kde.StatusNotifierWatcher';
    await eventually('the word', () => app.output.includes(line));
    await tests.desktop.setTray(true);
    await shown('Three tasks wait');
    await tests.desktop.chooseInTray('Tomorrow');
    await heard(app, 'click Tomorrow');
    expect(app.output.split(line)).toHaveLength(2);
  });

  it('gets it again when it has gone and come back', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    await shown('Three tasks wait');
    await tests.desktop.setTray(false);
    await app.main((main) => {
      const { tray } = (main as MainOfTrays).seen;
      tray.setToolTip('Meanwhile');
    });
    await tests.desktop.setTray(true);
    await shown('Meanwhile');
    await tests.desktop.chooseInTray('Tomorrow');
    await heard(app, 'click Tomorrow');
  });

  it('is answered as any client on the bus asks, and what is not there by an error', async () => {
    const app = await start('--no-window').ready();
    await showTray(app);
    await shown('Three tasks wait');
    const name = `org.freedesktop.StatusNotifierItem-${app.pid}-1`;
    const ask = async (path: string, method: string, ...values: string[]): Promise<string> => {
      const words = ['call', '--session', '-d', name, '-o', path, '-m', method, ...values];
      const asked = promisify(execFile)('gdbus', words, { env: tests.desktop.env });
      return asked.then(({ stdout }) => stdout).catch(({ stderr }) => String(stderr));
    };
    const get = 'org.freedesktop.DBus.Properties.Get';
    const item = '/StatusNotifierItem';
    const menu = '/com/canonical/dbusmenu';
    const inMenu = (member: string) => `com.canonical.dbusmenu.${member}`;
    expect(await ask(item, get, 'org.kde.StatusNotifierItem', 'Menu')).toContain(menu);
    expect(await ask(item, get, 'org.freedesktop.StatusNotifierItem', 'Status')).toContain(
      'Active',
    );
    expect(await ask(item, get, 'org.kde.StatusNotifierItem', 'Label')).toContain(
      'UnknownProperty',
    );
    expect(await ask(item, 'org.kde.StatusNotifierItem.Dance')).toContain('UnknownMethod');
    expect(await ask(item, 'org.kde.StatusNotifierItem.Scroll', '1')).toContain('InvalidArgs');
    expect(await ask('/nowhere', get, 'a', 'b')).toContain('UnknownObject');
    expect(await ask(menu, get, 'com.canonical.dbusmenu', 'Version')).toContain('uint32 3');
    expect(await ask(menu, inMenu('GetProperty'), '1', 'visible')).toContain('true');
    expect(await ask(menu, inMenu('GetLayout'), '0', '1', '["label"]')).toContain('snake__case');
    expect(await ask(menu, inMenu('GetGroupProperties'), '[2]', '@as []')).toContain('separator');
    expect(await ask(menu, inMenu('AboutToShowGroup'), '[0, 99]')).toBe('(@ai [], [99])\n');
    const click = "[(4, 'clicked', <0>, uint32 0), (99, 'clicked', <0>, 0)]";
    expect(await ask(menu, inMenu('EventGroup'), click)).toBe('([99],)\n');
    await heard(app, 'click Remind me');
  });
});
