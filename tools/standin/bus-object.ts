import type { Message } from './bus.ts';

/** A value with its D-Bus signature. */
export type Variant = readonly [signature: string, value: unknown];

/** A method, with the signatures of what it is given and of what it answers. */
interface BusMethod {
  readonly takes: string;
  readonly gives: string;
  run(...values: never[]): readonly unknown[];
}

export interface BusInterface {
  readonly methods: Readonly<Record<string, BusMethod>>;
  properties(): Readonly<Record<string, Variant>>;
}

/** An object that others on the bus may ask: its interfaces by their names. */
export type BusObject = Readonly<Record<string, BusInterface>>;

/** An error as D-Bus names it: `InvalidArgs`, `UnknownMethod`, … */
export class BusError extends Error {
  readonly dbusName: string;

  constructor(name: string, message: string) {
    super(message);
    this.dbusName = `org.freedesktop.DBus.Error.${name}`;
  }
}

/**
 * Answers a call on the object, in the signature and the values of the reply.
 *
 * @throws BusError for what is not there, and for what it is given in another shape
 */
export function ask(object: BusObject, call: Message): { signature: string; body: unknown[] } {
  const { interface: name = '', member = '', signature = '', body = [] } = call;
  const asked = find({ ...object, ...standard(object) }, name, 'UnknownInterface');
  const method = find(asked.methods, member, 'UnknownMethod');
  if (signature !== method.takes) {
    throw new BusError('InvalidArgs', `${member} takes '${method.takes}', not '${signature}'`);
  }
  return { signature: method.gives, body: [...method.run(...(body as never[]))] };
}

function find<T>(within: Readonly<Record<string, T>>, name: string, otherwise: string): T {
  const found = Object.hasOwn(within, name) ? within[name] : undefined;
  if (found === undefined) throw new BusError(otherwise, `${name} is not there`);
  return found;
}

function standard(object: BusObject): BusObject {
  const propertiesOf = (name: string) => find(object, name, 'UnknownInterface').properties();
  const properties = () => ({});
  return {
    'org.freedesktop.DBus.Peer': {
      methods: { Ping: { takes: '', gives: '', run: () => [] } },
      properties,
    },
    'org.freedesktop.DBus.Properties': {
      methods: {
        Get: {
          takes: 'ss',
          gives: 'v',
          run: (of: string, name: string) => [find(propertiesOf(of), name, 'UnknownProperty')],
        },
        GetAll: {
          takes: 's',
          gives: 'a{sv}',
          run: (of: string) => [Object.entries(propertiesOf(of))],
        },
      },
      properties,
    },
  };
}
