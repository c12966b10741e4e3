import { describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const tests = desktopOfTests({ notifications: false });

async function failure(app: Application): Promise<unknown> {
  await app.main(({ Notification, seen }) => {
    const lost = new Notification({ title: 'Lost' });
    lost.on('show', () => seen.events.push('show'));
    lost.on('failed', (_event, error) => seen.events.push(`failed: ${error}`));
    lost.show();
  });
  return eventually("'failed'", async () => (await app.main(({ seen }) => seen.events))[0]);
}

describe('a notification where no server is', () => {
  it('fails and says why', async () => {
    const app = await tests.start('--no-window').ready();
    expect(await failure(app)).toMatch(/^failed: .*org\.freedesktop\.Notifications/);
  });

  it('fails where there is no bus at all', async () => {
    tests.desktop.env.DBUS_SESSION_BUS_ADDRESS = '';
    const app = await tests.start('--no-window').ready();
    expect(await failure(app)).toMatch(/^failed: there is no session bus/);
  });
});
