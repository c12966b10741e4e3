/**
 * Electron's contextBridge between two worlds of one page, as code sent to both of them.
 * The worlds share only the DOM, so they talk in CustomEvents on the window under a name that
 * the page never learns; dispatching is synchronous, so calls can return values.
 * The page may patch every prototype it likes: whatever is used later is taken hold of here,
 * before any of its scripts, and nothing below walks through a prototype.
 */
export type Wire = readonly unknown[];

export interface Bridge {
  expose(name: string, api: unknown): void;
}

export function createBridge(
  mine: string,
  theirs: string,
  opened?: (url: string, name: string, features: string) => void,
): Bridge {
  const { apply, ownKeys, getOwnPropertyDescriptor, defineProperty, getPrototypeOf } = Reflect;
  const { freeze, prototype: plain } = Object;
  const { isArray } = Array;
  const NativeEvent = CustomEvent;
  const NativePromise = Promise;
  const NativeError = Error;
  const { then } = Promise.prototype;
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  const eventPrototype = CustomEvent.prototype;
  const readDetail = getOwnPropertyDescriptor(eventPrototype, 'detail')?.get as () => unknown;
  const NativeMap = Map;
  const { get: mapGet, set: mapSet, delete: mapDelete } = Map.prototype;
  const here = window;
  const refusal = 'An object could not be cloned.';

  const functions = new NativeMap<number, (...values: unknown[]) => unknown>();
  const promises = new NativeMap<number, [(value: unknown) => void, (error: unknown) => void]>();
  let count = 0;
  /** The answer of the call under way; calls nest, so each saves the one before. */
  let answer: Wire | undefined;

  function put(target: object, key: PropertyKey, value: unknown): void {
    defineProperty(target, key, {
      __proto__: null,
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    } as PropertyDescriptor);
  }

  function say(detail: Wire): void {
    const event = new NativeEvent(theirs, { __proto__: null, detail } as CustomEventInit);
    apply(dispatchEvent, here, [event]);
  }

  function describeError(error: unknown): Wire {
    if (!(typeof error === 'object' && error !== null)) return ['v', error];
    const { name, message, stack } = error as Error;
    return ['e', `${name}`, `${message}`, `${stack}`];
  }

  function isError(value: object): boolean {
    for (let at: object | null = value; at; at = getPrototypeOf(at)) {
      if (at === NativeError.prototype) return true;
    }
    return false;
  }

  function isPromise(value: object): boolean {
    for (let at: object | null = value; at; at = getPrototypeOf(at)) {
      if (at === NativePromise.prototype) return true;
    }
    return false;
  }

  function watch(promise: object, id: number): void {
    const settle = (kind: string) => (value: unknown) => {
      let wire: Wire;
      try {
        wire = kind === 'resolve' ? pack(value) : describeError(value);
      } catch (error) {
        kind = 'reject';
        wire = describeError(error);
      }
      say(['settle', id, kind, wire]);
    };
    void apply(then, promise, [settle('resolve'), settle('reject')]);
  }

  function packObject(value: object, seen: Map<object, number>, size: { n: number }): Wire {
    const before = apply(mapGet, seen, [value]) as number | undefined;
    if (before !== undefined) return ['#', before];
    apply(mapSet, seen, [value, size.n]);
    size.n += 1;
    const list = isArray(value);
    const parts: Wire[] = [];
    const keys = ownKeys(value);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at];
      if (typeof key !== 'string' || (list && key === 'length')) continue;
      if (!getOwnPropertyDescriptor(value, key)?.enumerable) continue;
      const part = (value as Record<string, unknown>)[key];
      if (typeof part === 'symbol') continue;
      put(parts, parts.length, [key, packPart(part, seen, size)]);
    }
    return [list ? 'a' : 'o', parts, list ? value.length : 0];
  }

  function packPart(value: unknown, seen: Map<object, number>, size: { n: number }): Wire {
    if (typeof value === 'symbol') return ['v', undefined];
    if (typeof value === 'function') {
      count += 1;
      apply(mapSet, functions, [count, value]);
      return ['f', count];
    }
    if (typeof value !== 'object' || value === null) return ['v', value];
    if (isPromise(value)) {
      count += 1;
      watch(value, count);
      return ['p', count];
    }
    if (isError(value)) return describeError(value);
    const prototype = getPrototypeOf(value);
    const container = isArray(value) || prototype === plain || prototype === null;
    // Instances of classes of the app's own lose their prototype, as in Electron; whatever the
    // engine or the DOM made is cloned whole.
    if (container || apply(plain.toString, value, []) === '[object Object]') {
      return packObject(value, seen, size);
    }
    return ['v', value];
  }

  function pack(value: unknown): Wire {
    return packPart(value, new NativeMap(), { n: 0 });
  }

  function call(id: number, values: unknown[]): unknown {
    const packed: Wire[] = [];
    for (let at = 0; at < values.length; at += 1) put(packed, at, pack(values[at]));
    const outer = answer;
    answer = undefined;
    say(['call', id, packed]);
    const kind = (answer as Wire | undefined)?.[0];
    const wire = (answer as Wire | undefined)?.[1];
    answer = outer;
    if (kind === undefined) throw new NativeError(refusal);
    const value = unpack(wire as Wire);
    if (kind === 'throw') throw value;
    return value;
  }

  function unpackPart(wire: Wire, seen: object[]): unknown {
    const tag = wire[0];
    const first = wire[1];
    if (tag === 'v') return first;
    if (tag === '#') return seen[first as number];
    if (tag === 'f') {
      const proxy = (...values: unknown[]): unknown => call(first as number, values);
      return freeze(proxy);
    }
    if (tag === 'p') {
      return new NativePromise((resolve, reject) => {
        apply(mapSet, promises, [first, [resolve, reject]]);
      });
    }
    if (tag === 'e') {
      const error = new NativeError(wire[2] as string);
      if (error.name !== first) put(error, 'name', first);
      put(error, 'stack', wire[3]);
      return error;
    }
    const parts = first as readonly (readonly [string, Wire])[];
    const target: object = tag === 'a' ? [] : {};
    put(seen, seen.length, target);
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at];
      if (part) put(target, part[0], unpackPart(part[1], seen));
    }
    if (tag === 'a') (target as unknown[]).length = wire[2] as number;
    return target;
  }

  function unpack(wire: Wire): unknown {
    return unpackPart(wire, []);
  }

  function freezeDeep(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || isPromise(value)) return value;
    if (!isArray(value) && getPrototypeOf(value) !== plain) return value;
    freeze(value);
    const keys = ownKeys(value);
    for (let at = 0; at < keys.length; at += 1) {
      const part = (value as Record<PropertyKey, unknown>)[keys[at] as string];
      if (typeof part === 'object') freezeDeep(part);
    }
    return value;
  }

  const hear: Record<string, (first: never, second: never, third: never) => void> = {
    __proto__: null as never,
    call(id: number, packed: readonly Wire[]) {
      let reply: Wire;
      try {
        const values: unknown[] = [];
        for (let at = 0; at < packed.length; at += 1) put(values, at, unpack(packed[at] as Wire));
        const target = apply(mapGet, functions, [id]) as (...values: unknown[]) => unknown;
        reply = ['answer', 'return', pack(apply(target, undefined, values))];
      } catch (error) {
        reply = ['answer', 'throw', describeError(error)];
      }
      say(reply);
    },
    answer(kind: string, wire: Wire) {
      answer = [kind, wire];
    },
    settle(id: number, kind: string, wire: Wire) {
      const waiting = apply(mapGet, promises, [id]) as typeof promises extends Map<number, infer P>
        ? P
        : never;
      apply(mapDelete, promises, [id]);
      if (kind === 'resolve') waiting[0](unpack(wire));
      else waiting[1](unpack(wire));
    },
    open(url: string, name: string, features: string) {
      opened?.(url, name, features);
    },
    expose(name: string, wire: Wire) {
      if (getOwnPropertyDescriptor(here, name)) {
        say([
          'answer',
          'throw',
          [
            'e',
            'Error',
            'Cannot bind an API on top of an existing property on the window object',
            '',
          ],
        ]);
        return;
      }
      const value = freezeDeep(unpack(wire));
      defineProperty(here, name, {
        __proto__: null,
        value,
        enumerable: true,
      } as PropertyDescriptor);
      say(['answer', 'return', ['v', undefined]]);
    },
  };

  apply(addEventListener, here, [
    mine,
    (event: Event) => {
      const message = apply(readDetail, event, []) as Wire | null;
      // A detail that could not be cloned arrives as null: the caller sees no answer and throws.
      if (!message) return;
      const listener = hear[message[0] as string];
      if (listener) apply(listener, undefined, [message[1], message[2], message[3]]);
    },
  ]);

  if (!opened) {
    // A page must know at once what `window.open` gave, and the stand-in only ever denies.
    const open = (url?: unknown, name?: unknown, features?: unknown): null => {
      say(['open', `${url ?? ''}`, `${name ?? ''}`, `${features ?? ''}`]);
      return null;
    };
    put(here, 'open', open);
  }

  return {
    expose(name, api) {
      const outer = answer;
      answer = undefined;
      say(['expose', name, pack(api)]);
      const kind = (answer as Wire | undefined)?.[0];
      const wire = (answer as Wire | undefined)?.[1];
      answer = outer;
      if (kind === undefined) throw new NativeError(refusal);
      if (kind === 'throw') throw unpack(wire as Wire);
    },
  };
}
