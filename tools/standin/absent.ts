/// <reference types="electron" />
import { EventEmitter } from 'node:events';

/** What the language and its tools look for on any object; never an Electron API. */
const asked = new Set<string>([
  'then',
  'toJSON',
  'constructor',
  '__esModule',
  'default',
  'prototype',
]);

/** Gives the object, and throws by name for every property that it does not have. */
export function honest<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      if (key in object || typeof key === 'symbol' || asked.has(key)) {
        return Reflect.get(object, key);
      }
      throw new Error(`stand-in: ${name}.${key} is not there`);
    },
    set(object, key, value) {
      if (key in object || typeof key === 'symbol' || key.startsWith('_')) {
        return Reflect.set(object, key, value);
      }
      throw new Error(`stand-in: ${name}.${key} is not there`);
    },
  });
}

/** Something Electron exports and the stand-in lacks: it can be imported, not used. */
export function absent(name: string): never {
  const refuse = (): never => {
    throw new Error(`stand-in: ${name} is not there`);
  };
  return new Proxy(class {}, {
    get(_target, key) {
      if (typeof key === 'symbol' || asked.has(key)) return undefined;
      throw new Error(`stand-in: ${name}.${key} is not there`);
    },
    construct: refuse,
    apply: refuse,
  }) as never;
}

/** An emitter that refuses listeners for events it would never emit. */
export class HonestEmitter extends EventEmitter {
  private readonly owner: string;
  private readonly known: ReadonlySet<string>;

  constructor(owner: string, known: readonly string[]) {
    super();
    this.owner = owner;
    this.known = new Set(known);
  }

  override on(event: string | symbol, listener: (...values: never[]) => void): this {
    this.refuseUnknown(event);
    return super.on(event, listener as () => void);
  }

  override addListener(event: string | symbol, listener: (...values: never[]) => void): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: (...values: never[]) => void): this {
    this.refuseUnknown(event);
    return super.once(event, listener as () => void);
  }

  private refuseUnknown(event: string | symbol): void {
    if (this.known.has(String(event))) return;
    throw new Error(`stand-in: the event '${String(event)}' of ${this.owner} is not there`);
  }
}

/** The event object that Electron's main process hands to listeners. */
export function preventable<T extends object>(params: T): Electron.Event<T> {
  let prevented = false;
  const event = {
    ...params,
    preventDefault: () => {
      prevented = true;
    },
  };
  Object.defineProperty(event, 'defaultPrevented', { get: () => prevented, enumerable: true });
  return event as unknown as Electron.Event<T>;
}
