import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readIndex } from '../../../../shared/ssi/read/readIndex.ts';
import { type IndexReading, valuesOf } from '../../../../shared/ssi/read/reading.ts';
import { anyLanguage, anyLayout, anyMishap, anyTold, mutated } from '../../../builders/anyTold.ts';
import { pageJson, pageLines, pageText } from '../../../builders/indexPage.ts';
import { besideEachOther, misread } from '../../../builders/readTold.ts';

it('reads any page in any language and layout, and is sure of the total and the pillars', () => {
  fc.assert(
    fc.property(anyTold, anyLanguage, anyLayout, (told, language, layout) => {
      const reading = readIndex(pageText(told, language, layout));
      expect(misread(reading, told)).toEqual([]);
      const read = besideEachOther(reading, told).filter(([name]) => !name.includes('mean'));
      expect(read.filter(([, value]) => value === null).map(([name]) => name)).toEqual([]);
    }),
    { numRuns: 2000, seed: 6 },
  );
}, 60_000);

it('reads any page after some mishaps alike, or asks: it never misreads without a mark', () => {
  fc.assert(
    fc.property(
      anyTold,
      anyLanguage,
      anyLayout,
      fc.array(anyMishap, { minLength: 1, maxLength: 4 }),
      (told, language, layout, mishaps) => {
        const text = mutated(pageLines(told, language, layout), mishaps);
        expect(misread(readIndex(text), told)).toEqual([]);
      },
    ),
    { numRuns: 6000, seed: 6 },
  );
}, 60_000);

it('reads any JSON alike, or asks, wherever it was cut off', () => {
  fc.assert(
    fc.property(anyTold, fc.nat(2000), (told, length) => {
      const written = pageJson(told);
      expect(misread(readIndex(written), told)).toEqual([]);
      expect(misread(readIndex(written.slice(0, length)), told)).toEqual([]);
    }),
    { numRuns: 2000, seed: 6 },
  );
}, 60_000);

/** A small generator of its own: fast-check's are too slow for as many pages. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const scraps = [
  ...[
    '\n',
    ' ',
    '\t',
    '|',
    '%',
    '.',
    ',',
    '0',
    '9',
    '25',
    '100',
    'O',
    'l',
    '-',
    '/',
    '"',
    '{',
    '}',
  ],
  ...[
    '[',
    ']',
    ':',
    '<',
    '>',
    '&',
    '&nbsp;',
    '<p>',
    '</td>',
    '\u00A0',
    '\u0000',
    '\uFFFD',
    '\uD83D',
  ],
  ...[
    'memberScore',
    'score',
    'out of 100',
    'Top',
    'Build relationships',
    'average',
    'week',
    '1e999',
  ],
  ...[
    '99999999999999999999',
    '２５',
    '٣',
    '𝟗',
    'é',
    'e\u0301',
    '\u202E',
    '2026-02-30',
    '\\"',
    '=cmd|',
  ],
];

/** Characters cut out, doubled, moved and thrown in. */
function garbled(text: string, roll: (sides: number) => number): string {
  let left = text;
  for (let times = 1 + roll(8); times > 0; times -= 1) {
    const [from, length] = [roll(left.length + 1), roll(40)];
    const piece = left.slice(from, from + length);
    const [before, after] = [left.slice(0, from), left.slice(from + length)];
    const scrap = scraps[roll(scraps.length)] ?? '';
    const ways = [before + after, before + piece + piece + after, after + piece + before];
    left = ways[roll(6)] ?? before + scrap + piece + after;
  }
  return left;
}

function wrongIn(reading: IndexReading, text: string): readonly string[] {
  if (reading.kind !== 'index') return [];
  const inside = (value: number | null | undefined, smallest: number, largest: number) =>
    value === null || value === undefined || (value >= smallest && value <= largest);
  const { scores, total, ranks, groupTotals, groupMeans, weeklyChange } = reading;
  const pillars = [scores, groupMeans.industry, groupMeans.network].flatMap((each) =>
    each === null ? [] : Object.values(each),
  );
  const whole = [ranks.industry, ranks.network].every((rank) => Number.isInteger(rank?.value ?? 1));
  const ranges = [
    pillars.every((score) => inside(score?.value, 0, 25)),
    [total, groupTotals.industry, groupTotals.network].every((one) => inside(one?.value, 0, 100)),
    whole && Object.values(ranks).every((rank) => inside(rank?.value, 1, 100)),
    Object.values(weeklyChange).every((change) => inside(change?.value, -100, 100)),
  ];
  const spans = valuesOf(reading).filter(({ value, at }) => {
    const isInside = at.from >= 0 && at.from < at.to && at.to <= text.length;
    return !isInside || !holds(text.slice(at.from, at.to), value);
  });
  return [
    ...ranges.flatMap((isRight, index) => (isRight ? [] : [`range ${index}`])),
    ...spans.map(({ value, at }) => `${value} is not "${text.slice(at.from, at.to)}"`),
  ];
}

/** Whether `written` holds that value; that nothing changed is said in words. */
function holds(written: string, value: number | string): boolean {
  if (typeof value === 'string') return /\d{1,4}\D\d{1,2}\D\d{1,4}/.test(written);
  const digits = written
    .replace(/(?<=[\d.,OolI])[Oo]|[Oo](?=[\d.,OolI])/g, '0')
    .replace(/(?<=[\d.,OolI])[lI]|[lI](?=[\d.,OolI])/g, '1');
  const numbers = [...digits.matchAll(/\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?/g)].map(([number]) =>
    Number(number.replace(',', '.')),
  );
  const near = numbers.some((number) => Math.abs(number - Math.abs(value)) <= 0.0005 + 1e-9);
  return near || (value === 0 && !/\d/.test(written));
}

it('never throws on 100,000 garbled pages, nor tells what cannot be or is not there', () => {
  const roll = dice(6);
  const texts = fc
    .sample(fc.tuple(anyTold, anyLanguage, anyLayout), { numRuns: 200, seed: 6 })
    .flatMap(([told, language, layout], index) => [
      // Whole pages, with and without the hidden tables, and the heads of more.
      pageLines(told, language, { ...layout, tables: index % 12 === 0 })
        .slice(0, index % 3 === 0 ? undefined : 16)
        .join('\n'),
      pageJson(told, false),
      `2026-03-14\t${Object.values(told.scores).join('\t')}\t${told.total}\t9 %`,
    ]);
  const wrong: string[] = [];
  let indexes = 0;
  for (let count = 0; count < 100_000; count += 1) {
    const text = garbled(texts[roll(texts.length)] ?? '', roll);
    const reading = readIndex(text);
    if (reading.kind === 'index') indexes += 1;
    for (const what of wrongIn(reading, text)) wrong.push(`${what} in ${JSON.stringify(text)}`);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  // Or the proof would be of nothing.
  expect(indexes).toBeGreaterThan(50_000);
}, 60_000);
