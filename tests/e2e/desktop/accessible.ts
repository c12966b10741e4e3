import type { Bus } from '../../../tools/standin/bus.ts';

/** In pixels, from the upper left corner of the screen. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of a window, as its program tells those who cannot see it (AT-SPI). */
export interface Part {
  /** No two of a program have the same. */
  path: string;
  role: 'window' | 'label' | 'button' | 'other';
  /** Its words, as they are drawn. */
  name: string;
  place: Rectangle;
}

/** `ATSPI_ROLE_…` by number: their names differ from one release to the next. */
const roles = new Map<unknown, Part['role']>([
  [23, 'window'],
  [29, 'label'],
  [43, 'button'],
]);

const inTheScreen = 0;

/**
 * A program's windows in the order they were opened, each as its parts in reading order, itself
 * first.
 */
export async function readWindows(bus: Bus, connection: string): Promise<Part[][]> {
  const ask = (
    path: string,
    interfaceName: string,
    member: string,
    type = '',
    body: unknown[] = [],
  ) => bus.call(connection, path, member, type, body, interfaceName);
  const accessible = 'org.a11y.atspi.Accessible';

  async function inside(path: string): Promise<Part[][]> {
    const [children] = (await ask(path, accessible, 'GetChildren')) as [[string, string][]];
    return Promise.all(children.map(([, child]) => read(child)));
  }

  async function read(path: string): Promise<Part[]> {
    const [[role], [name], [place], children] = await Promise.all([
      ask(path, accessible, 'GetRole'),
      ask(path, 'org.freedesktop.DBus.Properties', 'Get', 'ss', [accessible, 'Name']),
      ask(path, 'org.a11y.atspi.Component', 'GetExtents', 'u', [inTheScreen]),
      inside(path),
    ]);
    const [, [text]] = name as [type: unknown, values: [string]];
    const [x, y, width, height] = place as [number, number, number, number];
    const self = { path, role: roles.get(role) ?? 'other', name: text };
    return [{ ...self, place: { x, y, width, height } }, ...children.flat()];
  }

  return inside('/org/a11y/atspi/accessible/root');
}

/**
 * The connection to the bus over which a process tells of its windows. To be asked for once the
 * process serves others: what is sent to a connection in the making may never be answered.
 */
export async function findConnection(bus: Bus, pid: number): Promise<string | undefined> {
  const ask = (member: string, ...values: string[]) =>
    bus.call(
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      member,
      's'.repeat(values.length),
      values,
    );
  const [names] = (await ask('ListNames')) as [string[]];
  for (const name of names.filter((each) => each.startsWith(':'))) {
    try {
      const [owner] = await ask('GetConnectionUnixProcessID', name);
      if (owner !== pid) continue;
      await readWindows(bus, name);
      return name;
    } catch {
      // It is gone meanwhile, or there for something else.
    }
  }
  return undefined;
}
