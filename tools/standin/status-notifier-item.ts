import { Bus } from './bus.ts';
import type { BusInterface, BusObject, Variant } from './bus-object.ts';
import { DbusMenu, menuInterface } from './dbus-menu.ts';
import { getName } from './paths.ts';
import type { Pixmap } from './tray-icon.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const watcherPath = '/StatusNotifierWatcher';
/** Desktops ask by either name. */
const interfaces = ['org.kde.StatusNotifierItem', 'org.freedesktop.StatusNotifierItem'];
const itemPath = '/StatusNotifierItem';
const menuPath = '/com/canonical/dbusmenu';

let count = 0;
let isTold = false;

function tell(why: string): void {
  if (isTold) return;
  isTold = true;
  process.stderr.write(`stand-in: no tray is shown: ${why}\n`);
}

/** An icon in the desktop's tray, for as long as its connection to the bus lasts. */
export class StatusNotifierItem {
  private readonly number: number;
  private readonly menu = new DbusMenu();
  private readonly activated: () => void;
  private icon: Pixmap;
  private toolTip = '';
  private bus: Bus | undefined;
  private isClosed = false;

  constructor(icon: Pixmap, activated: () => void) {
    count += 1;
    this.number = count;
    this.icon = icon;
    this.activated = activated;
    this.register().catch((error: Error) => this.complain(error.message));
  }

  setIcon(icon: Pixmap): void {
    this.icon = icon;
    this.signal('NewIcon');
  }

  setToolTip(text: string): void {
    this.toolTip = text;
    this.signal('NewToolTip');
  }

  setMenu(menu: Electron.Menu | null): void {
    this.menu.show(menu);
    const layout = [this.menu.revision, 0];
    this.bus?.signal(menuPath, menuInterface, 'LayoutUpdated', 'ui', layout);
  }

  close(): void {
    this.isClosed = true;
    this.bus?.close();
  }

  /** With the watcher there is, and with each that comes after it. */
  private async register(): Promise<void> {
    const address = process.env.DBUS_SESSION_BUS_ADDRESS;
    if (!address) throw new Error('there is no session bus (DBUS_SESSION_BUS_ADDRESS)');
    const bus = new Bus(address);
    this.bus = bus;
    bus.offer(itemPath, this.object());
    bus.offer(menuPath, this.menu.object);
    const name = `org.freedesktop.StatusNotifierItem-${process.pid}-${this.number}`;
    await bus.own(name);
    await bus.follow(watcher, (owner) => {
      if (!owner) {
        this.complain(`there is no ${watcher}`);
        return;
      }
      bus
        .call(watcher, watcherPath, 'RegisterStatusNotifierItem', 's', [name])
        .catch((error: Error) => this.complain(error.message));
    });
  }

  private complain(why: string): void {
    if (!this.isClosed) tell(why);
  }

  private signal(member: string): void {
    for (const name of interfaces) this.bus?.signal(itemPath, name, member);
  }

  private object(): BusObject {
    const nothing = () => [];
    const item: BusInterface = {
      methods: {
        Activate: {
          takes: 'ii',
          gives: '',
          run: () => {
            // An exception of the app's own must not end up in the answer to the desktop.
            setImmediate(this.activated);
            return [];
          },
        },
        SecondaryActivate: { takes: 'ii', gives: '', run: nothing },
        Scroll: { takes: 'is', gives: '', run: nothing },
      },
      properties: () => this.properties(),
    };
    return Object.fromEntries(interfaces.map((name) => [name, item]));
  }

  private properties(): Record<string, Variant> {
    const { width, height, argb } = this.icon;
    return {
      Category: ['s', 'ApplicationStatus'],
      Id: ['s', `${getName()}_status_icon_${this.number}`],
      Title: ['s', ''],
      Status: ['s', 'Active'],
      WindowId: ['i', 0],
      ItemIsMenu: ['b', false],
      Menu: ['o', menuPath],
      IconPixmap: ['a(iiay)', [[width, height, argb]]],
      ToolTip: ['(sa(iiay)ss)', ['', [], this.toolTip, '']],
      AttentionIconName: ['s', ''],
      AttentionIconPixmap: ['a(iiay)', []],
      AttentionMovieName: ['s', ''],
      OverlayIconName: ['s', ''],
      OverlayIconPixmap: ['a(iiay)', []],
    };
  }
}
