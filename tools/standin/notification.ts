import { HonestEmitter, honest, preventable } from './absent.ts';
import { notificationServer } from './notification-server.ts';

const events = ['show', 'click', 'close', 'action', 'failed'];
const understood = new Set([
  'title',
  'subtitle',
  'body',
  'silent',
  'actions',
  'urgency',
  'timeoutType',
  'icon',
  'id',
  'groupId',
]);

/** Those on the screen. One that nobody holds would lose its events, as in Electron. */
const reasons: Record<number, string> = {
  1: 'timedOut',
  2: 'userCanceled',
  3: 'applicationHidden',
};

export class Notification extends HonestEmitter {
  readonly title: string;
  readonly subtitle: string;
  readonly body: string;
  readonly silent: boolean;
  readonly actions: Electron.NotificationAction[];
  private readonly options: Electron.NotificationConstructorOptions;
  private shown: number | undefined;
  private asked = false;
  private unwanted = false;

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super('Notification', events);
    for (const name of Object.keys(options)) {
      if (!understood.has(name))
        throw new Error(`stand-in: Notification option ${name} is not there`);
    }
    for (const { type } of options.actions ?? []) {
      if (type !== 'button') throw new Error(`stand-in: a '${type}' action is not there`);
    }
    this.options = { ...options };
    this.title = options.title ?? '';
    this.subtitle = options.subtitle ?? '';
    this.body = options.body ?? '';
    this.silent = options.silent ?? false;
    this.actions = options.actions ?? [];
    // biome-ignore lint/correctness/noConstructorReturn: whoever asks for more must be told its name
    return honest('Notification', this);
  }

  /** Electron only looks whether libnotify can be loaded; whether a server is there shows later. */
  static isSupported(): boolean {
    return true;
  }

  show(): void {
    if (this.asked) this.close();
    this.asked = true;
    this.unwanted = false;
    this.display().catch((error: Error) => {
      this.asked = false;
      this.emit('failed', preventable({}), error.message);
    });
  }

  close(): void {
    this.asked = false;
    this.unwanted = this.shown === undefined;
    if (this.shown === undefined) return;
    notificationServer()
      .close(this.shown)
      .catch(() => {});
  }

  private async display(): Promise<void> {
    const server = notificationServer();
    const id = await server.show(this.options, {
      activated: (key) => this.activated(key),
      closed: (reason) => {
        this.shown = undefined;
        this.emit('close', preventable({ reason: reasons[reason] }));
      },
    });
    this.shown = id;
    if (this.unwanted) {
      await server.close(id);
      return;
    }
    this.emit('show', preventable({}));
  }

  private activated(key: string): void {
    if (key === 'default') {
      this.emit('click', preventable({}));
      return;
    }
    const actionIndex = Number(key.replace('action-', ''));
    const params = { actionIndex, selectionIndex: -1 };
    this.emit('action', preventable(params), actionIndex, -1);
  }
}
