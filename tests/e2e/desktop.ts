import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bus } from '../../tools/standin/bus.ts';
import { type Badge, listenAsDock } from './desktop/dock.ts';
import { environmentIn, makeFolder, placeIn } from './desktop/folder.ts';
import { type Notifications, notificationsBy, type ServerName } from './desktop/notifications.ts';
import { Processes } from './desktop/processes.ts';
import { type ScreenSize, startScreen } from './desktop/screen.ts';
import { type ShownTray, TrayHost } from './desktop/trayHost.ts';
import { until } from './desktop/until.ts';

/** A desktop of a test's own: screen, window manager, session bus, notification server and tray. */
export interface Desktop extends Notifications {
  env: NodeJS.ProcessEnv;
  /** The icons in the tray now. */
  trays(): readonly ShownTray[];
  /** Waits for an icon in the tray. */
  tray(match?: (shown: ShownTray) => boolean): Promise<ShownTray>;
  /** Waits for an item of this label in the menu of an icon, however deep, and chooses it. */
  chooseInTray(label: string): Promise<void>;
  /** Waits for an icon and clicks on it. */
  clickTray(): Promise<void>;
  /** Takes the tray away, or brings it back. */
  setTray(isThere: boolean): Promise<void>;
  /** What the docks were told of a program's icon so far, in order. */
  badges(): readonly Badge[];
  /** Waits until the last they were told is this count. */
  badge(count: number): Promise<Badge>;
  /** What was to be opened outside of Pilar so far, in order. */
  opened(): readonly string[];
  /** Takes away what pages are opened with, or brings it back. */
  setBrowser(isThere: boolean): void;
  stop(): Promise<void>;
}

export interface DesktopOptions {
  /** Where it is to have none, there is no server, and nothing that would start one. */
  notifications?: boolean;
  server?: ServerName;
  /** Whether there is a tray, which many desktops lack; only where it is asked for. */
  tray?: boolean;
  screen?: ScreenSize;
}

export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  if (process.platform !== 'linux') return machinesOwn(options);
  const folder = makeFolder();
  const env = environmentIn(folder);
  const processes = new Processes(folder, env);
  const place = (file: string, name?: string): string => placeIn(folder, file, name);

  async function startBus(): Promise<Bus> {
    const words = ['--config-file', place('bus.conf'), '--nofork', '--nopidfile'];
    await processes.startReady('dbus-daemon', [...words, '--print-address=3']);
    return new Bus(`unix:path=${join(folder, 'bus')}`);
  }

  let trayHost: TrayHost | undefined;
  async function setTray(isThere: boolean): Promise<void> {
    if (isThere) trayHost ??= await TrayHost.start(`unix:path=${join(folder, 'bus')}`);
    else {
      await trayHost?.stop();
      trayHost = undefined;
    }
  }

  async function stop(): Promise<void> {
    await setTray(false);
    await processes.endAll();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  try {
    place('xdg-open', 'bin/xdg-open');
    const [bus] = await Promise.all([startBus(), startScreen(processes, env, options.screen)]);
    const badges = await listenAsDock(bus);
    const surroundings = { folder, env, bus, processes, place };
    const notifications = notificationsBy(options.server ?? 'dunst', surroundings);
    if (options.notifications !== false) await notifications.startServer();
    if (options.tray) await setTray(true);

    return {
      ...notifications,
      env,
      trays: () => trayHost?.trays() ?? [],
      tray: (match = () => true) =>
        until('an icon in the tray', () => trayHost?.trays().find(match)),
      async chooseInTray(label) {
        await until(`'${label}' in the tray`, () => trayHost?.choose(label));
      },
      async clickTray() {
        await until('an icon in the tray', () => trayHost?.click());
      },
      setTray,
      badges,
      badge: (count) =>
        until(`a badge of ${count}`, () => {
          const last = badges().at(-1);
          return last?.count === count ? last : undefined;
        }),
      opened() {
        const file = join(folder, 'opened');
        return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
      },
      setBrowser(isThere) {
        const mark = join(folder, 'no-browser');
        if (isThere) rmSync(mark, { force: true });
        else writeFileSync(mark, '');
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where there is no desktop but the machine's own, a window is shown there, and no more is known. */
function machinesOwn({ notifications, tray }: DesktopOptions): Desktop {
  if (notifications !== false || tray) throw new Error('Only Linux has a desktop of a test’s own.');
  const known: Partial<Desktop> = {
    env: { ...process.env },
    opened: () => [],
    stop: async () => {},
  };
  return new Proxy(known, {
    get(desktop, key) {
      if (key in desktop) return Reflect.get(desktop, key);
      throw new Error(`Only Linux has a desktop of a test’s own: ${String(key)}`);
    },
  }) as Desktop;
}
