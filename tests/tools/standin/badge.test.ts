import { describe, expect, it } from 'vitest';
import { desktopOfTests } from './application.ts';

const tests = desktopOfTests({ notifications: false });
const { start } = tests;

describe('the badge on the app’s icon', () => {
  it('is told to the docks under the app’s entry, and goes with a count of none', async () => {
    const app = await start('--no-window').ready();
    expect(await app.main(({ app: electron }) => electron.setBadgeCount(3))).toBe(true);
    expect(await tests.desktop.badge(3)).toEqual({
      entry: 'application://standin-app.desktop',
      count: 3,
      isVisible: true,
    });
    expect(await app.main(({ app: electron }) => electron.badgeCount)).toBe(3);
    await app.main(({ app: electron }) => {
      electron.badgeCount = 0;
    });
    expect(await tests.desktop.badge(0)).toMatchObject({ isVisible: false });
  });

  it('without a number is not shown on Linux', async () => {
    const app = await start('--no-window').ready();
    expect(await app.main(({ app: electron }) => electron.setBadgeCount())).toBe(false);
  });
});
