import { createRequire } from 'node:module';
import { createConnection, type Socket } from 'node:net';
import { ask, BusError, type BusObject } from './bus-object.ts';

/** What goes over the bus, of the little that is used of it. */
export interface Message {
  type: number;
  serial: number;
  replySerial?: number;
  flags?: number;
  path?: string;
  interface?: string;
  member?: string;
  errorName?: string;
  destination?: string | undefined;
  sender?: string;
  signature?: string;
  body?: unknown[];
}

/**
 * What the bus client gives, of the little that is used of it: the handshake and the messages. Its
 * own way of offering objects ends the process when somebody asks for a property that is not there.
 */
interface Connection {
  stream: Socket;
  message(message: Message): void;
  end(): void;
  on(event: 'message', listener: (message: Message) => void): void;
  on(event: 'error' | 'end', listener: (error?: Error) => void): void;
}

interface Waiting {
  resolve(values: unknown[]): void;
  reject(error: Error): void;
}

const load = createRequire(import.meta.url);
const kind = { call: 1, reply: 2, failure: 3, signal: 4 };
const noReplyExpected = 1;
const busName = 'org.freedesktop.DBus';
const busPath = '/org/freedesktop/DBus';

export class Bus {
  private readonly connection: Connection;
  private readonly waiting = new Map<number, Waiting>();
  private readonly objects = new Map<string, BusObject>();
  private readonly listeners = new Set<(signal: Message) => void>();
  private count = 0;
  private lost: Error | undefined;

  constructor(address: string) {
    const client = load('@homebridge/dbus-native') as {
      createConnection(options: object): Connection;
    };
    this.connection = client.createConnection({ stream: connect(address) });
    this.connection.stream.unref();
    this.connection.on('error', (error) => this.lose(error ?? new Error('the bus failed')));
    this.connection.on('end', () => this.lose(new Error('the bus went away')));
    this.connection.on('message', (message) => this.receive(message));
    this.call(busName, busPath, 'Hello').catch((error: Error) => this.lose(error));
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
      if (this.lost) throw this.lost;
      const values = signature ? { signature, body } : {};
      const call = { destination, path, interface: interfaceName, member, ...values };
      this.waiting.set(this.send({ type: kind.call, ...call }), { resolve, reject });
    });
  }

  /** Hears the signals of one interface; the rule may narrow them further. */
  async listen(
    interfaceName: string,
    heard: (name: string, values: unknown[]) => void,
    narrower = '',
  ): Promise<void> {
    this.listeners.add((signal) => {
      if (signal.interface === interfaceName) heard(signal.member ?? '', signal.body ?? []);
    });
    const rule = `type='signal',interface='${interfaceName}'${narrower}`;
    await this.call(busName, busPath, 'AddMatch', 's', [rule]);
  }

  /** Tells who owns the name now and whenever that changes; '' where nobody does. */
  async follow(name: string, owned: (owner: string) => void): Promise<void> {
    const hear = (member: string, [who, , owner]: unknown[]): void => {
      if (member === 'NameOwnerChanged' && who === name) owned(String(owner));
    };
    await this.listen(busName, hear, `,member='NameOwnerChanged',arg0='${name}'`);
    const [owner] = await this.call(busName, busPath, 'GetNameOwner', 's', [name]).catch(() => [
      '',
    ]);
    owned(String(owner));
  }

  /** Takes a name of its own; fails where another has it. */
  async own(name: string): Promise<void> {
    const doNotQueue = 4;
    const primaryOwner = 1;
    const [answer] = await this.call(busName, busPath, 'RequestName', 'su', [name, doNotQueue]);
    if (answer !== primaryOwner) throw new Error(`the name ${name} is taken`);
  }

  /** Offers an object to whoever asks for it. */
  offer(path: string, object: BusObject): void {
    this.objects.set(path, object);
  }

  signal(
    path: string,
    interfaceName: string,
    member: string,
    signature = '',
    body: unknown[] = [],
  ) {
    if (this.lost) return;
    const values = signature ? { signature, body } : {};
    this.send({ type: kind.signal, path, interface: interfaceName, member, ...values });
  }

  close(): void {
    this.lose(new Error('the connection to the bus was closed'));
    this.connection.end();
  }

  private send(message: Omit<Message, 'serial'>): number {
    this.count += 1;
    this.connection.message({ ...message, serial: this.count });
    return this.count;
  }

  private receive(message: Message): void {
    if (message.type === kind.call) this.answer(message);
    if (message.type === kind.signal) for (const hear of this.listeners) hear(message);
    const { replySerial = 0, errorName = '', body = [] } = message;
    const waiting = this.waiting.get(replySerial);
    this.waiting.delete(replySerial);
    if (message.type === kind.reply) waiting?.resolve(body);
    if (message.type === kind.failure) waiting?.reject(new Error(String(body[0] || errorName)));
  }

  private answer(call: Message): void {
    const { path = '', flags = 0 } = call;
    const to = { destination: call.sender, replySerial: call.serial };
    try {
      const object = this.objects.get(path);
      if (!object) throw new BusError('UnknownObject', `${path} is not there`);
      const { signature, body } = ask(object, call);
      if (flags & noReplyExpected) return;
      this.send({ type: kind.reply, ...to, ...(signature && { signature, body }) });
    } catch (error) {
      const { message } = error as Error;
      const errorName = error instanceof BusError ? error.dbusName : `${busName}.Error.Failed`;
      if (flags & noReplyExpected) return;
      this.send({ type: kind.failure, ...to, errorName, signature: 's', body: [message] });
    }
  }

  private lose(error: Error): void {
    this.lost ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
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
