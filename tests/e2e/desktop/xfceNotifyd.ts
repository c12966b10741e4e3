import { type ChildProcess, execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findConnection, type Part, type Rectangle, readWindows } from './accessible.ts';
import type { NotificationServer, Surroundings } from './notificationServer.ts';
import { until, untilAnswered } from './until.ts';

const run = promisify(execFile);

/** Programs that nobody calls by hand are found as a bus finds them: in their service files. */
function serviceProgram(name: string): string {
  const folder = '/usr/share/dbus-1/services';
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.service'))) {
    const [, program] = readFileSync(join(folder, file), 'utf8').match(/^Exec=(\S+)/m) ?? [];
    if (program?.endsWith(`/${name}`)) return program;
  }
  throw new Error(`No D-Bus service starts ${name}.`);
}

/**
 * Xfce's server draws each notification as a window with buttons. Its words and their places come
 * from what it tells assistive programs; a pointer does the pressing.
 */
export function xfceNotifyd({ env, bus, processes, place }: Surroundings): NotificationServer {
  let hasSettings = false;
  let server: ChildProcess | undefined;
  let connection: string | undefined;

  async function windows(): Promise<Part[][]> {
    return until('what is on the screen to stand still', async () => {
      try {
        connection ??= await findConnection(bus, Number(server?.pid));
        return connection === undefined ? undefined : await readWindows(bus, connection);
      } catch {
        // One of them was closed while it was read.
        return undefined;
      }
    });
  }

  /** Where the server's windows are, as the screen has it. */
  async function places(): Promise<Rectangle[]> {
    try {
      const search = ['search', '--onlyvisible', '--class', '^Xfce4-notifyd$'];
      const { stdout: found } = await run('xdotool', search, { env });
      return await Promise.all(found.trim().split('\n').map(placeOf));
    } catch {
      // There were none, or one was closed before it was looked at.
      return [];
    }
  }

  async function placeOf(window: string): Promise<Rectangle> {
    const { stdout } = await run('xwininfo', ['-id', window], { env });
    const number = (label: string) => Number(stdout.match(`${label}: +(-?\\d+)`)?.[1]);
    const [x, y] = [number('Absolute upper-left X'), number('Absolute upper-left Y')];
    return { x, y, width: number('Width'), height: number('Height') };
  }

  /** The latest window, once it is where its program says: before that it is still being moved. */
  async function settled(): Promise<Part[] | null> {
    return until('a notification to be in its place', async () => {
      const parts = (await windows()).at(-1);
      if (!parts) return null;
      const seen = (await places()).map((each) => JSON.stringify(each));
      return seen.includes(JSON.stringify(parts[0]?.place)) ? parts : undefined;
    });
  }

  /** Clicks in the middle of a place, which closes the window. */
  async function click([window]: Part[], { x, y, width, height }: Rectangle): Promise<void> {
    const middle = [x + width / 2, y + height / 2].map((each) => String(Math.floor(each)));
    await run('xdotool', ['mousemove', ...middle, 'click', '1'], { env });
    await until('the notification to go', async () =>
      (await windows()).some(([other]) => other?.path === window?.path) ? undefined : true,
    );
  }

  async function press(button: string): Promise<void> {
    const parts = await settled();
    if (!parts) throw new Error('There is no notification on the screen.');
    const found = parts.find(({ role, name }) => role === 'button' && name === button);
    if (!found) throw new Error(`The notification offers no button '${button}'.`);
    await click(parts, found.place);
  }

  async function startSettings(): Promise<void> {
    place('xfce4-notifyd.xml', 'config/xfce4/xfconf/xfce-perchannel-xml/xfce4-notifyd.xml');
    processes.start(serviceProgram('xfconfd'), []);
    const name = 'org.xfce.Xfconf';
    const property = ['xfce4-notifyd', '/expire-timeout'];
    await untilAnswered(name, () =>
      bus.call(name, '/org/xfce/Xfconf', 'GetProperty', 'ss', property),
    );
  }

  return {
    async start() {
      if (!hasSettings) await startSettings();
      hasSettings = true;
      // A bus of their own for assistive programs is more than is needed here.
      const assistive = { AT_SPI_BUS_ADDRESS: env.DBUS_SESSION_BUS_ADDRESS, NO_AT_BRIDGE: '0' };
      const program = serviceProgram('xfce4-notifyd');
      server = processes.start(program, [], { ...assistive, GDK_SCALE: '1' });
      connection = undefined;
      return server;
    },
    async shown() {
      return (await windows()).map((parts) => {
        const labels = parts.filter(({ role }) => role === 'label');
        const [title = '', body = ''] = labels.map(({ name }) => name);
        return { title, body };
      });
    },
    async buttons() {
      const parts = (await windows()).at(-1) ?? [];
      return parts.filter(({ role }) => role === 'button').map(({ name }) => name);
    },
    // It has a button for the default action too, by the name that Electron gives it.
    click: () => press('View'),
    press,
    async closeAll() {
      for (let parts = await settled(); parts?.[0]; parts = await settled()) {
        const { x, y } = parts[0].place;
        // Beside its buttons, any place will do.
        await click(parts, { x, y, width: 8, height: 8 });
      }
    },
  };
}
