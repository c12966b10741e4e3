import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ServerName, serverNames } from '../../e2e/desktop/notifications.ts';
import { type Application, desktopOfTests, eventually } from './application.ts';

/** Makes a notification, shows it, and writes down what becomes of it. */
const ask = (app: Application, title: string, body = 'A body'): Promise<void> =>
  app.main(
    ({ Notification, seen }, words) => {
      const made = new Notification({
        ...words,
        silent: true,
        actions: [
          { type: 'button', text: 'Later' },
          { type: 'button', text: 'Done' },
        ],
      });
      Object.assign(seen, { [words.title]: made });
      made.on('show', () => seen.events.push('show'));
      made.on('click', () => seen.events.push('click'));
      made.on('action', (event, index) => seen.events.push(`action ${event.actionIndex} ${index}`));
      made.on('close', (event) => seen.events.push(`close ${event.reason}`));
      made.on('failed', (_event, error) => seen.events.push(`failed ${error}`));
      made.show();
    },
    { title, body },
  );

const call = (app: Application, method: 'show' | 'close', title: string): Promise<void> =>
  app.main(
    ({ seen }, name, key) =>
      (seen as unknown as Record<string, Electron.Notification>)[key]?.[name](),
    method,
    title,
  );

const events = (app: Application): Promise<string[]> => app.main(({ seen }) => seen.events);

/** Waits for one, and tells all that came. */
const heard = (app: Application, name: string): Promise<string[]> =>
  eventually(`'${name}'`, async () => {
    const all = await events(app);
    return all.some((event) => event.startsWith(name)) ? all : undefined;
  });

describe.each(serverNames)('a notification, shown by %s,', (server) => {
  const tests = desktopOfTests({ server });
  let app: Application;

  beforeEach(async () => {
    app = await tests.start('--no-window').ready();
  });
  afterEach(() => tests.desktop.closeNotification());

  /** Asks for a notification and waits until it is on the screen. */
  async function show(title: string, body?: string): Promise<string> {
    await ask(app, title, body);
    const shown = await tests.desktop.notification((each) => each.title === title);
    await heard(app, 'show');
    return shown.body;
  }

  const titles = async (): Promise<string[]> =>
    (await tests.desktop.notifications()).map(({ title }) => title);

  it('has its words and its buttons', async () => {
    expect(await show('Shown', 'Line one\nline “two”')).toBe('Line one\nline “two”');
    expect((await tests.desktop.buttons()).toSorted()).toEqual(['Done', 'Later', 'View']);
  });

  it('tells a click, then its closing', async () => {
    await show('Clicked');
    await tests.desktop.click();
    await heard(app, 'click');
    await tests.desktop.closeNotification();
    expect(await heard(app, 'close')).toEqual(['show', 'click', 'close userCanceled']);
  });

  it.each([
    ['Later', 'action 0 0'],
    ['Done', 'action 1 1'],
  ])('tells that %s was pressed', async (button, told) => {
    await show('Pressed');
    await tests.desktop.press(button);
    expect((await heard(app, 'action')).slice(0, 2)).toEqual(['show', told]);
  });

  it('tells that the person closed it', async () => {
    await show('Closed');
    await tests.desktop.closeNotification();
    expect(await heard(app, 'close')).toEqual(['show', 'close userCanceled']);
    expect(await titles()).toEqual([]);
  });

  it('is closed by the app', async () => {
    await show('Withdrawn');
    await call(app, 'close', 'Withdrawn');
    expect(await heard(app, 'close')).toEqual(['show', 'close applicationHidden']);
    expect(await titles()).toEqual([]);
  });

  it('takes the place of itself when it is shown again', async () => {
    await show('Repeated');
    await call(app, 'show', 'Repeated');
    await eventually('it to be shown twice', async () =>
      (await events(app)).filter((event) => event === 'show').length === 2 ? true : undefined,
    );
    await tests.desktop.notification(({ title }) => title === 'Repeated');
    expect(await titles()).toEqual(['Repeated']);
    await tests.desktop.click();
    expect((await heard(app, 'click')).slice(0, 4)).toEqual([
      'show',
      'close applicationHidden',
      'show',
      'click',
    ]);
  });

  it('has the words it was given last', async () => {
    await show('First');
    await app.main(({ seen }) => {
      const { First } = seen as unknown as Record<string, Electron.Notification>;
      Object.assign(First ?? {}, { title: 'Second', body: 'Another body' });
      First?.show();
    });
    const shown = await tests.desktop.notification(({ title }) => title === 'Second');
    expect(shown.body).toBe('Another body');
    expect(await titles()).toEqual(['Second']);
  });

  it('has a title that is no markup', async () => {
    const title = 'Fish &amp; <b>chips</b> & "5 > 3"';
    await show(title);
    expect(await titles()).toEqual([title]);
  });

  it('has a body that is markup', async () => {
    const body = 'Fish &amp; &lt;chips&gt;, <b>hot</b>';
    const told: Record<ServerName, string> = {
      dunst: body,
      'xfce4-notifyd': 'Fish & <chips>, hot',
    };
    expect(await show('Escaped', body)).toBe(told[server]);
  });

  it('has a body that would be no markup', async () => {
    expect(await show('Unescaped', 'Fish & <chips, 5 > 3')).toBe('Fish & <chips, 5 > 3');
  });

  it('has a title as long as one likes', async () => {
    const title = 'A very long title '.repeat(278);
    expect(title.length).toBeGreaterThan(5000);
    await show(title);
    expect(await titles()).toEqual([title]);
    await tests.desktop.closeNotification();
    expect(await heard(app, 'close')).toEqual(['show', 'close userCanceled']);
  });

  it('has a body as long as one likes', async () => {
    const body = 'A very long body '.repeat(295);
    expect(body.length).toBeGreaterThan(5000);
    expect(await show('Long', body)).toBe(body);
    await tests.desktop.press('Done');
    expect((await heard(app, 'action')).slice(0, 2)).toEqual(['show', 'action 1 1']);
  });

  it('goes with its server, and leaves the next one’s alone', async () => {
    await show('Lost');
    await tests.desktop.killServer();
    await tests.desktop.startServer();
    expect(await titles()).toEqual([]);
    await show('Found');
    await call(app, 'close', 'Lost');
    await show('Last');
    expect(await titles()).toEqual(['Found', 'Last']);
    await tests.desktop.press('Later');
    expect((await heard(app, 'action')).slice(0, 4)).toEqual([
      'show',
      'show',
      'show',
      'action 0 0',
    ]);
  });

  it('fails while there is no server, and is shown once there is one', async () => {
    await tests.desktop.killServer();
    await ask(app, 'Early');
    expect(await heard(app, 'failed')).toEqual([
      expect.stringContaining('org.freedesktop.Notifications'),
    ]);
    await tests.desktop.startServer();
    await call(app, 'show', 'Early');
    await tests.desktop.notification(({ title }) => title === 'Early');
    expect((await heard(app, 'show')).slice(1)).toEqual(['show']);
  });
});
