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
        ({ label, type, role, submenu }) =>
          // A menu of a role that lists nothing itself is filled by the system, in English.
          (label === undefined && type !== 'separator') ||
          (submenu === undefined && /menu$/i.test(role ?? '')),
      );
      expect(nameless).toEqual([]);
    },
  );

  it('shows keys that the window itself hears', () => {
    for (const item of itemsOf('linux', words, () => {}))
      if ('accelerator' in item) expect(item.registerAccelerator).toBe(false);
  });
});

describe('A Mac', () => {
  const menusOn = (platform: NodeJS.Platform) =>
    menuTemplate(platform, wordsOf('en'), () => {}) as unknown as readonly Item[];
  const namesIn = (menu: Item | undefined) =>
    menu?.submenu?.flatMap(({ id, role }) => id ?? role ?? []) ?? [];

  it('has a first menu of the program’s own, with the settings and the way out', () => {
    const [program] = menusOn('darwin');
    expect(program).toMatchObject({ role: 'appMenu', label: 'Pilar' });
    expect(namesIn(program)).toEqual([
      ...['about', 'showSettings', 'services', 'hide', 'hideOthers', 'unhide', 'quit'],
    ]);
    const settings = program?.submenu?.find(({ id }) => id === 'showSettings');
    expect(settings).toMatchObject({ accelerator: 'CmdOrCtrl+,' });
  });

  it('has each command once', () => {
    const ids = menusOn('darwin').flatMap(namesIn);
    expect(new Set(ids).size).toBe(ids.length);
    expect(namesIn(menusOn('darwin')[1]).at(-1)).toBe('close');
  });

  it('is alone in that', () => {
    const [file] = menusOn('linux');
    expect(file).toMatchObject({ label: wordsOf('en').menu.file });
    expect(namesIn(file)).toContain('showSettings');
    expect(namesIn(file).at(-1)).toBe('quit');
  });
});
