import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDialogOn } from '../../e2e/desktop/fileDialog.ts';
import { messageBoxOn } from '../../e2e/desktop/messageBox.ts';
import { type Application, desktopOfTests, eventually, type Main } from './application.ts';

const tests = desktopOfTests({ notifications: false });
const { start } = tests;

/** What a test leaves in the main process: the answer, once there is one. */
type MainWithAnswer = Main & { seen: Main['seen'] & { answer?: unknown } };

let folders = 0;

/** A folder with a file in it. */
function folderWith(...names: string[]): string {
  folders += 1;
  const folder = join(String(tests.desktop.env.HOME), `files ${folders}`);
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), 'there');
  return folder;
}

async function ask(
  app: Application,
  name: 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox',
  options: Electron.SaveDialogOptions | Electron.OpenDialogOptions | Electron.MessageBoxOptions,
  isOfWindow = true,
): Promise<void> {
  await app.main(
    (main, method, given, withWindow) => {
      const { BrowserWindow, dialog, seen } = main as MainWithAnswer;
      delete seen.answer;
      const [window] = withWindow ? BrowserWindow.getAllWindows() : [];
      const show = dialog[method] as (...values: unknown[]) => Promise<unknown>;
      show(...(window ? [window, given] : [given])).then(
        (answer) => {
          seen.answer = answer;
        },
        (error: Error) => {
          seen.answer = error.message;
        },
      );
    },
    name,
    options,
    isOfWindow,
  );
}

const answer = (app: Application) =>
  eventually('an answer', () => app.main(({ seen }) => (seen as MainWithAnswer['seen']).answer));

const dialog = () => fileDialogOn(tests.desktop.env);

describe('a dialog to save', () => {
  it('suggests a name in a folder, under its title, before its window', async () => {
    const app = await start().ready();
    const folder = folderWith();
    const defaultPath = join(folder, 'points.csv');
    const filters = [{ name: 'Table', extensions: ['csv'] }];
    await ask(app, 'showSaveDialog', { title: 'Keep it', defaultPath, filters });
    expect(await dialog().shown()).toBe('Keep it');
    expect(await dialog().parent()).toBe('First page');
    await dialog().accept();
    expect(await answer(app)).toEqual({ canceled: false, filePath: defaultPath });
    // It only tells where: writing is the app's.
    expect(existsSync(defaultPath)).toBe(false);
  });

  it('gives the path that is typed', async () => {
    const app = await start().ready();
    const folder = folderWith();
    await ask(app, 'showSaveDialog', { defaultPath: join(folder, 'points.csv') });
    await dialog().choose(join(folder, 'other.csv'));
    expect(await answer(app)).toEqual({ canceled: false, filePath: join(folder, 'other.csv') });
  });

  it('is cancelled by Escape, without a window too', async () => {
    const app = await start().ready();
    await ask(app, 'showSaveDialog', {}, false);
    expect(await dialog().shown()).toBe('Save File');
    expect(await dialog().parent()).toBeNull();
    await dialog().cancel();
    expect(await answer(app)).toEqual({ canceled: true, filePath: '' });
  });

  it('asks before a file is replaced, where it is to', async () => {
    const app = await start().ready();
    const filePath = join(folderWith('there.csv'), 'there.csv');
    await ask(app, 'showSaveDialog', {
      defaultPath: filePath,
      properties: ['showOverwriteConfirmation'],
    });
    await dialog().accept();
    await dialog().answerQuestion(false);
    expect(await app.main(({ seen }) => 'answer' in seen)).toBe(false);
    await dialog().accept();
    await dialog().answerQuestion(true);
    expect(await answer(app)).toEqual({ canceled: false, filePath });
    await ask(app, 'showSaveDialog', { defaultPath: filePath });
    await dialog().accept();
    expect(await answer(app)).toEqual({ canceled: false, filePath });
  });

  it('begins in the folder of downloads, and at home where there is none', async () => {
    const app = await start().ready();
    const home = String(tests.desktop.env.HOME);
    await ask(app, 'showSaveDialog', { defaultPath: 'a.csv' });
    await dialog().accept();
    expect(await answer(app)).toMatchObject({ filePath: join(home, 'a.csv') });
    mkdirSync(join(home, 'Downloads'));
    await ask(app, 'showSaveDialog', { defaultPath: 'a.csv' });
    await dialog().accept();
    expect(await answer(app)).toMatchObject({ filePath: join(home, 'Downloads', 'a.csv') });
  });

  it('takes the mouse and the keys from its window until it is answered', async () => {
    const app = await start().ready();
    await app.page(
      "{ window.clicks = 0; addEventListener('mousedown', () => { window.clicks += 1 }) }",
    );
    const click = () =>
      app.main(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const inner = window?.webContents as unknown as {
          page: { send(name: string, event: object): Promise<unknown> };
        };
        const place = { x: 600, y: 400, button: 'left', clickCount: 1 };
        for (const type of ['mousePressed', 'mouseReleased'])
          await inner.page.send('Input.dispatchMouseEvent', { type, ...place });
      });
    await ask(app, 'showSaveDialog', {});
    await dialog().shown();
    await click();
    await dialog().cancel();
    await answer(app);
    expect(await app.page('window.clicks')).toBe(0);
    await click();
    expect(await app.page('window.clicks')).toBe(1);
  });

  it('goes with its window, as cancelled', async () => {
    const app = await start('--hear-window-all-closed').ready();
    await ask(app, 'showSaveDialog', {});
    await dialog().shown();
    await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
    await dialog().gone();
    expect(await answer(app)).toEqual({ canceled: true, filePath: '' });
  });

  it('goes with its app, however that ends', async () => {
    const app = await start().ready();
    await ask(app, 'showSaveDialog', {});
    await dialog().shown();
    await app.kill();
    await dialog().gone();
  });
});

describe('a dialog to open', () => {
  it('gives the file', async () => {
    const app = await start().ready();
    const folder = folderWith('one.csv', 'two.csv');
    await ask(app, 'showOpenDialog', { title: 'Read', defaultPath: folder });
    await dialog().choose(join(folder, 'two.csv'));
    expect(await answer(app)).toEqual({ canceled: false, filePaths: [join(folder, 'two.csv')] });
  });

  it('is cancelled by Escape', async () => {
    const app = await start().ready();
    const properties = ['openFile', 'multiSelections', 'showHiddenFiles'] as const;
    await ask(app, 'showOpenDialog', { title: 'Read', properties: [...properties] });
    await dialog().cancel();
    expect(await answer(app)).toEqual({ canceled: true, filePaths: [] });
  });

  it('gives a folder, where it asks for one', async () => {
    const app = await start().ready();
    const folder = folderWith();
    await ask(app, 'showOpenDialog', {
      title: 'Read',
      defaultPath: folder,
      properties: ['openDirectory'],
    });
    await dialog().accept();
    expect(await answer(app)).toEqual({ canceled: false, filePaths: [folder] });
  });
});

describe('what a dialog cannot do', () => {
  it.each([
    ['showSaveDialog', { nameFieldLabel: 'x' }, 'option nameFieldLabel'],
    ['showSaveDialog', { properties: ['dontAddToRecent'] }, 'property dontAddToRecent'],
    ['showOpenDialog', { properties: ['promptToCreate'] }, 'property promptToCreate'],
    ['showOpenDialog', { message: 'x' }, 'option message'],
  ] as const)('throws by name: %s, %j', async (name, options, what) => {
    const app = await start('--no-window').ready();
    await ask(app, name, options as Electron.SaveDialogOptions, false);
    expect(await answer(app)).toBe(`stand-in: the ${what} of a file dialog is not there`);
  });

  it('says where what shows it is missing', async () => {
    const app = await start('--no-window').ready();
    await app.main(() => {
      process.env.PATH = '/nowhere';
    });
    await ask(app, 'showSaveDialog', {}, false);
    expect(await answer(app)).toBe('stand-in: dialogs need gjs: install it (apt install gjs)');
  });
});

describe('a message box', () => {
  const box = () => messageBoxOn(tests.desktop.env);
  const question = {
    type: 'question',
    title: 'A question',
    message: 'This or that?',
    detail: 'That is <b>further</b> away.',
    buttons: ['This', 'That'],
    defaultId: 1,
    cancelId: 0,
  } as const;

  it('gives the button that Enter presses', async () => {
    const app = await start().ready();
    await ask(app, 'showMessageBox', { ...question, buttons: [...question.buttons] });
    expect(await box().shown()).toBe('A question');
    await box().accept();
    expect(await answer(app)).toEqual({ response: 1, checkboxChecked: false });
  });

  it('gives another, where the person goes there', async () => {
    const app = await start().ready();
    await ask(app, 'showMessageBox', { ...question, buttons: [...question.buttons] });
    await box().pressLeft();
    expect(await answer(app)).toEqual({ response: 0, checkboxChecked: false });
  });

  it('is cancelled by Escape, and where its window is closed', async () => {
    const app = await start().ready();
    await ask(app, 'showMessageBox', { ...question, buttons: [...question.buttons] }, false);
    await box().cancel();
    expect(await answer(app)).toEqual({ response: 0, checkboxChecked: false });
    await ask(app, 'showMessageBox', { ...question, buttons: [...question.buttons] });
    await box().shown();
    await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    expect(await answer(app)).toEqual({ response: 0, checkboxChecked: false });
  });

  it('says what it cannot do', async () => {
    const app = await start().ready();
    await ask(app, 'showMessageBox', { ...question, buttons: [], checkboxLabel: 'Always' });
    expect(await answer(app)).toMatch(/checkboxLabel of a message box is not there/);
    await ask(app, 'showMessageBox', { message: 'Well?', buttons: ['Yes'] });
    expect(await answer(app)).toMatch(/needs buttons and a cancelId/);
  });
});
