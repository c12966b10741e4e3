import fc from 'fast-check';

const pieces = fc.constantFrom(
  ...['SSI', 'Establish your professional brand', '21', '13,118', '1.1.1', '%', '|', '\t', '\n'],
  ...['cada martes', 'every 2 weeks', '#insights', '9:30', 'hasta', 'mañana', '31/02/2026', ';'],
  ...[
    '{"memberScore":',
    '[[',
    '}',
    '"',
    '\\u0000',
    '\0',
    '\uD800',
    '\u202E',
    '\uFEFF',
    '<p ',
    '&#',
  ],
  ...[
    '=1+1',
    "'; DROP TABLE snapshots; --",
    '../',
    '__proto__',
    'NaN',
    '1e999',
    '-0',
    'PK\x03\x04',
  ],
  ...[
    '2026-11-22',
    '2026-02-30',
    '24:00',
    'pilar-2026-02-30T250000.000Z-v8-daily.db',
    'é',
    '👩🏽‍💻',
  ],
);

/** Text that no parser was made for; up to some ten thousand characters. */
export const anyHostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { maxLength: 40 }).map((some) => some.join('')) },
  { weight: 3, arbitrary: fc.array(pieces, { maxLength: 40 }).map((some) => some.join(' ')) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(pieces, fc.string({ minLength: 1, maxLength: 3 })), fc.nat(2_000))
      .map(([piece, times]) => piece.repeat(times)),
  },
);

/** Bytes that are no file of ours. */
export const anyHostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  anyHostileText.map((text) => new TextEncoder().encode(text)),
);

const deep = fc.nat(3_000).map((depth) => {
  let value: unknown = null;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
});

/** Whatever the structured clone of a message may carry. */
export const anyHostileValue: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.anything({
      ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
      ...{ withNullPrototype: true, withSparseArray: true, maxDepth: 3 },
    }),
  },
  { weight: 3, arbitrary: anyHostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      ...[Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, -1, 0.1, 1n, null, undefined, true],
      ...['', [], {}, new Date(Number.NaN), /x/g, new Error('x'), new ArrayBuffer(8)],
      JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}}'),
    ),
  },
  { weight: 1, arbitrary: anyHostileBytes },
  { weight: 1, arbitrary: deep },
);

/** The same value with one thing in it changed, taken away or added. */
export function mutated(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(valid, fc.nat(30), fc.constantFrom('change', 'take', 'add'), anyHostileValue)
    .map(([value, at, how, hostile]) => {
      const copy = structuredClone(value);
      const places = placesIn(copy);
      const place = places[at % Math.max(1, places.length)];
      if (place === undefined) return hostile;
      const [holder, key] = place;
      if (how === 'change') holder[key] = hostile;
      else if (how === 'take') delete holder[key];
      else holder[`${key} `] = hostile;
      return copy;
    });
}

type Holder = Record<string, unknown>;

function placesIn(value: unknown): readonly (readonly [Holder, string])[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [value as Holder, key] as const,
    ...placesIn(inner),
  ]);
}
