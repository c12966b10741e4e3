import { HonestEmitter, honest, preventable } from './absent.ts';
import { notificationServer, type Shown } from './notification-server.ts';

const events = ['show', 'click', 'close', 'action', 'failed'];
const understood = new Set([
  'title',
  'subtitle',
  'body',
  'silent',
  'actions',
  'urgency',
  'timeoutType',
  'id',
  'groupId',
]);

const reasons: Record<number, string> = {
  1: 'timedOut',
  2: 'userCanceled',
  3: 'applicationHidden',
};

export class Notification extends HonestEmitter {
  title: string;
  subtitle: string;
  body: string;
  silent: boolean;
  actions: Electron.NotificationAction[];
  private readonly options: Electron.NotificationConstructorOptions;
  private shown: Shown | undefined;
  /** What was asked for is done in turn: Electron's own calls wait for the server. */
  private done = Promise.resolve();

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super('Notification', events);
    for (const name of Object.keys(options)) {
      if (!understood.has(name))
        throw new Error(`stand-in: Notification option ${name} is not there`);
    }
    refuseSelections(options.actions);
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
    const { title, body, silent, actions } = this;
    refuseSelections(actions);
    this.close();
    this.done = this.done.then(() =>
      this.display({ ...this.options, title, body, silent, actions }),
    );
  }

  close(): void {
    this.done = this.done.then(() => this.dismiss());
  }

  private async display(options: Electron.NotificationConstructorOptions): Promise<void> {
    try {
      this.shown = await notificationServer().show(options, {
        activated: (key) => this.activated(key),
        closed: (reason) => this.emit('close', preventable({ reason: reasons[reason] })),
      });
    } catch (error) {
      this.emit('failed', preventable({}), (error as Error).message);
      return;
    }
    this.emit('show', preventable({}));
  }

  private async dismiss(): Promise<void> {
    try {
      await this.shown?.close();
    } catch {
      // Its server has gone, and it went with it.
    }
    this.shown = undefined;
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

function refuseSelections(actions: readonly Electron.NotificationAction[] = []): void {
  for (const { type } of actions) {
    if (type !== 'button') throw new Error(`stand-in: a '${type}' action is not there`);
  }
}
