import { Bus } from './bus.ts';
import { getName } from './paths.ts';
import { manifest } from './settings.ts';

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

export interface Shown {
  activated(key: string): void;
  closed(reason: number): void;
}

/** The desktop's notification server, spoken to in its own protocol. */
class NotificationServer {
  private readonly bus: Bus;
  private readonly prepared: Promise<Set<string>>;
  private readonly shown = new Map<number, Shown>();
  /** Signals that overtook the answer that names their notification. */
  private readonly early: { id: number; member: string; value: unknown }[] = [];
  private asking = 0;

  constructor(address: string) {
    this.bus = new Bus(address);
    this.prepared = this.prepare();
    this.prepared.catch(() => {});
  }

  get alive(): boolean {
    return this.bus.alive;
  }

  private async prepare(): Promise<Set<string>> {
    await this.bus.listen(name, (member, [id, value]) => this.hear(member, Number(id), value));
    const [list] = await this.bus.call(name, path, 'GetCapabilities');
    return new Set(list as string[]);
  }

  async show(options: Electron.NotificationConstructorOptions, shown: Shown): Promise<number> {
    const able = await this.prepared;
    const actions: string[] = [];
    if (able.has('actions')) {
      actions.push('default', 'View');
      const buttons = options.actions ?? [];
      actions.push(...buttons.flatMap(({ text = '' }, index) => [`action-${index}`, text]));
    }
    const urgency = { low: 0, normal: 1, critical: 2 }[options.urgency ?? 'normal'];
    const entry = (manifest.desktopName ?? '').replace(/\.desktop$/, '');
    const hints: [string, [string, unknown]][] = [['urgency', ['y', urgency]]];
    if (options.silent) hints.push(['suppress-sound', ['b', true]]);
    if (entry) hints.push(['desktop-entry', ['s', entry]]);
    const timeout = options.timeoutType === 'never' ? 0 : -1;
    const values = [
      getName(),
      0,
      '',
      options.title ?? '',
      options.body ?? '',
      actions,
      hints,
      timeout,
    ];
    this.asking += 1;
    try {
      const [id] = await this.bus.call(name, path, 'Notify', 'susssasa{sv}i', values);
      this.shown.set(Number(id), shown);
      queueMicrotask(() => this.replay(Number(id)));
      return Number(id);
    } finally {
      this.asking -= 1;
      if (this.asking === 0) queueMicrotask(() => this.early.splice(0));
    }
  }

  async close(id: number): Promise<void> {
    await this.bus.call(name, path, 'CloseNotification', 'u', [id]);
  }

  private replay(id: number): void {
    for (const { member, value } of this.early.filter((signal) => signal.id === id)) {
      this.hear(member, id, value);
    }
  }

  private hear(member: string, id: number, value: unknown): void {
    const shown = this.shown.get(id);
    if (!shown) {
      if (this.asking > 0) this.early.push({ id, member, value });
      return;
    }
    if (member === 'ActionInvoked') shown.activated(String(value));
    if (member === 'NotificationClosed') {
      this.shown.delete(id);
      shown.closed(Number(value));
    }
  }
}

let server: NotificationServer | undefined;

export function notificationServer(): NotificationServer {
  if (server?.alive) return server;
  const address = process.env.DBUS_SESSION_BUS_ADDRESS;
  if (!address) throw new Error('there is no session bus (DBUS_SESSION_BUS_ADDRESS)');
  server = new NotificationServer(address);
  return server;
}
