import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { createConnection } from 'node:net';

/** What the bus client gives, of the little that is used of it. Its own types lack the raw messages. */
interface RawMessage {
  type: number;
  path?: string;
  interface?: string;
  member?: string;
  destination?: string;
  signature?: string;
  sender?: string;
  body?: unknown[];
}

interface RawBus {
  connection: {
    stream: Socket;
    on(event: 'message', listener: (message: RawMessage) => void): void;
    on(event: 'error' | 'end', listener: (error?: Error) => void): void;
  };
  invoke(
    message: Omit<RawMessage, 'type'>,
    done: (error: { message?: unknown; name?: string } | null, ...values: unknown[]) => void,
  ): void;
}

const load = createRequire(import.meta.url);
const signal = 4;

export class Bus {
  private readonly raw: RawBus;
  private readonly failures = new Set<(error: Error) => void>();
  private lost: Error | undefined;

  constructor(address: string) {
    const { createClient } = load('@homebridge/dbus-native') as {
      createClient(options: object): RawBus;
    };
    this.raw = createClient({ stream: connect(address) });
    this.raw.connection.stream.unref();
    this.raw.connection.on('error', (error) => this.lose(error ?? new Error('the bus failed')));
    this.raw.connection.on('end', () => this.lose(new Error('the bus went away')));
  }

  get alive(): boolean {
    return this.lost === undefined;
  }

  call(
    destination: string,
    path: string,
    member: string,
    signature = '',
    body: unknown[] = [],
    interfaceName = destination,
  ): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      if (this.lost) {
        reject(this.lost);
        return;
      }
      this.failures.add(reject);
      const call = { destination, path, member, interface: interfaceName };
      const values = signature ? { signature, body } : {};
      this.raw.invoke({ ...call, ...values }, (error, ...results) => {
        this.failures.delete(reject);
        if (error) reject(new Error(String(error.message || error.name)));
        else resolve(results);
      });
    });
  }

  /** Hears the signals of one interface, those alone whose first value is `about` where it is said. */
  async listen(
    interfaceName: string,
    heard: (name: string, values: unknown[]) => void,
    about?: string,
  ): Promise<void> {
    this.raw.connection.on('message', (message) => {
      if (message.type !== signal || message.interface !== interfaceName) return;
      const values = message.body ?? [];
      if (about === undefined || values[0] === about) heard(message.member ?? '', values);
    });
    const first = about === undefined ? '' : `,arg0='${about}'`;
    const rule = `type='signal',interface='${interfaceName}'${first}`;
    const bus = 'org.freedesktop.DBus';
    await this.call(bus, '/org/freedesktop/DBus', 'AddMatch', 's', [rule]);
  }

  private lose(error: Error): void {
    this.lost ??= error;
    for (const fail of this.failures) fail(error);
    this.failures.clear();
  }
}

function connect(addresses: string): Socket {
  for (const address of addresses.split(';')) {
    const [kind, rest = ''] = address.split(/:(.*)/s);
    const keys = new Map(rest.split(',').map((pair) => pair.split(/=(.*)/s) as [string, string]));
    if (kind !== 'unix') continue;
    const path = keys.get('path');
    const abstract = keys.get('abstract');
    if (path) return createConnection(decodeURIComponent(path));
    if (abstract) return createConnection(`\0${decodeURIComponent(abstract)}`);
  }
  throw new Error(`no bus at '${addresses}'`);
}
