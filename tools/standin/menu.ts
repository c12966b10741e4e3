import { absent } from './absent.ts';

let current: Electron.Menu | null = null;
let isTold = false;

/**
 * Holds what a menu is made of, and its items can be asked to do their work; a window of the
 * stand-in has no menu bar to draw it in, and says so once.
 */
class HeldMenu {
  readonly items: Electron.MenuItem[];

  constructor(template: readonly Electron.MenuItemConstructorOptions[]) {
    this.items = template.map(
      ({ submenu, ...item }) =>
        ({
          ...item,
          ...(Array.isArray(submenu) && { submenu: new HeldMenu(submenu) }),
        }) as unknown as Electron.MenuItem,
    );
  }

  getMenuItemById(id: string): Electron.MenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item;
      const inside = (item.submenu as unknown as HeldMenu | undefined)?.getMenuItemById(id);
      if (inside) return inside;
    }
    return null;
  }
}

const known = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) =>
    new HeldMenu(template) as unknown as Electron.Menu,
  setApplicationMenu(menu: Electron.Menu | null): void {
    current = menu;
    if (menu === null || isTold) return;
    isTold = true;
    console.error('stand-in: the application menu is held but not drawn');
  },
  getApplicationMenu: () => current,
};

type Known = Pick<
  typeof Electron.Menu,
  'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'
>;

export const Menu = new Proxy(absent('Menu') as object, {
  get: (missing, key) =>
    Object.hasOwn(known, key) ? known[key as keyof typeof known] : Reflect.get(missing, key),
}) as unknown as Known;
