import { largestPillarScore, largestTotal, pillars, roundToThousandths } from '../pillar.ts';
import { addsUp, sumWritten } from './agreement.ts';
import type { Mark, NumberMark } from './marks.ts';
import { type Doubt, emptyIndex, type IndexFound, type ReadValue } from './reading.ts';

/** In a text with more numbers, four with decimals that add up to a fifth may well be chance. */
const mostNumbers = 40;

/** The same for whole numbers: the four, the total, and two for each group. */
const mostWholeNumbers = 9;

/**
 * Reads a page in a language that is not known: four numbers in a row up to 25, whose sum is told
 * elsewhere in the text. All of it has to be asked about. Null where there are no such four.
 */
export function readBare(marks: readonly Mark[]): IndexFound | null {
  const numbers = marks.filter((mark) => mark.kind === 'number').filter(isPlain);
  const totals = totalsBySum(numbers);
  const scores = numbers.filter(({ unit }) => unit === null || unit === 'of25');
  for (let begin = 0; begin + pillars.length <= scores.length; begin += 1) {
    const four = scores.slice(begin, begin + pillars.length);
    const total = totalOf(four, totals, numbers.length);
    if (total === null) continue;
    const [brand, people, insights, relationships] = four.map((mark) => read(mark, 'order'));
    if (!(brand && people && insights && relationships)) continue;
    const ranks = numbers.filter(({ unit, number }) => unit === 'percent' && isRank(number.value));
    const rank = (index: number) => {
      const mark = ranks[index];
      return mark === undefined || ranks.length < 2 ? null : read(mark, 'order');
    };
    return {
      ...emptyIndex('bare'),
      total: read(total, 'unchecked'),
      scores: { brand, people, insights, relationships },
      ranks: { industry: rank(0), network: rank(1) },
    };
  }
  return null;
}

function isPlain({ number, isPlain: isAlone }: NumberMark): boolean {
  return isAlone && number.value >= 0 && number.value <= largestTotal;
}

function isRank(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function read(mark: NumberMark, doubt: Doubt): ReadValue {
  const { from, to, value } = mark.number;
  const at = { from, to };
  return { value: roundToThousandths(value), at, doubt: mark.doubt ?? doubt };
}

/** The first few numbers that may be a total, by their whole part; those out of 100 come first. */
function totalsBySum(numbers: readonly NumberMark[]): ReadonlyMap<number, readonly NumberMark[]> {
  const totals = new Map<number, NumberMark[]>();
  const outOf100 = numbers.filter(({ unit }) => unit === 'of100');
  const others = numbers.filter(({ unit }) => unit === null);
  for (const mark of [...outOf100, ...others]) {
    const whole = Math.round(mark.number.value);
    const known = totals.get(whole);
    if (known === undefined) totals.set(whole, [mark]);
    else if (known.length < pillars.length + 1) known.push(mark);
  }
  return totals;
}

function totalOf(
  four: readonly NumberMark[],
  totals: ReadonlyMap<number, readonly NumberMark[]>,
  count: number,
): NumberMark | null {
  const parts = four.map(({ number }) => number);
  if (parts.some(({ value }) => value > largestPillarScore)) return null;
  const sum = Math.round(sumWritten(parts));
  const near = [sum, sum - 1, sum + 1].flatMap((whole) => totals.get(whole) ?? []);
  const isExact = parts.filter(({ decimals }) => decimals > 0).length >= 3;
  return (
    near.find((mark) => {
      const isTelling =
        mark.unit === 'of100' || count <= (isExact ? mostNumbers : mostWholeNumbers);
      return isTelling && !four.includes(mark) && addsUp(parts, mark.number);
    }) ?? null
  );
}
