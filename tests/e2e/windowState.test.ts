import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, type Opening, openPilar } from '../../tools/drive/pilar.ts';
import { type Desktop, type DesktopOptions, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

const words = wordsOf('es');
const desktops: Desktop[] = [];

afterEach(async () => {
  await endAll();
  await Promise.all(desktops.splice(0).map((desktop) => desktop.stop()));
  removeProfiles();
});

async function desktopWith(options: DesktopOptions = {}): Promise<Desktop> {
  const desktop = await startDesktop({ notifications: false, ...options });
  desktops.push(desktop);
  return desktop;
}

const on = (desktop: Desktop, opening: Opening): Opening => ({
  ...opening,
  environment: desktop.env,
});

/** Where its window lies, as the browser says that shows it. */
async function windowOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { windowId, bounds } = await session.send('Browser.getWindowForTarget');
  const move = (wanted: typeof bounds) =>
    session.send('Browser.setWindowBounds', { windowId, bounds: wanted });
  return { bounds, move };
}

/** Waits until the window manager has done it. */
async function isLaid(page: Page, wanted: object): Promise<void> {
  await expect
    .poll(async () => (await windowOf(page)).bounds, { timeout: 20_000 })
    .toMatchObject(wanted);
}

/** Waits until the main process has answered a call that came after the window's new size. */
async function isHeard(page: Page, width: number): Promise<void> {
  await page.waitForFunction((wanted) => outerWidth === wanted, width);
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await (globalThis as unknown as { pilar: Bridge }).pilar.calls.opening(undefined);
  });
}

const place = { left: 140, top: 90, width: 900, height: 640 };

describe('The window', () => {
  it('opens where and as large as it was left', async () => {
    const opening = openingOf('old', 'es', (await desktopWith()).env);
    const first = await openPilar(opening);
    await (await windowOf(first.page)).move(place);
    await isLaid(first.page, place);
    expect(await first.close()).toBe(0);
    const again = await openPilar(opening);
    expect((await windowOf(again.page)).bounds).toEqual({ ...place, windowState: 'normal' });
  });

  it.each(['maximized', 'fullscreen'] as const)(
    'opens %s where it was, and finds its way back to its size',
    async (windowState) => {
      const opening = openingOf('old', 'es', (await desktopWith()).env);
      const first = await openPilar(opening);
      const { move } = await windowOf(first.page);
      await move(place);
      await isLaid(first.page, place);
      await isHeard(first.page, place.width);
      await move({ windowState });
      await isLaid(first.page, { windowState });
      await isHeard(first.page, 1280);
      expect(await first.close()).toBe(0);
      const again = await openPilar(opening);
      await isLaid(again.page, { windowState });
      await (await windowOf(again.page)).move({ windowState: 'normal' });
      await isLaid(again.page, place);
    },
  );

  it('is whole in sight on a smaller screen than it was left on', async () => {
    const large = await desktopWith();
    const opening = openingOf('old', 'es', large.env);
    const first = await openPilar(opening);
    await (await windowOf(first.page)).move({ left: 330, top: 100, width: 900, height: 660 });
    await isLaid(first.page, { left: 330 });
    expect(await first.close()).toBe(0);
    const again = await openPilar(on(await desktopWith({ screen: '1000x700' }), opening));
    const { left = 0, top = 0, width = 0, height = 0 } = (await windowOf(again.page)).bounds;
    expect({ width, height }).toEqual({ width: 900, height: 660 });
    expect([left, top].every((edge) => edge >= 0)).toBe(true);
    expect([left + width <= 1000, top + height <= 700]).toEqual([true, true]);
  });

  it('comes back where it was also while Pilar stays in the tray, and is left as it is when called', async () => {
    const desktop = await desktopWith({ tray: true });
    const pilar = await openPilar(openingOf('old', 'es', desktop.env));
    await pilar.page.getByRole('button', { name: words.shell.settings, exact: true }).click();
    const stays = pilar.page.getByRole('checkbox', { name: words.settings.staysWhenClosed });
    await stays.click();
    await stays.and(pilar.page.locator(':checked')).waitFor();
    await (await windowOf(pilar.page)).move(place);
    await isLaid(pilar.page, place);
    await pilar.page.close();
    await desktop.clickTray();
    const page = await pilar.nextPage();
    await isLaid(page, place);
    await (await windowOf(page)).move({ windowState: 'maximized' });
    await isLaid(page, { windowState: 'maximized' });
    await desktop.clickTray();
    await desktop.chooseInTray(words.tray.open);
    await isLaid(page, { windowState: 'maximized' });
    await desktop.chooseInTray(words.tray.quit);
    expect(await pilar.ended).toBe(0);
  });
});
