import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/windows/menu.ts';
import { commandIds, commandOf } from '../../../shared/commands.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { languages } from '../../../shared/settings.ts';

interface Item {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly submenu?: readonly Item[];
  readonly click?: () => void;
  readonly registerAccelerator?: boolean;
}

const itemsOf = (...given: Parameters<typeof menuTemplate>) =>
  (menuTemplate(...given) as unknown as readonly Item[]).flatMap((top) => [
    top,
    ...(top.submenu ?? []),
  ]);

describe.each(languages)('The application menu in %s', (language) => {
  const words = wordsOf(language);

  it('has the window’s own commands under their own names', () => {
    const perform = vi.fn();
    const items = itemsOf('linux', words, perform).filter(({ id }) => id !== undefined);
    const inMenu = commandIds.filter((id) => commandOf(id).menu !== undefined);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(inMenu));
    for (const { id, label, click } of items) {
      expect(label).toBe(words.command[id as never]);
      click?.();
    }
    expect(perform.mock.calls.flat()).toEqual(items.map(({ id }) => id));
  });

  it.each(['linux', 'win32', 'darwin'] as const)(
    'leaves no name to the system on %s',
    (platform) => {
      const nameless = itemsOf(platform, words, () => {}).filter(
        ({ label, type, role }) =>
          label === undefined && type !== 'separator' && role !== 'appMenu',
      );
      expect(nameless).toEqual([]);
    },
  );

  it('shows keys that the window itself hears', () => {
    for (const item of itemsOf('linux', words, () => {}))
      if ('accelerator' in item) expect(item.registerAccelerator).toBe(false);
  });
});

it('gives a Mac its own first menu', () => {
  const roles = (platform: NodeJS.Platform) =>
    menuTemplate(platform, wordsOf('en'), () => {}).map(({ role }) => role);
  expect(roles('darwin')[0]).toBe('appMenu');
  expect(roles('linux')).not.toContain('appMenu');
});
