import { describe, expect, it } from 'vitest';
import { desktopOfTests } from './application.ts';

const { start } = desktopOfTests({ notifications: false });

describe('a call from the page to the main process', () => {
  it('carries rich values there and back', async () => {
    const app = await start().ready();
    const answer = await app.page(`preload.invoke('echo', new Date(5), 7n, -0, NaN, undefined,
      new Map([[1, new Set([2])]]), new Uint8Array([1, 2]), /x/g)`);
    expect(answer).toStrictEqual([
      new Date(5),
      7n,
      -0,
      Number.NaN,
      undefined,
      new Map([[1, new Set([2])]]),
      new Uint8Array([1, 2]),
      /x/g,
    ]);
  });

  it('fails in the words of Electron', async () => {
    const app = await start().ready();
    const failure = (channel: string): Promise<unknown> =>
      app.page(`preload.invoke('${channel}').catch((error) => error.message)`);
    expect(await failure('nobody')).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    );
    expect(await failure('fails')).toBe(
      "Error invoking remote method 'fails': RangeError: too far",
    );
    expect(await failure('uncloneable')).toBe(
      "Error invoking remote method 'uncloneable': Error: An object could not be cloned.",
    );
    expect(app.output).toContain("Error occurred in handler for 'fails':");
  });

  it('refuses what cannot be cloned before it leaves', async () => {
    const app = await start().ready();
    const invoked = await app.page(
      "preload.invoke('echo', () => {}).catch((error) => error.message)",
    );
    expect(invoked).toBe('An object could not be cloned.');
    const sent = await app.page(
      "(() => { try { preload.send('note', () => {}) } catch (error) { return error.message } })()",
    );
    expect(sent).toBe('An object could not be cloned.');
  });

  it('says which frame sent it, by the address the app knows', async () => {
    const app = await start().ready();
    expect(await app.page("preload.invoke('sender')")).toEqual({
      url: 'app://journal/',
      origin: 'app://journal',
      top: true,
      parent: null,
      known: 1,
    });
  });

  it('takes one handler a channel', async () => {
    const app = await start().ready();
    const second = app.main(({ ipcMain }) => ipcMain.handle('echo', () => {}));
    await expect(second).rejects.toThrow("Attempted to register a second handler for 'echo'");
    await app.main(({ ipcMain }) => ipcMain.handleOnce('once', () => 'first'));
    expect(await app.page("preload.invoke('once')")).toBe('first');
    const again = await app.page("preload.invoke('once').catch((error) => error.message)");
    expect(again).toContain("No handler registered for 'once'");
    await app.main(({ ipcMain }) => ipcMain.removeHandler('echo'));
    const gone = await app.page("preload.invoke('echo').catch((error) => error.message)");
    expect(gone).toContain("No handler registered for 'echo'");
  });
});

describe('a signal', () => {
  it('from the main process reaches the preload, also after a reload', async () => {
    const app = await start().ready();
    const signal = (): Promise<void> =>
      app.main(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('signal', new Date(1), { a: 1 });
      });
    await signal();
    expect(await app.page('preload.heard()')).toStrictEqual([[new Date(1), { a: 1 }]]);
    await app.main(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return new Promise<void>((resolve) => {
        window?.webContents.once('did-finish-load', () => resolve());
        window?.webContents.reload();
      });
    });
    expect(await app.page('preload.heard()')).toStrictEqual([]);
    await signal();
    expect(await app.page('preload.heard()')).toStrictEqual([[new Date(1), { a: 1 }]]);
  });

  it('from the page reaches the main process in order', async () => {
    const app = await start().ready();
    await app.page("for (const n of [1, 2, 3]) preload.send('note', n); preload.invoke('echo')");
    expect(await app.main(({ seen }) => seen.events)).toEqual([1, 2, 3]);
  });
});
