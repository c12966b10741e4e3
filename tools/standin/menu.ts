import { absent } from './absent.ts';

/** A window of the stand-in has no menu bar, so the one thing it can do is to have none. */
export const Menu = new Proxy(absent('Menu') as object, {
  get(missing, key) {
    if (key === 'setApplicationMenu') {
      return (menu: Electron.Menu | null): void => {
        if (menu) throw new Error('stand-in: Menu.setApplicationMenu with a menu is not there');
      };
    }
    if (key === 'getApplicationMenu') return (): null => null;
    return Reflect.get(missing, key);
  },
}) as unknown as Pick<typeof Electron.Menu, 'setApplicationMenu' | 'getApplicationMenu'>;
