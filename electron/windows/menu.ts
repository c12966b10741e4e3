import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandIds, commandOf, type MenuPlace } from '../../shared/commands.ts';
import type { AllWords } from '../../shared/locales/words.ts';

/**
 * The application menu: the window's own commands under their names, and the system's by role. The
 * keys are shown, and heard by the window; only a Mac takes them from the menu as well, where the
 * window has first refusal.
 *
 * @param perform asked for a command of the window
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  words: AllWords,
  perform: (id: CommandId) => void,
): readonly MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const { menu, role } = words;
  const commandsAt = (place: MenuPlace): MenuItemConstructorOptions[] =>
    commandIds
      .filter((id) => commandOf(id).menu === place)
      .map((id) => {
        const { accelerator } = commandOf(id);
        const keys = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
        return { id, label: words.command[id], click: () => perform(id), ...keys };
      });
  const byRole = (...names: readonly (keyof AllWords['role'])[]): MenuItemConstructorOptions[] =>
    names.map((name) => ({ role: name, label: role[name] }));
  const line = { type: 'separator' } as const;
  const ofFile = commandsAt('file');
  // A Mac looks for them beneath the program's own name.
  const settings = isMac ? ofFile.filter(({ id }) => id === 'showSettings') : [];
  const programMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    label: 'Pilar',
    submenu: [
      ...byRole('about'),
      line,
      ...settings,
      line,
      ...byRole('services'),
      line,
      ...byRole('hide', 'hideOthers', 'unhide'),
      line,
      { role: 'quit', label: words.tray.quit },
    ],
  };
  return [
    ...(isMac ? [programMenu] : []),
    {
      label: menu.file,
      submenu: [
        ...ofFile.filter((item) => !settings.includes(item)),
        line,
        ...byRole(isMac ? 'close' : 'quit'),
      ],
    },
    {
      label: menu.edit,
      submenu: [...commandsAt('edit'), ...byRole('cut', 'copy', 'paste', 'selectAll')],
    },
    {
      label: menu.view,
      submenu: [
        ...commandsAt('view'),
        line,
        ...byRole('zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'),
      ],
    },
    { label: menu.go, submenu: commandsAt('go') },
    {
      role: 'windowMenu',
      label: menu.window,
      submenu: isMac
        ? [...byRole('minimize', 'zoom'), line, ...byRole('front')]
        : byRole('minimize', 'close'),
    },
    { role: 'help', label: menu.help, submenu: commandsAt('help') },
  ];
}
