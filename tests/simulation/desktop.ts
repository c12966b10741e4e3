import type { Notification } from 'electron';
import type { Random } from '../../shared/sample/random.ts';
import type { World } from './world.ts';

/** How the system treats a notification. */
export type Manner = 'at once' | 'soon' | 'late' | 'refuses' | 'never';

/** A notification as the person sees it. */
export interface Seen {
  readonly title: string;
  readonly isVisible: () => boolean;
  readonly buttons: number;
  /** What the person does. */
  readonly press: (button: number) => void;
  readonly click: () => void;
  readonly close: () => void;
}

/** A system that shows notifications, each in its own manner, to somebody who may answer. */
export interface Desktop {
  readonly Native: typeof Notification;
  /** The notifications of the program that runs, the last one last. */
  readonly seen: () => readonly Seen[];
  readonly endProgram: () => void;
  /** Whether there is a server for notifications at all. */
  isSupported: boolean;
}

/** @param onTold told of each notification that is asked for */
export function desktopIn(world: World, random: Random, onTold: (seen: Seen) => void): Desktop {
  let seen: Seen[] = [];
  const manner = (): Manner => {
    const share = random.share();
    if (share < 0.1) return 'at once';
    if (share < 0.84) return 'soon';
    if (share < 0.9) return 'late';
    return share < 0.95 ? 'refuses' : 'never';
  };

  class Native {
    static isSupported = () => desktop.isSupported;
    readonly #listeners = new Map<string, ((details?: unknown) => void)[]>();
    readonly #title: string;
    readonly #buttons: number;
    #isClosed = false;
    #isVisible = false;

    constructor({ title = '', actions = [] }: Electron.NotificationConstructorOptions) {
      this.#title = title;
      this.#buttons = actions.length;
    }

    once(event: string, listener: (details?: unknown) => void): this {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      return this;
    }

    show(): void {
      const one: Seen = {
        title: this.#title,
        isVisible: () => this.#isVisible,
        buttons: this.#buttons,
        press: (button) => this.#emit('action', { actionIndex: button }),
        click: () => this.#leave('click'),
        close: () => this.#leave('close'),
      };
      seen = [...seen.filter((other) => other.isVisible()), one];
      const appear = () => {
        if (this.#isClosed) return;
        this.#isVisible = true;
        this.#emit('show');
      };
      switch (manner()) {
        case 'at once':
          appear();
          break;
        case 'soon':
          world.clock.after(random.whole(1, 2_500), appear);
          break;
        case 'late':
          world.clock.after(random.whole(3_500, 40_000), appear);
          break;
        case 'refuses':
          world.clock.after(random.whole(0, 2_500), () => this.#emit('failed'));
          break;
        case 'never':
          break;
      }
      onTold(one);
    }

    close(): void {
      this.#leave('close');
    }

    #leave(event: string): void {
      if (this.#isClosed) return;
      this.#isClosed = true;
      this.#isVisible = false;
      this.#emit(event);
    }

    #emit(event: string, details?: unknown): void {
      const listeners = this.#listeners.get(event) ?? [];
      this.#listeners.delete(event);
      for (const listener of listeners) listener(details);
    }
  }

  const desktop: Desktop = {
    Native: Native as unknown as typeof Notification,
    seen: () => seen,
    endProgram: () => {
      seen = [];
    },
    isSupported: true,
  };
  return desktop;
}
