import { describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const { start } = desktopOfTests({ notifications: false });

/** A page with a field in focus that writes down what it hears. */
async function writing(text: string): Promise<Application> {
  const app = await start().ready();
  await app.page(`{
    window.heard = [];
    const field = document.createElement('textarea');
    field.value = ${JSON.stringify(text)};
    document.body.append(field);
    field.focus();
    for (const name of ['keydown', 'paste'])
      addEventListener(name, (event) => {
        const { files, types } = event.clipboardData ?? {};
        const [file] = files ?? [];
        heard.push([name, ...(types ?? []), ...(file ? [file.type, file.size > 50] : [])]);
      }, true);
  }`);
  await eventually('the focus', async () => (await app.page('document.hasFocus()')) === true);
  return app;
}

const edit = (app: Application, command: 'cut' | 'copy' | 'paste' | 'selectAll') =>
  app.main(
    ({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.webContents[name](),
    command,
  );

const field = (app: Application) => app.page("document.querySelector('textarea').value");

const heard = (app: Application, match: unknown) =>
  eventually(JSON.stringify(match), async () => {
    const all = (await app.page('window.heard')) as unknown[];
    return all.some((one) => JSON.stringify(one) === JSON.stringify(match)) || undefined;
  });

describe('an editing command of the app', () => {
  it('selects, cuts, copies and pastes, and the page hears of no key', async () => {
    const app = await writing('one two');
    await edit(app, 'selectAll');
    await edit(app, 'cut');
    await eventually('nothing left', async () => (await field(app)) === '');
    await edit(app, 'paste');
    await eventually('it all back', async () => (await field(app)) === 'one two');
    await edit(app, 'selectAll');
    await edit(app, 'copy');
    await edit(app, 'paste');
    await edit(app, 'paste');
    await eventually('it twice', async () => (await field(app)) === 'one twoone two');
    const all = (await app.page('window.heard')) as [string][];
    expect(all.map(([name]) => name)).toEqual(['paste', 'paste', 'paste']);
  });

  it('pastes a picture, outside of a field too', async () => {
    const app = await writing('');
    await app.page(`(async () => {
      const canvas = new OffscreenCanvas(20, 20);
      canvas.getContext('2d').fillRect(0, 0, 20, 10);
      const picture = await canvas.convertToBlob();
      await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
      document.querySelector('textarea').remove();
    })()`);
    await edit(app, 'paste');
    await heard(app, ['paste', 'Files', 'image/png', true]);
  });

  it('is what an item of the menu with its role does', async () => {
    const app = await writing('from the menu');
    await app.main(({ Menu, BrowserWindow }) => {
      const roles = ['selectAll', 'copy', 'paste', 'paste'] as const;
      const menu = Menu.buildFromTemplate(roles.map((role) => ({ role })));
      const [window] = BrowserWindow.getAllWindows();
      for (const item of menu.items) item.click({}, window, window?.webContents);
    });
    await eventually('it twice', async () => (await field(app)) === 'from the menufrom the menu');
  });
});
