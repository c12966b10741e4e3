import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const { start } = desktopOfTests({ notifications: false });

const servers: Server[] = [];

/** A real server on this machine, and what it was asked. */
async function serve(): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(String(request.url));
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('from outside');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('an address of the app’s own scheme', () => {
  it('is answered by the handler, with its status, headers and body', async () => {
    const app = await start().ready();
    expect(await app.page("ask('/other.html')")).toMatchObject({
      status: 200,
      answer: 'whole',
      policy: expect.stringContaining("default-src 'none'"),
      text: expect.stringContaining('Other page'),
    });
    expect(await app.page("ask('/nothing')")).toMatchObject({ status: 404, text: 'nothing here' });
  });

  it('comes to the handler as the page wrote it', async () => {
    const app = await start().ready();
    await app.page("ask('/a/%2e%2e%2f%2e%2e%2fetc/passwd?x=%00#part')");
    const { requests } = await app.main(({ seen }) => seen);
    expect(requests.at(-1)).toBe('app://journal/a/%2e%2e%2f%2e%2e%2fetc/passwd?x=%00#part');
  });

  it('fails when the handler throws, and is not asked for an icon', async () => {
    const app = await start().ready();
    expect(await app.page("ask('/throws')")).toEqual({ failed: 'TypeError: Failed to fetch' });
    const refused = app.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://journal/throws'),
    );
    await expect(refused).rejects.toThrow("ERR_UNEXPECTED (-9) loading 'app://journal/throws'");
    expect(app.output).toContain('the handler threw');
    const { requests } = await app.main(({ seen }) => seen);
    expect(requests.filter((url) => url.includes('favicon'))).toEqual([]);
  });

  it('is answered in a worker too', async () => {
    const app = await start().ready();
    expect(await app.page("askWorker('/echo')")).toEqual({
      status: 200,
      text: 'app://journal/echo',
    });
  });

  it('obeys the policy in the handler’s headers', async () => {
    const app = await start().ready();
    const blocked = await app.page(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }));
    })`);
    expect(blocked).toBe('script-src-elem');
    expect(await app.page('window.ran')).toBeUndefined();
  });

  it('must be registered before the app is ready', async () => {
    const app = await start().ready();
    const late = app.main(({ protocol }) => protocol.registerSchemesAsPrivileged([]));
    await expect(late).rejects.toThrow('should be called before app is ready');
  });
});

describe('a request to the outside', () => {
  it('goes through while nobody forbids it', async () => {
    const app = await start().ready();
    const { url, asked } = await serve();
    expect(await app.page(`ask('${url}/free')`)).toMatchObject({ text: 'from outside' });
    expect(asked).toEqual(['/free']);
  });

  it('never leaves when the app cancels it, from the page or from a worker', async () => {
    const app = await start().ready();
    const { url, asked } = await serve();
    await app.main(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest((details, callback) => {
        callback({ cancel: !details.url.startsWith('app:') });
      });
    });
    expect(await app.page(`ask('${url}/page')`)).toEqual({ failed: 'TypeError: Failed to fetch' });
    expect(await app.page(`askWorker('${url}/worker')`)).toEqual({
      failed: 'TypeError: Failed to fetch',
    });
    expect(await app.page("ask('/echo')")).toMatchObject({ text: 'app://journal/echo' });
    expect(asked).toEqual([]);
  });
});

describe('a permission', () => {
  const states = `(async () => {
    const names = ['notifications', 'geolocation', 'clipboard-read', 'camera'];
    const states = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return [...states.map(({ state }) => state), Notification.permission];
  })()`;

  /** What becomes of writing a picture to the clipboard as the person clicks. */
  const writePicture = (app: Application) =>
    app.main(
      async ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code, true),
      writing,
    );
  const writing = `(async () => {
    const canvas = new OffscreenCanvas(2, 2);
    canvas.getContext('2d').fillRect(0, 0, 2, 2);
    const picture = await canvas.convertToBlob();
    return navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]).then(
      () => 'written',
      ({ name }) => name,
    );
  })()`;

  it('is granted where no handler stands, as in Electron', async () => {
    const app = await start().ready();
    expect(await app.page(states)).toEqual(Array(5).fill('granted'));
  });

  it('is asked of the handlers for each document of a window', async () => {
    const app = await start('--no-window').ready();
    const asked = await app.main(async ({ session, openWindow }) => {
      const heard: unknown[] = [];
      const isOurs = (permission: string) => permission === 'clipboard-sanitized-write';
      session.defaultSession.setPermissionRequestHandler(
        (contents, permission, answer, details) => {
          const { requestingUrl, isMainFrame } = details;
          if (contents && isOurs(permission)) heard.push([contents.id, requestingUrl, isMainFrame]);
          answer(Boolean(contents));
        },
      );
      session.defaultSession.setPermissionCheckHandler((contents, permission, origin, details) => {
        if (contents && isOurs(permission)) heard.push([contents.id, origin, details.isMainFrame]);
        return isOurs(permission) && origin === 'app://journal/';
      });
      await openWindow().loadURL('app://journal/other.html');
      return heard;
    });
    expect(asked).toEqual([
      [1, 'app://journal/', true],
      [1, 'app://journal/other.html', true],
    ]);
    expect(await app.page(states)).toEqual(Array(5).fill('denied'));
    await eventually(
      'the picture to be written',
      async () => (await writePicture(app)) === 'written',
    );
  });

  it('to write a picture to the clipboard can be denied', async () => {
    const app = await start().ready();
    expect(await writePicture(app)).toBe('written');
    await app.main(({ session }) => {
      session.defaultSession.setPermissionCheckHandler(
        (_contents, permission) => permission !== 'clipboard-sanitized-write',
      );
    });
    await eventually('the denial', async () => (await writePicture(app)) === 'NotAllowedError');
  });

  it('is denied for real where the handlers deny it', async () => {
    const app = await start('--no-window').ready();
    await app.main(async ({ session, openWindow }) => {
      session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
        answer(false),
      );
      session.defaultSession.setPermissionCheckHandler(() => false);
      await openWindow().loadURL('app://journal/');
    });
    expect(await app.page(states)).toEqual(Array(5).fill('denied'));
    expect(await app.page('Notification.requestPermission()')).toBe('denied');
  });
});
