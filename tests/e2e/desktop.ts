import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ShownTray, TrayHost } from './desktop/trayHost.ts';

export interface ShownNotification {
  id: number;
  title: string;
  body: string;
}

/** A desktop of a test's own: screen, window manager, session bus, notification server and tray. */
export interface Desktop {
  env: NodeJS.ProcessEnv;
  /** What has been put on the screen so far, in order. */
  notifications(): Promise<ShownNotification[]>;
  /** Waits for a notification to be put on the screen. */
  notification(match: (shown: ShownNotification) => boolean): Promise<ShownNotification>;
  /** The default action of the latest notification. */
  click(): Promise<void>;
  /** A named button of the latest notification. */
  press(button: string): Promise<void>;
  /** Closes whatever is on the screen, as a person would. */
  closeNotification(): Promise<void>;
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
  /** What was to be opened outside of Pilar so far, in order. */
  opened(): readonly string[];
  /** Takes away what pages are opened with, or brings it back. */
  setBrowser(isThere: boolean): void;
  stop(): Promise<void>;
}

const run = promisify(execFile);
const deadline = 20_000;
const parts = new URL('./desktop/', import.meta.url);

async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`The desktop waited in vain for ${what}.`);
    await pause(25);
  }
}

function prepareFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  for (const name of ['home', 'config', 'data', 'cache', 'state', 'run', 'tmp', 'shown', 'bin']) {
    mkdirSync(join(folder, name), { mode: 0o700 });
  }
  for (const name of ['bus.conf', 'dunstrc', 'show.sh', 'choose.sh']) {
    const text = readFileSync(new URL(name, parts), 'utf8');
    const path = join(folder, name);
    writeFileSync(path, text.replaceAll('@FOLDER@', folder).replace('@BUS@', join(folder, 'bus')));
    if (name.endsWith('.sh')) chmodSync(path, 0o755);
  }
  const opener = join(folder, 'bin', 'xdg-open');
  copyFileSync(new URL('xdg-open', parts), opener);
  chmodSync(opener, 0o755);
  return folder;
}

/** Processes started on the desktop, by whomever: each carries its folder in its environment. */
function residents(folder: string): number[] {
  const mark = `DESKTOP_FOLDER=${folder}\0`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'latin1').includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** A browser needs a moment to end after its app; what has not ended by then is killed. */
async function clear(folder: string): Promise<void> {
  const end = Date.now() + 3000;
  for (let left = residents(folder); left.length; left = residents(folder)) {
    for (const pid of Date.now() > end ? left : []) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself meanwhile.
      }
    }
    await pause(25);
  }
}

export interface DesktopOptions {
  /** Whether there is a notification server; there is unless it is said otherwise. */
  readonly notifications?: boolean;
  /** Whether there is a tray, which many desktops lack; only where it is asked for. */
  readonly tray?: boolean;
}

export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const folder = prepareFolder();
  const children: ChildProcess[] = [];
  let trayHost: TrayHost | undefined;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: join(folder, 'home'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    TMPDIR: join(folder, 'tmp'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'bus')}`,
    DESKTOP_FOLDER: folder,
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
  };
  delete env.WAYLAND_DISPLAY;
  delete env.DISPLAY;

  function start(command: string, words: string[], pipe = false): ChildProcess {
    const stdio = ['ignore', 'ignore', 'ignore', pipe ? 'pipe' : 'ignore'] as const;
    const child = spawn(command, words, { env, stdio: [...stdio] });
    child.on('error', () => {});
    child.unref();
    children.push(child);
    return child;
  }

  function killAll(): void {
    for (const child of children) child.kill('SIGKILL');
  }
  process.once('exit', killAll);

  async function stop(): Promise<void> {
    process.removeListener('exit', killAll);
    await setTray(false);
    for (const child of children.reverse()) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) continue;
      child.ref();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), 2000);
      await gone;
      clearTimeout(limit);
    }
    await clear(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async function startScreen(): Promise<void> {
    const words = [
      '-displayfd',
      '3',
      '-screen',
      '0',
      '1280x800x24',
      '-nolisten',
      'tcp',
      '-noreset',
    ];
    const screen = start('Xvfb', words, true);
    const output = screen.stdio[3] as Readable;
    const said: string[] = [];
    output.on('data', (piece: Buffer) => said.push(String(piece)));
    const number = await until('Xvfb', () => {
      const text = said.join('');
      return text.includes('\n') ? text.trim() : undefined;
    });
    output.destroy();
    env.DISPLAY = `:${number}`;
    start('openbox', ['--sm-disable']);
    await until('openbox', async () => {
      const { stdout } = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env });
      return stdout.includes('window id') ? true : undefined;
    });
  }

  async function startBus(): Promise<void> {
    start('dbus-daemon', ['--config-file', join(folder, 'bus.conf'), '--nofork', '--nopidfile']);
    await until('dbus-daemon', () => (existsSync(join(folder, 'bus')) ? true : undefined));
  }

  async function startNotifications(): Promise<void> {
    start('dunst', ['-conf', join(folder, 'dunstrc')]);
    await run('gdbus', ['wait', '--session', '--timeout', '20', 'org.freedesktop.Notifications'], {
      env,
    });
  }

  async function setTray(isThere: boolean): Promise<void> {
    if (isThere) trayHost ??= await TrayHost.start(`unix:path=${join(folder, 'bus')}`);
    else {
      await trayHost?.stop();
      trayHost = undefined;
    }
  }

  async function notifications(): Promise<ShownNotification[]> {
    const names = readdirSync(join(folder, 'shown')).filter((name) => /^\d+$/.test(name));
    return names
      .sort((one, other) => Number(one) - Number(other))
      .map((name) => {
        const text = readFileSync(join(folder, 'shown', name), 'utf8');
        const [id, title = '', body = ''] = text.split('\0');
        return { id: Number(id), title, body };
      });
  }

  /** dunst lists every action of every notification as `#label (title) [id,key]`. */
  async function choose(wanted: (id: number) => string): Promise<void> {
    const latest = (await notifications()).at(-1);
    if (!latest) throw new Error('There is no notification on the screen.');
    rmSync(join(folder, 'chosen'), { force: true });
    writeFileSync(join(folder, 'wanted'), wanted(latest.id));
    await run('dunstctl', ['context'], { env });
    const line = await until('dunst to offer its menu', () => {
      const path = join(folder, 'chosen');
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    });
    if (!line) throw new Error(`The notification offers nothing like '${wanted(latest.id)}'.`);
  }

  try {
    await Promise.all([startScreen(), startBus()]);
    if (options.notifications !== false) await startNotifications();
    if (options.tray) await setTray(true);
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    env,
    notifications,
    notification: (match) =>
      until('a notification', async () => (await notifications()).find(match)),
    click: () => choose((id) => `[${id},default]`),
    async press(button) {
      const { title } = (await notifications()).at(-1) ?? {};
      await choose(() => `#${button} (${title}) [`);
    },
    trays: () => trayHost?.trays() ?? [],
    tray: (match = () => true) => until('an icon in the tray', () => trayHost?.trays().find(match)),
    async chooseInTray(label) {
      await until(`'${label}' in the tray`, () => trayHost?.choose(label));
    },
    async clickTray() {
      await until('an icon in the tray', () => trayHost?.click());
    },
    setTray,
    opened() {
      const file = join(folder, 'opened');
      return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
    },
    setBrowser(isThere) {
      const mark = join(folder, 'no-browser');
      if (isThere) rmSync(mark, { force: true });
      else writeFileSync(mark, '');
    },
    async closeNotification() {
      await run('dunstctl', ['close-all'], { env });
    },
    stop,
  };
}
