import { HonestEmitter, honest } from './absent.ts';
import { lifecycle } from './lifecycle.ts';
import { HeldMenu } from './menu.ts';
import { StatusNotifierItem } from './status-notifier-item.ts';
import { readIcon } from './tray-icon.ts';

type Kept = 'setContextMenu' | 'setToolTip' | 'setImage' | 'destroy' | 'isDestroyed';

/** A tray that nobody holds goes away, as in Electron. */
const unheld = new FinalizationRegistry((item: StatusNotifierItem) => item.close());

export class Tray extends HonestEmitter implements Pick<Electron.Tray, Kept> {
  private item: StatusNotifierItem | undefined;

  /** The second argument names a tray on macOS and Windows; on Linux nobody reads it. */
  constructor(image: Electron.NativeImage | string, _guid?: string) {
    super('Tray', ['click']);
    if (!lifecycle.ready) throw new Error('Cannot create Tray before app is ready');
    this.item = new StatusNotifierItem(iconOf(image), clicksOf(this));
    unheld.register(this, this.item);
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for more must be told its name
    return honest('Tray', this);
  }

  setImage(image: Electron.NativeImage | string): void {
    this.living().setIcon(iconOf(image));
  }

  setToolTip(toolTip: string): void {
    this.living().setToolTip(toolTip);
  }

  setContextMenu(menu: Electron.Menu | null): void {
    const item = this.living();
    const isMenu: boolean = (menu as unknown) instanceof HeldMenu;
    if (menu !== null && !isMenu) throw new TypeError('Must pass Menu or null');
    item.setMenu(menu);
  }

  destroy(): void {
    this.item?.close();
    this.item = undefined;
  }

  isDestroyed(): boolean {
    return this.item === undefined;
  }

  private living(): StatusNotifierItem {
    if (!this.item) throw new Error('Tray is destroyed');
    return this.item;
  }
}

function iconOf(image: Electron.NativeImage | string) {
  if (typeof image === 'string') return readIcon(image);
  throw new Error('stand-in: NativeImage is not there');
}

/** Electron knows on Linux neither where the tray lies nor where it was clicked. */
function clicksOf(tray: Tray): () => void {
  const held = new WeakRef(tray);
  const keys = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  const bounds = { x: 0, y: 0, width: 0, height: 0 };
  return () => {
    const event = { ...keys, triggeredByAccelerator: false };
    held.deref()?.emit('click', event, { ...bounds }, { x: 0, y: 0 });
  };
}
