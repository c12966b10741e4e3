import { absent } from './absent.ts';
import { editingCommands } from './page.ts';
import { BrowserWindow } from './window.ts';

type Template = Electron.MenuItemConstructorOptions | Electron.MenuItem;

let current: Electron.Menu | null = null;
let isTold = false;
let count = 0;

/** What an item is made of, with Electron's defaults, and a `click` that does its work. */
class HeldItem {
  declare readonly id?: string;
  declare readonly type: Electron.MenuItem['type'];
  declare readonly role?: string;
  declare readonly submenu?: HeldMenu;
  declare checked: boolean;

  constructor(options: Template) {
    const { submenu, click } = options;
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    count += 1;
    Object.assign(this, {
      type: submenu ? 'submenu' : 'normal',
      label: '',
      enabled: true,
      visible: true,
      checked: false,
      ...Object.fromEntries(given),
      ...(Array.isArray(submenu) && { submenu: new HeldMenu(submenu) }),
      commandId: count,
      click: (
        event: Electron.KeyboardEvent,
        window?: Electron.BaseWindow,
        contents?: Electron.WebContents,
      ) => {
        const role = this.role?.toLowerCase();
        const command = editingCommands.find((name) => name.toLowerCase() === role);
        if (command) {
          contents?.[command]();
          return;
        }
        if (this.role) throw new Error(`stand-in: the menu role '${this.role}' is not there`);
        if (this.type === 'checkbox') this.checked = !this.checked;
        click?.(this as unknown as Electron.MenuItem, window, event);
      },
    });
  }
}

/**
 * Holds what a menu is made of, and its items can be asked to do their work; a window of the
 * stand-in has no menu bar to draw it in, and says so once.
 */
export class HeldMenu {
  readonly items: Electron.MenuItem[];

  constructor(template: readonly Template[]) {
    if (!template.every((item) => 'label' in item || 'role' in item || item.type === 'separator')) {
      throw new Error(
        'Invalid template for MenuItem: must have at least one of label, role or type',
      );
    }
    this.items = withoutIdleSeparators(template).map(
      (item) => (item instanceof HeldItem ? item : new HeldItem(item)) as Electron.MenuItem,
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

/** Electron leaves out a separator that follows another, and those at either end. */
function withoutIdleSeparators(template: readonly Template[]): readonly Template[] {
  const isKept = ({ type, visible }: Template) => type !== 'separator' || visible === false;
  return template
    .filter((item, at) => isKept(item) || at === 0 || template[at - 1]?.type !== 'separator')
    .filter((item, at, all) => isKept(item) || (at > 0 && at < all.length - 1));
}

/** What happens when the person chooses an item. */
export function choose(item: Electron.MenuItem): void {
  const keys = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  const window = BrowserWindow.getFocusedWindow() ?? undefined;
  item.click({ ...keys, triggeredByAccelerator: false }, window, window?.webContents);
}

const known = {
  buildFromTemplate: (template: Template[]) => new HeldMenu(template) as unknown as Electron.Menu,
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
