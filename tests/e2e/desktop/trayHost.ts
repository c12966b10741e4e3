import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';

/** What a person sees in a tray's menu. `checked` is there for what can be ticked. */
export type TrayMenuItem =
  | 'separator'
  | {
      readonly label: string;
      readonly enabled: boolean;
      readonly checked?: boolean;
      readonly items?: readonly TrayMenuItem[];
    };

export interface ShownTray {
  readonly id: string;
  readonly toolTip: string;
  /** Four bytes a pixel: alpha, red, green, blue. */
  readonly icon: { readonly width: number; readonly height: number; readonly argb: Buffer };
  readonly menu: readonly TrayMenuItem[];
}

/** What the bus client gives, of the little that is used of it. Its own types lack most of it. */
interface Message {
  path: string;
  interface: string;
  member: string;
  sender: string;
  body?: unknown[];
}

interface BusClient {
  connection: {
    stream: Socket;
    on(event: 'message', listener: (message: Message) => void): void;
    on(event: 'error', listener: () => void): void;
  };
  invoke(
    call: object,
    done: (error: { name?: string; message?: string } | null, ...values: unknown[]) => void,
  ): void;
  exportInterface(object: object, path: string, description: object): void;
}

/** As the protocol of menus has it: number, properties, what is below. */
type Layout = [id: number, properties: [string, Variant][], below: [unknown, [Layout]][]];
type Variant = [signature: unknown, [value: unknown]];
type Pixmap = [width: number, height: number, argb: Buffer];

interface Entry {
  readonly owner: string;
  readonly path: string;
  menuPath: string;
  icon: ShownTray | undefined;
  layout: Layout | undefined;
}

const watcherName = 'org.kde.StatusNotifierWatcher';
const itemName = 'org.kde.StatusNotifierItem';
const menuName = 'com.canonical.dbusmenu';
const busName = 'org.freedesktop.DBus';
const { createClient } = createRequire(import.meta.url)('@homebridge/dbus-native') as {
  createClient(options: { busAddress: string }): BusClient;
};

/**
 * The watcher and the host of a desktop's tray. As real ones do, it speaks to each icon by the name of
 * its connection, and asks again only for what the icon says has changed.
 */
export class TrayHost {
  private readonly bus: BusClient;
  private readonly entries: Entry[] = [];

  private constructor(address: string) {
    this.bus = createClient({ busAddress: address });
    this.bus.connection.on('error', () => {});
    this.bus.connection.on('message', (message) => this.hear(message));
  }

  static async start(address: string): Promise<TrayHost> {
    const host = new TrayHost(address);
    host.offer();
    await host.askBus('AddMatch', 's', [
      `type='signal',sender='${busName}',member='NameOwnerChanged'`,
    ]);
    await host.askBus('RequestName', 'su', [watcherName, 0]);
    return host;
  }

  /** The icons that are known well enough to be drawn. */
  trays(): readonly ShownTray[] {
    return this.entries.flatMap(({ icon, layout }) =>
      icon && layout ? [{ ...icon, menu: menuOf(layout) }] : [],
    );
  }

  /** Chooses the first item of this label, if there is one; it does not look whether it may. */
  async choose(label: string): Promise<true | undefined> {
    for (const { owner, menuPath, layout } of this.entries) {
      const id = layout && find(layout, label);
      if (id === undefined) continue;
      await this.call(owner, menuPath, menuName, 'AboutToShow', 'i', [0]);
      await this.call(owner, menuPath, menuName, 'Event', 'isvu', [id, 'clicked', ['i', 0], 0]);
      return true;
    }
    return undefined;
  }

  /** Activates the first icon, which is what most desktops do when it is clicked. */
  async click(): Promise<true | undefined> {
    const [entry] = this.entries;
    if (!entry) return undefined;
    await this.call(entry.owner, entry.path, itemName, 'Activate', 'ii', [0, 0]);
    return true;
  }

  async stop(): Promise<void> {
    const { stream } = this.bus.connection;
    if (stream.closed) return;
    const gone = once(stream, 'close');
    stream.end();
    await gone;
  }

  private offer(): void {
    const register = async (service: string, { sender }: Message) => {
      const isPath = service.startsWith('/');
      const [owner] = await this.askBus('GetNameOwner', 's', [isPath ? sender : service]);
      const path = isPath ? service : '/StatusNotifierItem';
      await this.askBus('AddMatch', 's', [`type='signal',sender='${owner}'`]);
      const entry = {
        owner: String(owner),
        path,
        menuPath: '',
        icon: undefined,
        layout: undefined,
      };
      this.entries.push(entry);
      this.readIcon(entry)
        .then(() => this.readMenu(entry))
        .catch(() => this.forget(entry.owner));
    };
    this.bus.exportInterface(
      {
        RegisterStatusNotifierItem: register,
        RegisterStatusNotifierHost: () => {},
        IsStatusNotifierHostRegistered: true,
        ProtocolVersion: 0,
        RegisteredStatusNotifierItems: [],
      },
      '/StatusNotifierWatcher',
      {
        name: watcherName,
        methods: {
          RegisterStatusNotifierItem: ['s', ''],
          RegisterStatusNotifierHost: ['s', ''],
        },
        properties: {
          IsStatusNotifierHostRegistered: 'b',
          ProtocolVersion: 'i',
          RegisteredStatusNotifierItems: 'as',
        },
      },
    );
  }

  private hear(message: Message): void {
    const { sender, interface: name, member, body = [] } = message;
    if (member === 'NameOwnerChanged' && body[2] === '') this.forget(String(body[0]));
    const entry = this.entries.find(({ owner }) => owner === sender);
    if (!entry) return;
    const forget = () => this.forget(sender);
    if (name === menuName && member === 'LayoutUpdated') this.readMenu(entry).catch(forget);
    if (name === itemName && /^New(Icon|ToolTip)$/.test(member)) this.readIcon(entry).catch(forget);
  }

  private forget(owner: string): void {
    const at = this.entries.findIndex((entry) => entry.owner === owner);
    if (at >= 0) this.entries.splice(at, 1);
  }

  private async readIcon(entry: Entry): Promise<void> {
    const properties = 'org.freedesktop.DBus.Properties';
    const { owner, path } = entry;
    const [answer] = await this.call(owner, path, properties, 'GetAll', 's', [itemName]);
    const told = plain(answer as [string, Variant][]);
    const [, , toolTip] = told.ToolTip as [string, Pixmap[], string, string];
    const [[width, height, argb]] = told.IconPixmap as [Pixmap];
    entry.menuPath = String(told.Menu);
    entry.icon = { id: String(told.Id), toolTip, icon: { width, height, argb }, menu: [] };
  }

  private async readMenu(entry: Entry): Promise<void> {
    const { owner, menuPath } = entry;
    const [, layout] = await this.call(owner, menuPath, menuName, 'GetLayout', 'iias', [0, -1, []]);
    entry.layout = layout as Layout;
  }

  private askBus(member: string, signature: string, body: unknown[]): Promise<unknown[]> {
    return this.call(busName, '/org/freedesktop/DBus', busName, member, signature, body);
  }

  private call(
    destination: string,
    path: string,
    interfaceName: string,
    member: string,
    signature: string,
    body: unknown[],
  ): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const call = { destination, path, interface: interfaceName, member, signature, body };
      this.bus.invoke(call, (error, ...values) => {
        if (error) reject(new Error(`${member}: ${error.message || error.name}`));
        else resolve(values);
      });
    });
  }
}

function plain(properties: [string, Variant][]): Record<string, unknown> {
  return Object.fromEntries(properties.map(([name, [, [value]]]) => [name, value]));
}

/** Two underscores are one, and a single one marks the access key. */
function labelOf(told: Record<string, unknown>): string {
  return String(told.label ?? '').replace(/__?/g, (found) => found.slice(1));
}

function menuOf([, , below]: Layout): TrayMenuItem[] {
  return below.flatMap(([, [layout]]): TrayMenuItem[] => {
    const told = plain(layout[1]);
    if (told.visible === false) return [];
    if (told.type === 'separator') return ['separator'];
    return [
      {
        label: labelOf(told),
        enabled: told.enabled !== false,
        ...(told['toggle-type'] !== undefined && { checked: told['toggle-state'] === 1 }),
        ...(told['children-display'] === 'submenu' && { items: menuOf(layout) }),
      },
    ];
  });
}

function find([id, properties, below]: Layout, label: string): number | undefined {
  if (labelOf(plain(properties)) === label) return id;
  for (const [, [layout]] of below) {
    const found = find(layout, label);
    if (found !== undefined) return found;
  }
  return undefined;
}
