import type { Rhythm } from '../rhythm.ts';

/**
 * The one rhythm that two phrases say together: "every two weeks" and "on Fridays", "every quarter"
 * and "on the 15th", "on Mondays" and "on Fridays". Null where they contradict each other.
 */
export function sumOfRhythms(one: Rhythm, other: Rhythm): Rhythm | null {
  if (one.kind === 'weeks' && other.kind === 'weeks') {
    const every = commonInterval(one.every, one.on.length > 0, other.every, other.on.length > 0);
    const on = [...new Set([...one.on, ...other.on])].sort((first, second) => first - second);
    return every === null ? null : { kind: 'weeks', every, on };
  }
  if (one.kind === 'months' && other.kind === 'months') {
    const every = commonInterval(one.every, one.on !== null, other.every, other.on !== null);
    const on = commonValue(one.on ?? undefined, other.on ?? undefined);
    return every === null || on === null ? null : { kind: 'months', every, on: on ?? null };
  }
  if (one.kind === 'once' && other.kind === 'once') {
    const by = commonValue(one.by, other.by);
    const review = commonValue(one.reviewAfterMonths, other.reviewAfterMonths);
    if (by === null || review === null) return null;
    return {
      kind: 'once',
      ...(by === undefined ? {} : { by }),
      ...(review === undefined ? {} : { reviewAfterMonths: review }),
    };
  }
  return JSON.stringify(one) === JSON.stringify(other) ? one : null;
}

/** One phrase may give the interval and the other the days; two of a kind must agree. */
function commonInterval(
  one: number,
  oneHasDays: boolean,
  other: number,
  otherHasDays: boolean,
): number | null {
  if (one === other) return one;
  if (oneHasDays === otherHasDays) return null;
  const [withDays, without] = oneHasDays ? [one, other] : [other, one];
  return withDays === 1 ? without : null;
}

/** What is said at least once; null where two things are. */
function commonValue<Value>(one: Value | undefined, other: Value | undefined) {
  if (one === undefined || other === undefined) return one ?? other;
  return one === other ? one : null;
}
