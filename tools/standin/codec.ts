/**
 * Values as Electron's IPC carries them: the structured clone algorithm, here as text.
 * Everything lives inside one function because its source is also sent into the page's process.
 */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export function createCodec(): Codec {
  const refusal = 'An object could not be cloned.';
  const views = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ];
  const errors = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

  function bytesToText(buffer: ArrayBuffer): string {
    const bytes = new Uint8Array(buffer);
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(text);
  }

  function textToBytes(text: string): ArrayBuffer {
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
    return bytes.buffer;
  }

  function writePrimitive(value: unknown): unknown {
    if (value === undefined) return ['u'];
    if (typeof value === 'bigint') return ['n', String(value)];
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return ['d', Object.is(value, -0) ? '-0' : String(value)];
    }
    return value;
  }

  function write(value: unknown, seen: Map<object, number>): unknown {
    if (typeof value !== 'object' || value === null) return writePrimitive(value);
    const before = seen.get(value);
    if (before !== undefined) return ['#', before];
    seen.set(value, seen.size);
    const inner = (part: unknown): unknown => write(part, seen);

    if (Array.isArray(value)) {
      const slots: unknown[] = [];
      for (let at = 0; at < value.length; at += 1) {
        slots.push(at in value ? inner(value[at]) : ['h']);
      }
      return ['a', slots];
    }
    if (value instanceof Date) return ['t', Number.isNaN(value.getTime()) ? null : value.getTime()];
    if (value instanceof RegExp) return ['r', value.source, value.flags];
    if (value instanceof Map) return ['m', [...value].map(([k, v]) => [inner(k), inner(v)])];
    if (value instanceof Set) return ['s', [...value].map(inner)];
    if (value instanceof ArrayBuffer) return ['b', bytesToText(value)];
    if (value instanceof Boolean || value instanceof Number || value instanceof String) {
      return ['p', writePrimitive(value.valueOf())];
    }
    if (value instanceof Error) {
      const cause = 'cause' in value ? [inner(value.cause)] : [];
      return ['e', value.name, value.message, value.stack ?? null, cause];
    }
    const view = views.findIndex((kind) => value instanceof kind);
    if (view >= 0) {
      const { buffer, byteOffset, byteLength } = value as DataView;
      const size = (views[view] as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1;
      return ['v', view, inner(buffer), byteOffset, byteLength / size];
    }
    if (Object.prototype.toString.call(value) !== '[object Object]') throw new Error(refusal);
    return ['o', Object.entries(value).map(([key, part]) => [key, inner(part)])];
  }

  function read(slot: unknown, seen: unknown[]): unknown {
    if (!Array.isArray(slot)) return slot;
    const [tag, first, second, third, fourth] = slot as [string, never, never, never, never];
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };
    const inner = (part: unknown): unknown => read(part, seen);
    const put = (target: object, key: PropertyKey, value: unknown): void => {
      const ordinary = { configurable: true, enumerable: true, writable: true };
      Object.defineProperty(target, key, { ...ordinary, value });
    };
    switch (tag) {
      case 'u':
        return undefined;
      case 'n':
        return BigInt(first);
      case 'd':
        return Number(first);
      case '#':
        return seen[first];
      case 't':
        return keep(new Date(first ?? Number.NaN));
      case 'r':
        return keep(new RegExp(first, second));
      case 'b':
        return keep(textToBytes(first));
      case 'p':
        return keep(Object(read(first, [])));
      case 'a': {
        const slots = first as unknown[];
        const array = keep(new Array(slots.length));
        slots.forEach((part, at) => {
          if (!Array.isArray(part) || part[0] !== 'h') array[at] = inner(part);
        });
        return array;
      }
      case 'o': {
        const object = keep({});
        for (const [key, part] of first as [string, unknown][]) put(object, key, inner(part));
        return object;
      }
      case 'm': {
        const map = keep(new Map());
        for (const [key, part] of first as [unknown, unknown][]) map.set(inner(key), inner(part));
        return map;
      }
      case 's': {
        const set = keep(new Set());
        for (const part of first as unknown[]) set.add(inner(part));
        return set;
      }
      case 'e': {
        const Kind = errors.find((kind) => kind.name === first) ?? Error;
        const error = keep(new Kind(second));
        const hidden = { configurable: true, writable: true };
        Object.defineProperty(error, 'stack', { ...hidden, value: third ?? undefined });
        const cause = fourth as unknown[];
        if (cause.length)
          Object.defineProperty(error, 'cause', { ...hidden, value: inner(cause[0]) });
        return error;
      }
      case 'v': {
        const place = keep(null) === null ? seen.length - 1 : 0;
        const Kind = views[first] as new (buffer: unknown, at: number, length: number) => object;
        const view = new Kind(inner(second), third, fourth);
        seen[place] = view;
        return view;
      }
      default:
        throw new Error(`stand-in: '${tag}' is no value`);
    }
  }

  return {
    encode(value) {
      let copy: unknown;
      try {
        copy = structuredClone(value);
      } catch {
        throw new Error(refusal);
      }
      return JSON.stringify(write(copy, new Map()));
    },
    decode: (text) => read(JSON.parse(text), []),
  };
}

export const codec = createCodec();
