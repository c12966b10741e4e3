import { HonestEmitter, honest } from './absent.ts';
import type { Send } from './devtools.ts';

type Source = Electron.NativeTheme['themeSource'];

const pages = new Set<Send>();

function tellPage(send: Send, source: Source): void {
  const value = source === 'system' ? '' : source;
  send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  }).catch(() => {});
}

class NativeTheme extends HonestEmitter {
  private source: Source = 'system';
  private systemDark = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): Source {
    return this.source;
  }

  set themeSource(source: Source) {
    if (!['system', 'light', 'dark'].includes(source)) {
      throw new TypeError(`stand-in: '${source}' is no theme source`);
    }
    if (source === this.source) return;
    this.source = source;
    for (const send of pages) tellPage(send, source);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? this.systemDark : this.source === 'dark';
  }

  /** What a page sees of the desktop's own scheme, while nothing overrides it. */
  heard(dark: boolean): void {
    if (this.source !== 'system' || dark === this.systemDark) return;
    this.systemDark = dark;
    this.emit('updated');
  }
}

const theme = new NativeTheme();

export function followTheme(send: Send): void {
  pages.add(send);
  tellPage(send, theme.themeSource);
}

export function forgetTheme(send: Send): void {
  pages.delete(send);
}

export const heardScheme = (dark: boolean): void => theme.heard(dark);

export const nativeTheme = honest('nativeTheme', theme);
