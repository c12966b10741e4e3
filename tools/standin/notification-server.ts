import { Bus } from './bus.ts';
import { getName } from './paths.ts';
import { manifest } from './settings.ts';

const name = 'org.freedesktop.Notifications';
const path = '/org/freedesktop/Notifications';

/** Who is told what becomes of a notification on the screen. */
export interface Listener {
  activated(key: string): void;
  closed(reason: number): void;
}

/** A notification that has been put on the screen. */
export interface Shown {
  /** Takes it away; does nothing where it is gone already. */
  close(): Promise<void>;
}

/** The desktop's notification server, spoken to in its own protocol. */
class NotificationServer {
  private readonly bus: Bus;
  private readonly listening: Promise<void>;
  private readonly listeners = new Map<number, Listener>();
  /** Signals not passed on yet: one may overtake the answer that names its notification. */
  private readonly heard: { id: number; member: string; value: unknown }[] = [];
  private asking = 0;

  constructor(address: string) {
    this.bus = new Bus(address);
    this.listening = this.listen();
    this.listening.catch(() => {});
  }

  get alive(): boolean {
    return this.bus.alive;
  }

  async show(options: Electron.NotificationConstructorOptions, listener: Listener): Promise<Shown> {
    await this.listening;
    // Asked each time: whoever answers may be another than the last time.
    const [abilities] = await this.bus.call(name, path, 'GetCapabilities');
    const actions: string[] = [];
    if ((abilities as string[]).includes('actions')) {
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
    const words = [options.title ?? '', options.body ?? ''];
    const values = [getName(), 0, '', ...words, actions, hints, timeout];
    this.asking += 1;
    try {
      const [id] = await this.bus.call(name, path, 'Notify', 'susssasa{sv}i', values);
      this.listeners.set(Number(id), listener);
      return { close: () => this.close(Number(id), listener) };
    } finally {
      this.asking -= 1;
      // Not before whoever asked has heard that it is shown.
      setImmediate(() => this.passOn());
    }
  }

  private async close(id: number, listener: Listener): Promise<void> {
    if (this.listeners.get(id) !== listener) return;
    await this.bus.call(name, path, 'CloseNotification', 'u', [id]);
  }

  private async listen(): Promise<void> {
    await this.bus.listen(name, (member, [id, value]) => {
      this.heard.push({ id: Number(id), member, value });
      this.passOn();
    });
    // A server takes what it shows with it, and the next one counts from one again.
    await this.bus.follow(name, () => this.listeners.clear());
  }

  private passOn(): void {
    for (const signal of this.heard.splice(0)) {
      const { id, member, value } = signal;
      const listener = this.listeners.get(id);
      if (!listener && this.asking > 0) this.heard.push(signal);
      if (member === 'ActionInvoked') listener?.activated(String(value));
      if (member === 'NotificationClosed') {
        this.listeners.delete(id);
        listener?.closed(Number(value));
      }
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
