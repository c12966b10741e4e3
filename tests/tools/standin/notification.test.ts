import { afterEach, describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const tests = desktopOfTests();
const { start } = tests;

afterEach(() => tests.desktop.closeNotification());

/** Shows a notification whose events are written down, and waits until it is on the screen. */
async function show(app: Application, title: string, body = 'A body'): Promise<void> {
  await app.main(
    ({ Notification, seen }, words) => {
      const shown = new Notification({
        ...words,
        silent: true,
        actions: [
          { type: 'button', text: 'Later' },
          { type: 'button', text: 'Done' },
        ],
      });
      Object.assign(seen, { shown });
      shown.on('show', () => seen.events.push('show'));
      shown.on('click', () => seen.events.push('click'));
      shown.on('action', (event, index) =>
        seen.events.push(`action ${event.actionIndex} ${index}`),
      );
      shown.on('close', (event) => seen.events.push(`close ${event.reason}`));
      shown.on('failed', (_event, error) => seen.events.push(`failed ${error}`));
      shown.show();
    },
    { title, body },
  );
  await tests.desktop.notification((shown) => shown.title === title);
  await heard(app, 'show');
}

const heard = (app: Application, name: string): Promise<string[]> =>
  eventually(`'${name}'`, async () => {
    const events = await app.main(({ seen }) => seen.events);
    return events.some((event) => event.startsWith(name)) ? events : undefined;
  });

describe('a notification', () => {
  it('is shown by the desktop’s own server, with its words', async () => {
    const app = await start('--no-window').ready();
    await show(app, 'Shown', 'Line one\nline “two” & three');
    const shown = await tests.desktop.notification(({ title }) => title === 'Shown');
    expect(shown).toMatchObject({ body: 'Line one\nline “two” & three' });
    expect(shown.id).toBeGreaterThan(0);
  });

  it('tells a click, then its closing', async () => {
    const app = await start('--no-window').ready();
    await show(app, 'Clicked');
    await tests.desktop.click();
    expect(await heard(app, 'click')).toEqual(['show', 'click']);
    await tests.desktop.closeNotification();
    expect(await heard(app, 'close')).toEqual(['show', 'click', 'close userCanceled']);
  });

  it('tells which button was pressed', async () => {
    const app = await start('--no-window').ready();
    await show(app, 'Pressed');
    await tests.desktop.press('Done');
    expect(await heard(app, 'action')).toEqual(['show', 'action 1 1']);
  });

  it('tells that the person closed it', async () => {
    const app = await start('--no-window').ready();
    await show(app, 'Closed');
    await tests.desktop.closeNotification();
    expect(await heard(app, 'close')).toEqual(['show', 'close userCanceled']);
  });

  it('is closed by the app', async () => {
    const app = await start('--no-window').ready();
    await show(app, 'Withdrawn');
    await app.main(({ seen }) =>
      (seen as unknown as { shown: Electron.Notification }).shown.close(),
    );
    expect(await heard(app, 'close')).toEqual(['show', 'close applicationHidden']);
  });
});
