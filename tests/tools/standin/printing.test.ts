import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { readPdf, textOf } from '../../readPdf.ts';
import { type Application, desktopOfTests, eventually } from './application.ts';

const run = promisify(execFile);
const tests = desktopOfTests({ notifications: false });
const afterThis: (() => void)[] = [];
afterEach(() => {
  for (const undo of afterThis.splice(0)) undo();
});

/** What CUPS answers where there is a printer: one attribute with its name. */
const aPrinter = Buffer.concat([
  Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 4, 0x42, 0, 12]),
  Buffer.from('printer-name'),
  Buffer.from([0, 5]),
  Buffer.from('study'),
  Buffer.from([3]),
]);

/** What xdotool finds; nothing where it finds none. */
async function windowBy(...words: string[]): Promise<string> {
  const { env } = tests.desktop;
  const { stdout } = await run('xdotool', words, { env }).catch(() => ({ stdout: '' }));
  return stdout.trim();
}

/** Waits for the system's dialog to print, and sends it away as a person does. */
async function cancelPrinting(): Promise<void> {
  await eventually('the dialog to print', async () => {
    const dialog = await windowBy('search', '--onlyvisible', '--name', '^Print$');
    return dialog !== '' && (await windowBy('getactivewindow')) === dialog;
  });
  await run('xdotool', ['key', 'Escape'], { env: tests.desktop.env });
}

describe('printing', () => {
  it.each([
    ['by the page', false],
    ['by the app', true],
  ])('%s shows the system’s dialog, holds the page, and not the app', async (_how, isByApp) => {
    const app = await tests.start().ready();
    await app.page(`{
      window.heard = [];
      for (const name of ['beforeprint', 'afterprint'])
        addEventListener(name, () => heard.push(name));
    }`);
    if (isByApp)
      await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.print());
    else await app.page('{ setTimeout(() => { print(); heard.push("went on"); }); }');
    await cancelPrinting();
    await eventually('the page to go on', async () => {
      const heard = (await app.page('window.heard')) as string[];
      return heard.includes(isByApp ? 'afterprint' : 'went on');
    });
    expect(await app.page('window.heard')).toEqual([
      'beforeprint',
      'afterprint',
      ...(isByApp ? [] : ['went on']),
    ]);
  });

  it('in another way throws by name', async () => {
    const app = await tests.start().ready();
    const silently = app.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.print({ silent: true }),
    );
    await expect(silently).rejects.toThrow('option silent of webContents.print is not there');
  });
});

describe('printing with options', () => {
  /** What is answered, or thrown, to options for a sheet of A4. */
  const printed = (
    app: Application,
    options: unknown = { printBackground: true, pageSize: 'A4' },
  ) =>
    app.main(
      ({ BrowserWindow }, given) =>
        new Promise<unknown>((resolve) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.webContents.print(given as Electron.WebContentsPrintOptions, (...answer) =>
            resolve(answer),
          );
        }),
      options,
    );

  it('fails as Electron does where there is no printer', async () => {
    const app = await tests.start().ready();
    expect(await printed(app)).toEqual([false, 'No printers available on the network']);
    expect(app.output).toContain('No printers available on the network');
  });

  it('asks CUPS whether there is one, and says that it cannot print on it', async () => {
    const asked: Buffer[] = [];
    const socket = join(String(tests.desktop.env.HOME), 'cups.sock');
    const cups = createServer((request, response) => {
      request.on('data', (piece: Buffer) => asked.push(piece));
      request.on('end', () => response.end(aPrinter));
    });
    cups.listen(socket);
    afterThis.push(() => cups.close());
    const folder = fileURLToPath(new URL('../../fixtures/standin-app/', import.meta.url));
    const app = await tests.startFolder(folder, { CUPS_SERVER: socket }).ready();
    expect(await printed(app)).toEqual([false, 'stand-in: printing with options is not there']);
    // IPP 2.0, CUPS-Get-Printers.
    expect([...Buffer.concat(asked).subarray(0, 4)]).toEqual([2, 0, 0x40, 2]);
  });

  it.each([
    [null, 'webContents.print(): Invalid print settings specified.'],
    [{ pageSize: 'A9' }, 'Unsupported pageSize: A9'],
    [{ pageSize: { width: 200 } }, 'height and width properties are required for pageSize'],
    [{ pageSize: { width: 200, height: 300 } }, 'must be minimum 352 microns'],
  ])('throws what Electron throws for %j', async (options, message) => {
    const app = await tests.start().ready();
    await expect(printed(app, options)).rejects.toThrow(message);
  });
});

describe('a page as a PDF', () => {
  const pdf = (app: Application, options: unknown = {}) =>
    app.main(
      async ({ BrowserWindow }, given) =>
        BrowserWindow.getAllWindows()[0]?.webContents.printToPDF(
          given as Electron.PrintToPDFOptions,
        ),
      options,
    ) as Promise<Buffer>;
  /** Two pages, the second by a break; styles are set by script, since the page's policy stops others. */
  const show = (app: Application, look = '') =>
    app.page(`{
      document.title = 'On the page';
      document.body.innerHTML = '<h1>A report</h1><p>Its end: ¿año, sí?</p>';
      document.querySelector('p').style.breakBefore = 'page';
      document.body.style.cssText = ${JSON.stringify(look)};
    }`);

  it('is a sheet of Letter for each page, with its words and its title', async () => {
    const app = await tests.start().ready();
    await show(app);
    const read = readPdf(await pdf(app));
    expect(read.pages.map(({ width, height, text }) => [width, height, text])).toEqual([
      [612, 792, 'A report'],
      [612, 792, 'Its end: ¿año, sí?'],
    ]);
    expect(read).toMatchObject({ title: 'On the page', isTagged: false, outline: [] });
  });

  it('is tagged and outlined where that is wished for', async () => {
    const app = await tests.start().ready();
    await show(app);
    const asked = { generateTaggedPDF: true, generateDocumentOutline: true };
    const read = readPdf(await pdf(app, asked));
    expect(read).toMatchObject({ isTagged: true, outline: ['A report'] });
    expect(read.tags).toContain('H1');
  });

  it.each([
    [{ pageSize: 'a4' }, [595, 842]],
    [{ pageSize: 'A5', landscape: true }, [595, 420]],
    [{ pageSize: { width: 4, height: 6 } }, [288, 432]],
  ])('takes the paper of %j', async (options, [width = 0, height = 0]) => {
    const app = await tests.start().ready();
    const [page] = readPdf(await pdf(app, options)).pages;
    expect(Math.abs((page?.width ?? 0) - width)).toBeLessThan(2);
    expect(Math.abs((page?.height ?? 0) - height)).toBeLessThan(2);
  });

  it('paints grounds, leaves pages out and adds a footer where that is wished for', async () => {
    const app = await tests.start().ready();
    await show(app, 'background: black; color: white');
    const [plain] = readPdf(await pdf(app)).pages;
    expect(plain?.darkestGround).toBe(1);
    const wished = {
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<span style="font-size: 10px">Sheet <span class="pageNumber"></span></span>',
      pageRanges: '2',
      margins: { top: 1, bottom: 1, left: 1, right: 1 },
    };
    const read = readPdf(await pdf(app, wished));
    expect(read.pages).toHaveLength(1);
    expect(textOf(read)).toContain('Sheet 2');
    expect(read.pages[0]?.darkestGround).toBe(0);
  });

  it('is made one at a time, each whole', async () => {
    const app = await tests.start().ready();
    await show(app);
    const all = await Promise.all([pdf(app), pdf(app), pdf(app)]);
    expect(all.map((one) => readPdf(one).pages.length)).toEqual([2, 2, 2]);
  });

  it.each([
    [{ landscape: 'yes' }, 'landscape must be a boolean'],
    [{ scale: '1' }, 'scale must be a number'],
    [{ headerTemplate: 1 }, 'headerTemplate must be a string'],
    [{ margins: { top: '1' } }, 'margins.top must be a number'],
    [{ margins: { top: 12 } }, 'margins must be less than or equal to pageSize'],
    [{ pageSize: 'A9' }, 'Invalid pageSize A9'],
    [{ pageSize: 9 }, 'pageSize must be a string or an object'],
    [{ pageSize: { width: 9 } }, 'width and height properties are required for pageSize'],
    [{ pageRanges: 'first' }, 'Failed to generate PDF: Page range syntax error'],
    [{ pageRanges: '7' }, 'Failed to generate PDF: Page range exceeds page count'],
    [{ marginsType: 0 }, 'the option marginsType of webContents.printToPDF is not there'],
  ])('is refused as Electron refuses %j', async (options, message) => {
    const app = await tests.start().ready();
    await expect(pdf(app, options)).rejects.toThrow(message);
  });
});
