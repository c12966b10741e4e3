import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const tests = desktopOfTests({ notifications: false });
const { start } = tests;

async function ended(app: Application): Promise<{ code: number | null; events: unknown }> {
  const code = await app.exited();
  return { code, events: app.words.find(({ quit }) => quit)?.quit };
}

/** An app of a few lines, for what the fixture cannot be. */
function smallApp(main: string): string {
  const folder = mkdtempSync(join(String(tests.desktop.env.TMPDIR), 'app-'));
  writeFileSync(join(folder, 'package.json'), '{"name":"small","type":"module","main":"main.js"}');
  writeFileSync(join(folder, 'main.js'), main);
  return folder;
}

describe('the end of the app', () => {
  it('comes in Electron’s order when it quits', async () => {
    const app = await start(
      '--hear-before-quit',
      '--hear-will-quit',
      '--hear-window-all-closed',
    ).ready();
    app.child.kill('SIGTERM');
    expect(await ended(app)).toEqual({
      code: 0,
      events: ['before-quit', 'closed', 'will-quit', 'quit'],
    });
  });

  it('comes with the last window when nobody listens', async () => {
    const app = await start('--hear-before-quit').ready();
    await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ended(app)).toEqual({ code: 0, events: ['closed', 'before-quit', 'quit'] });
  });

  it('does not come with the last window when somebody listens', async () => {
    const app = await start('--hear-window-all-closed').ready();
    await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await eventually('window-all-closed', async () => {
      const { events } = await app.main(({ seen }) => seen);
      return events.includes('window-all-closed');
    });
    expect(app.running).toBe(true);
  });

  it('can be prevented before it begins', async () => {
    const app = await start().ready();
    const kept = await app.main(({ app: electron, seen }) => {
      electron.once('before-quit', (event) => {
        seen.events.push('prevented');
        event.preventDefault();
      });
      electron.quit();
      return seen.events;
    });
    expect(kept).toEqual(['prevented']);
    expect(await app.page('document.title')).toBe('First page');
    await app.main(({ app: electron }) => electron.quit()).catch(() => {});
    expect((await ended(app)).code).toBe(0);
  });

  it('has the code that exit was given, and asks nobody', async () => {
    const app = await start('--hear-before-quit', '--hear-will-quit').ready();
    await app.main(({ app: electron }) => void setImmediate(() => electron.exit(7)));
    expect(await ended(app)).toEqual({ code: 7, events: ['closed', 'quit'] });
  });

  it('has code 1 and a stack after an exception that nobody caught', async () => {
    const app = await start().ready();
    await app.main(() => {
      setImmediate(() => {
        throw new Error('nobody caught this');
      });
    });
    expect(await app.exited()).toBe(1);
    expect(app.output).toMatch(/Error: nobody caught this\n\s+at /);
  });

  it.each(['stdout', 'stderr'] as const)(
    'has code 1 too after a word on %s that nobody is left to read',
    async (stream) => {
      const app = await start().ready();
      app.child.stdout?.destroy();
      app.child.stderr?.destroy();
      await app.main((_main, name) => void process[name].write('unheard'), stream).catch(() => {});
      expect(await app.exited()).toBe(1);
    },
  );
});

describe('a window', () => {
  it('closes only when nobody vetoes it', async () => {
    const app = await start().ready();
    const vetoed = await app.main(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      let asked = 0;
      window?.on('close', (event) => {
        asked += 1;
        if (asked === 1) event.preventDefault();
      });
      window?.close();
      return [asked, window?.isDestroyed()];
    });
    expect(vetoed).toEqual([1, false]);
    await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await ended(app)).toEqual({ code: 0, events: ['closed', 'quit'] });
  });

  it('closes by its own button only when nobody vetoes it', async () => {
    const app = await start().ready();
    await app.main(({ BrowserWindow, seen }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.once('close', (event) => {
        seen.events.push('close');
        event.preventDefault();
      });
    });
    await app.page('{ setTimeout(() => window.close(), 0) }');
    await eventually("'close'", async () => {
      const { events } = await app.main(({ seen }) => seen);
      return events.includes('close');
    });
    expect(await app.page('document.title')).toBe('First page');
    await app.page('{ setTimeout(() => window.close(), 0) }').catch(() => {});
    expect((await ended(app)).code).toBe(0);
  });

  it('is destroyed by the app without being asked, and is gone at once', async () => {
    const app = await start().ready();
    const left = await app.main(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.on('close', (event) => event.preventDefault());
      window?.destroy();
      return [BrowserWindow.getAllWindows().length, window?.isDestroyed()];
    });
    expect(left).toEqual([0, true]);
    expect(await ended(app)).toEqual({ code: 0, events: ['closed', 'quit'] });
  });

  it('has the bounds it is given, and not less than its smallest', async () => {
    const app = await start('--no-window').ready();
    const bounds = await app.main(async ({ openWindow }) => {
      const window = openWindow({ x: 50, y: 60, width: 640, height: 480, minWidth: 500 });
      await window.loadURL('app://journal/');
      const first = window.getBounds();
      window.setSize(300, 400);
      // Opening may still have resized it: what is waited for is the size, not the first event.
      const isResized = () => window.getSize()[0] !== first.width;
      while (!isResized())
        await new Promise((resolve) => window.once('resize', () => resolve(null)));
      return { first, after: window.getSize() };
    });
    expect(bounds.first).toMatchObject({ width: 640, height: 480 });
    expect(bounds.after).toEqual([500, 400]);
  });

  it('is minimised and restored', async () => {
    const app = await start().ready();
    const states = await app.main(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) return [];
      const heard = (event: string): Promise<unknown> =>
        new Promise((resolve) => window.once(event as 'closed', () => resolve(null)));
      window.minimize();
      await heard('minimize');
      const minimised = window.isMinimized();
      window.restore();
      await heard('restore');
      return [minimised, window.isMinimized()];
    });
    expect(states).toEqual([true, false]);
  });

  it('shows its page in the theme the app wants', async () => {
    const app = await start().ready();
    const dark = "matchMedia('(prefers-color-scheme: dark)').matches";
    for (const source of ['dark', 'light'] as const) {
      await app.main(({ nativeTheme }, wanted) => {
        nativeTheme.themeSource = wanted;
      }, source);
      expect(await app.main(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(
        source === 'dark',
      );
      await eventually(source, async () => (await app.page(dark)) === (source === 'dark'));
    }
  });
});

describe('the start of the app', () => {
  it('knows its folders, version and switches', async () => {
    const app = await start('--profile=known', '--with=value').ready();
    const config = join(String(tests.desktop.env.XDG_CONFIG_HOME), 'known');
    expect(
      await app.main(({ app: electron }) => [
        electron.getPath('userData'),
        electron.getName(),
        electron.getVersion(),
        electron.isPackaged,
        electron.commandLine.getSwitchValue('with'),
        electron.commandLine.hasSwitch('without'),
      ]),
    ).toEqual([join(config, 'Standin App'), 'Standin App', '1.2.3', false, 'value', false]);
    const relative = app.main(({ app: electron }) => electron.setPath('userData', 'relative'));
    await expect(relative).rejects.toThrow('Path must be absolute');
  });

  it('is told that a main module waits for what comes after it', async () => {
    const app = tests.startFolder(
      smallApp("import { app } from 'electron';\nawait app.whenReady();\n"),
    );
    await eventually('the word', () => app.output.includes('top-level await') || undefined);
    expect(app.output).toContain('main.js is still not evaluated');
  });

  it('ends with one sentence where there is no screen', async () => {
    const app = tests.startFolder(smallApp(''), { DISPLAY: '', WAYLAND_DISPLAY: '' });
    expect(await app.exited()).toBe(1);
    expect(app.output.trim().split('\n')).toEqual([expect.stringContaining('no screen')]);
  });

  it('ends with one sentence where there is no Chromium', async () => {
    const app = tests.startFolder(smallApp(''), { PILAR_CHROMIUM: '/nowhere/chromium' });
    expect(await app.exited()).toBe(1);
    expect(app.output.trim().split('\n')).toEqual([expect.stringContaining('install it')]);
  });
});

describe('what the stand-in lacks', () => {
  it.each([
    ['a member', 'app.dock', 'stand-in: app.dock is not there'],
    ['a module', 'clipboard.readText()', 'stand-in: clipboard.readText is not there'],
    ['a class', 'new TouchBar({})', 'stand-in: TouchBar is not there'],
    [
      'what Electron itself does not do on Linux',
      'app.setLoginItemSettings({ openAtLogin: true })',
      'stand-in: app.setLoginItemSettings is not there',
    ],
    [
      'a dialog',
      'dialog.showMessageBoxSync({})',
      'stand-in: dialog.showMessageBoxSync is not there',
    ],
    [
      'a menu',
      'Menu.sendActionToFirstResponder("")',
      'stand-in: Menu.sendActionToFirstResponder is not there',
    ],
    ['an event', "app.on('login', () => {})", "stand-in: the event 'login' of app is not there"],
    [
      'an option',
      'openWindow({ frame: false })',
      'stand-in: BrowserWindow option frame: false is not there',
    ],
    [
      'a risky preference',
      'openWindow({ webPreferences: { nodeIntegration: true, spellcheck: false } })',
      'stand-in: BrowserWindow option webPreferences.nodeIntegration: true is not there',
    ],
    [
      'a method of a window',
      'BrowserWindow.getAllWindows()[0].hide()',
      'stand-in: BrowserWindow.hide is not there',
    ],
  ])('%s throws by name', async (_what, code, message) => {
    const app = await start().ready();
    const words = `(electron) => { with (electron) { try { ${code}; return 'nothing' } catch (error) { return error.message } } }`;
    app.child.send({ id: -1, code: words, values: [] });
    expect((await app.word(({ id }) => id === -1)).value).toBe(message);
  });
});
