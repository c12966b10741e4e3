import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endAll, type Opening, openPilar, type Pilar } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
let folder: string;
let server: Server;
let heard: string[];
let address: string;
let pilar: Pilar;

beforeEach(async () => {
  desktop = await startDesktop({ notifications: false });
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
  heard = [];
  server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('here I am');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The server is there and answers: what fails below fails because of Pilar.
  expect(await (await fetch(`${address}/proof`)).text()).toBe('here I am');
  heard = [];
  const opening: Opening = { profile: join(folder, 'profile'), environment: desktop.env };
  pilar = await openPilar(opening);
});
afterEach(async () => {
  await endAll();
  server.close();
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('The page', () => {
  it('reaches no address, however it tries', async () => {
    const { page } = pilar;
    const failed = await page.evaluate(async (base) => {
      const attempts: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch(`${base}/fetch`),
        'no-cors fetch': () => fetch(`${base}/opaque`, { mode: 'no-cors' }),
        image: () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = reject;
            image.src = `${base}/image`;
          }),
        script: () =>
          new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.onload = resolve;
            script.onerror = reject;
            script.src = `${base}/script`;
            document.head.append(script);
          }),
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(base.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        events: () =>
          new Promise((resolve, reject) => {
            const events = new EventSource(`${base}/events`);
            events.onopen = resolve;
            events.onerror = reject;
          }),
      };
      const outcomes = await Promise.allSettled(
        Object.values(attempts).map(async (attempt) => attempt()),
      );
      navigator.sendBeacon(`${base}/beacon`);
      return Object.keys(attempts).filter((_, index) => outcomes[index]?.status === 'rejected');
    }, address);
    expect(failed).toEqual(['fetch', 'no-cors fetch', 'image', 'script', 'socket', 'events']);
    expect(heard).toEqual([]);
  });

  it('stays where it is and opens no window', async () => {
    const { page } = pilar;
    const before = page.url();
    const opened = await page.evaluate((base) => {
      const other = window.open(`${base}/window`);
      const link = document.createElement('a');
      link.href = `${base}/link`;
      document.body.append(link);
      link.click();
      return other;
    }, address);
    expect(opened).toBeNull();
    // Still the same living page: it answers, and nobody was asked for anything.
    await page.getByRole('dialog').waitFor();
    expect(page.url()).toBe(before);
    expect(heard).toEqual([]);
  });

  it('runs no script but its own', async () => {
    const ran = await pilar.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      return 'intruder' in window;
    });
    expect(ran).toBe(false);
  });

  it('is granted no permission', async () => {
    const states = await pilar.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'clipboard-read'];
      const queried = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      );
      const position = await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          ({ message }) => resolve(message === '' ? 'failed' : 'denied'),
        ),
      );
      return {
        queried: queried.map(({ state }) => state),
        asked: await Notification.requestPermission(),
        position,
        clipboard: await navigator.clipboard.readText().catch(({ name }) => name),
      };
    });
    expect(states).toEqual({
      queried: ['denied', 'denied', 'denied', 'denied'],
      asked: 'denied',
      position: 'denied',
      clipboard: 'NotAllowedError',
    });
  });

  it('knows only the calls of the contract, and cannot change them', async () => {
    const seen = await pilar.page.evaluate(() => {
      const bridge = (window as unknown as { pilar: Record<string, Record<string, unknown>> })
        .pilar;
      const calls = bridge.calls ?? {};
      try {
        calls.today = 'mine now';
      } catch {
        // Frozen things throw in strict code.
      }
      return {
        bridge: Object.keys(bridge).sort(),
        unknown: typeof calls.readAnyFile,
        today: typeof calls.today,
        require: typeof (window as unknown as Record<string, unknown>).require,
      };
    });
    expect(seen).toEqual({
      bridge: ['calls', 'signals'],
      unknown: 'undefined',
      today: 'function',
      require: 'undefined',
    });
  });

  it('gets nothing back for leaving a signal', async () => {
    const left = await pilar.page.evaluate(() => {
      const { signals } = (
        window as unknown as {
          pilar: { signals: Record<string, (listener: () => void) => () => unknown> };
        }
      ).pilar;
      return signals.changed?.(() => {})();
    });
    expect(left).toBeUndefined();
  });

  it('is refused, in its own words, what has the wrong shape', async () => {
    const answer = await pilar.page.evaluate(() => {
      const { calls } = (
        window as unknown as {
          pilar: { calls: Record<string, (input: unknown) => Promise<unknown>> };
        }
      ).pilar;
      return calls.tick?.({ action: 'portfolio', day: 'yesterday' });
    });
    expect(answer).toEqual({ ok: false, error: { code: 'invalidInput' } });
  });
});

it('A handler called from a foreign page is refused', async () => {
  const { page } = pilar;
  // A debugger may go where no page can: the bridge is there too, and must not help.
  const session = await page.context().newCDPSession(page);
  await session.send('Page.navigate', {
    url: 'data:text/html,<title>foreign</title><p>not ours</p>',
  });
  await page.getByText('not ours').waitFor();
  const answer = await page.evaluate(() => {
    const bridge = (
      window as unknown as {
        pilar?: { calls: { today: (input?: unknown) => Promise<unknown> } };
      }
    ).pilar;
    return bridge === undefined ? 'no bridge' : bridge.calls.today();
  });
  expect(answer).toEqual({ ok: false, error: { code: 'forbidden' } });
});
