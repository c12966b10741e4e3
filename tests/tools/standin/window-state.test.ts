import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const tests = desktopOfTests({ notifications: false });
const rectangle = (x: number, y: number, width: number, height: number) => ({
  ...{ x, y, width, height },
});

/** Opens a window whose state is kept under a name, and waits for its page. */
async function open(
  profile: string,
  options: Electron.BrowserWindowConstructorOptions = {},
): Promise<Application> {
  const app = await tests.start(`--profile=${profile}`, '--no-window').ready();
  const given = { name: 'main', windowStatePersistence: true, ...options };
  await app.main(({ openWindow, seen }, wished) => {
    const window = openWindow(wished);
    window.on('persisted-state-restored', () => seen.events.push('restored'));
    return window.loadURL('app://journal/');
  }, given);
  return app;
}

const placeOf = (app: Application) =>
  app.main(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { bounds: window?.getBounds(), isMaximized: window?.isMaximized() };
  });

const close = async (app: Application) => {
  await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.exited();
};

/** What Chromium says of it, whoever moved it. */
async function isAt(app: Application, x: number): Promise<void> {
  await eventually('the place', async () => (await app.page('screenX')) === x);
}

describe('a window that has a name and keeps its state', () => {
  it('opens where it was left, in its size', async () => {
    const first = await open('moved');
    await first.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 200, y: 150, width: 640, height: 480 }),
    );
    await isAt(first, 200);
    await close(first);
    const second = await open('moved');
    expect((await placeOf(second)).bounds).toEqual(rectangle(200, 150, 640, 480));
    expect(await second.main(({ seen }) => seen.events)).toEqual(['restored']);
  });

  it('opens maximised where it was, and has its size from before', async () => {
    const first = await open('maximised');
    await first.main(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 60, y: 70, width: 620, height: 460 });
    });
    await isAt(first, 60);
    await first.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
    await eventually('maximising', async () => (await placeOf(first)).isMaximized);
    await close(first);
    const second = await open('maximised');
    await eventually('maximising', async () => (await placeOf(second)).isMaximized);
    // Shown once more it stays as it is.
    await second.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
    await second.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize());
    await eventually('its size', async () => (await second.page('outerWidth')) === 620);
    await close(second);
  });

  it('keeps only what it is to keep', async () => {
    const first = await open('apart');
    await first.main(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 200, y: 150, width: 640, height: 480 });
    });
    await isAt(first, 200);
    await first.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
    await eventually('maximising', async () => (await placeOf(first)).isMaximized);
    await close(first);
    const normal = await open('apart', { windowStatePersistence: { displayMode: false } });
    expect(await placeOf(normal)).toEqual({
      bounds: rectangle(200, 150, 640, 480),
      isMaximized: false,
    });
  });

  it('opens as it was made where its state is of another name, or spoilt', async () => {
    const folder = join(String(tests.desktop.env.XDG_CONFIG_HOME), 'spoilt', 'Standin App');
    mkdirSync(folder, { recursive: true });
    const states = { main: { left: 1, top: 'two' }, other: {} };
    writeFileSync(join(folder, 'Local State'), JSON.stringify({ windowStates: states }));
    const app = await open('spoilt');
    expect((await placeOf(app)).bounds).toMatchObject({ width: 700, height: 500 });
    expect(await app.main(({ seen }) => seen.events)).toEqual([]);
  });

  it('needs the name', async () => {
    const app = await tests.start('--no-window').ready();
    await app.main(({ openWindow }) => void openWindow({ windowStatePersistence: true }));
    await eventually('a warning', () => app.output.includes('no window name provided'));
  });
});
