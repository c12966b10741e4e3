import { describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const { start } = desktopOfTests({ notifications: false });

async function denying(...words: string[]): Promise<Application> {
  const app = await start(...words).ready();
  await app.main(({ seen }) => {
    seen.denyNavigation = true;
  });
  await app.page('window.still = true');
  return app;
}

const event = (app: Application, name: string): Promise<unknown> =>
  eventually(name, async () => {
    const events = await app.main(({ seen }) => seen.events);
    return events.includes(name) || undefined;
  });

const address = (app: Application): Promise<unknown> =>
  app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());

describe('a page that wants to go elsewhere', () => {
  it.each([
    ['by a link', "document.querySelector('#link').click()", 'app://journal/other.html'],
    ['by its location', "location.href = '/other.html'", 'app://journal/other.html'],
    ['by a form', "document.querySelector('#form').submit()", 'app://journal/other.html'],
    ['to the outside', "location.href = 'https://example.com/x'", 'https://example.com/x'],
    [
      'by a link with the scheme written out',
      "document.querySelector('#written-out').click()",
      'app://journal/other.html',
    ],
    [
      'to a mail address',
      "document.querySelector('#outward').click()",
      'mailto:nobody@example.invalid',
    ],
  ])('%s is asked about, and stays when denied', async (_how, code, url) => {
    const app = await denying();
    await app.page(`{ ${code} }`);
    await event(app, `will-navigate ${url}`);
    expect(await app.page('[window.still, document.title]')).toEqual([true, 'First page']);
    expect(await address(app)).toBe('app://journal/');
    const { requests } = await app.main(({ seen }) => seen);
    expect(requests).not.toContain('app://journal/other.html');
  });

  it('goes when nobody denies it', async () => {
    const app = await start().ready();
    await app.page("{ document.querySelector('#link').click() }");
    await eventually(
      'the other page',
      async () => (await address(app)) === 'app://journal/other.html',
    );
    expect(await app.main(({ seen }) => seen.events)).toEqual([
      'will-navigate app://journal/other.html',
    ]);
  });

  it('goes to its own scheme written out when nobody denies it', async () => {
    const app = await start().ready();
    await app.page("{ document.querySelector('#written-out').click() }");
    await eventually(
      'the other page',
      async () => (await address(app)) === 'app://journal/other.html',
    );
  });

  it('is not asked about parts of itself', async () => {
    const app = await denying();
    await app.page("{ location.hash = 'part'; history.pushState({}, '', '/deep') }");
    await eventually('the address', async () => (await address(app)) === 'app://journal/deep');
    expect(await app.page('window.still')).toBe(true);
    expect(await app.main(({ seen }) => seen.events)).toEqual([]);
  });
});

describe('the app', () => {
  it('goes where it likes without being asked', async () => {
    const app = await denying();
    await app.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://journal/other.html'),
    );
    expect(await address(app)).toBe('app://journal/other.html');
    expect(await app.main(({ seen }) => seen.events)).toEqual([]);
  });

  it('is asked about a redirect, and stays when it denies it', async () => {
    const app = await denying();
    const redirected = app.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://journal/redirect'),
    );
    await expect(redirected).rejects.toThrow('ERR_ABORTED (-3)');
    expect(await app.main(({ seen }) => seen.events)).toEqual([
      'will-redirect app://journal/other.html',
    ]);
    expect(await app.page('window.still')).toBe(true);
  });

  it('follows a redirect it does not deny', async () => {
    const app = await start().ready();
    await app.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://journal/redirect'),
    );
    expect(await address(app)).toBe('app://journal/other.html');
  });
});

describe('a page that wants another window', () => {
  it('gets null, and the app hears the address', async () => {
    const app = await start().ready();
    expect(await app.page("window.open('/other.html')")).toBe(null);
    expect(await app.page("window.open('https://example.com/', 'name', 'width=1')")).toBe(null);
    expect(await app.main(({ seen }) => seen.opened)).toEqual([
      'app://journal/other.html',
      'https://example.com/',
    ]);
  });

  it('gets none by a link either', async () => {
    const app = await start().ready();
    await app.page("{ document.querySelector('#blank').click() }");
    await eventually('the handler', async () => {
      const { opened } = await app.main(({ seen }) => seen);
      return opened.includes('https://example.com/');
    });
    expect(await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await app.page('document.title')).toBe('First page');
  });
});
