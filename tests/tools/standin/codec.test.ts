import { describe, expect, it } from 'vitest';
import { createCodec } from '../../../tools/standin/codec.ts';

const codec = createCodec();
const there = (value: unknown): unknown => codec.decode(codec.encode(value));

describe('a value on its way between the processes', () => {
  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'añ☃ "\\\n'],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['minus infinity', Number.NEGATIVE_INFINITY],
    ['minus zero', -0],
    ['a big integer', 123456789012345678901234567890n],
    ['a date', new Date(1234567890123)],
    ['a date that is none', new Date(Number.NaN)],
    ['an expression', /a\/b+/giu],
    [
      'a map with any key',
      new Map<unknown, unknown>([
        [1, 'a'],
        [{ k: 1 }, new Set([1, -0])],
      ]),
    ],
    ['bytes', new Uint8Array([0, 127, 255])],
    ['a buffer', new Uint8Array([1, 2]).buffer],
    ['floats', new Float64Array([1.5, Number.NaN])],
    ['big integers', new BigInt64Array([-1n, 2n ** 62n])],
    ['a boxed number', Object(5)],
    ['an object with undefined in it', { a: undefined, b: [undefined, null] }],
    ['what looks like a tag', ['u', ['n', '1'], { a: ['#', 0] }]],
  ])('%s arrives as it was', (_name, value) => {
    expect(there(value)).toStrictEqual(value);
  });

  it('keeps minus zero apart from zero', () => {
    expect(Object.is(there(-0), -0)).toBe(true);
    expect(Object.is(there(0), -0)).toBe(false);
  });

  it('keeps the holes of an array', () => {
    const holed = [1];
    holed[2] = 3;
    const array = there(holed) as unknown[];
    expect(1 in array).toBe(false);
    expect(array).toHaveLength(3);
  });

  it('keeps a part of a buffer, and two views of one buffer as such', () => {
    const { buffer } = new Uint8Array([1, 2, 3, 4]);
    const [one, other] = there([new Uint8Array(buffer, 1, 2), new DataView(buffer)]) as [
      Uint8Array,
      DataView,
    ];
    expect([...one]).toEqual([2, 3]);
    expect(other.buffer).toBe(one.buffer);
  });

  it('keeps cycles and what is the same thing twice', () => {
    const self: Record<string, unknown> = { twice: [] };
    self.self = self;
    self.again = self.twice;
    const back = there(self) as typeof self;
    expect(back.self).toBe(back);
    expect(back.again).toBe(back.twice);
  });

  it('keeps the kind, message and cause of an error', () => {
    const back = there(new RangeError('far', { cause: new Error('why') })) as RangeError;
    expect(back).toBeInstanceOf(RangeError);
    expect(back.message).toBe('far');
    expect((back.cause as Error).message).toBe('why');
  });

  it('drops the prototype of an instance', () => {
    class Point {
      x = 1;
      move(): void {}
    }
    expect(there(new Point())).toStrictEqual({ x: 1 });
  });

  it('keeps a key named __proto__ a key', () => {
    const back = there(JSON.parse('{"__proto__": {"polluted": 1}}')) as object;
    expect(Object.hasOwn(back, '__proto__')).toBe(true);
    expect('polluted' in back).toBe(false);
  });

  it.each([
    ['a function', () => {}],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
    ['a function deep inside', { a: [{ b() {} }] }],
  ])('%s is refused in the words of Electron', (_name, value) => {
    expect(() => codec.encode(value)).toThrow(/^An object could not be cloned\.$/);
  });
});
