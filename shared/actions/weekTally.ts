import { type Day, epochDay } from '../day.ts';
import { askings, countsForQuota } from './askings.ts';
import { marksIn, type Practice } from './practice.ts';
import { completeDays, type Tally } from './standing.ts';

/**
 * What one week asked for, and how much of it was done: times of a fixed rhythm, which belong to the
 * week that asked for them; days of a quota. What was excused, or can still be done by `today`, is
 * not asked for. A one-off counts in the week it is done.
 *
 * @param week its first day
 */
export function weekTally(practice: Practice, week: Day, today: Day): Tally {
  const [from, until, now] = [epochDay(week), epochDay(week) + 6, epochDay(today)];
  const { rhythm } = practice;
  if (rhythm.kind === 'once') {
    const done = completeDays(practice).filter((day) => from <= day && day <= until).length;
    return { done, needs: done };
  }
  let [done, needs] = [0, 0];
  for (const asking of askings(practice, from, until)) {
    const isJudged = asking.until < now && !asking.isExcused;
    if (rhythm.kind === 'quota') {
      const days = marksIn(practice, Math.max(from, asking.from), Math.min(until, asking.until));
      const counted = days.filter((mark) => countsForQuota(practice, mark)).length;
      // A month's shortfall is known on its last day, and belongs to the week of that.
      const isLast = asking.until <= until && isJudged;
      const shortfall = isLast && asking.keptOn === null ? asking.needs - asking.done : 0;
      done += counted;
      needs += counted + shortfall;
    } else if (asking.from >= from) {
      if (asking.keptOn !== null) done += 1;
      if (asking.keptOn !== null || isJudged) needs += 1;
    }
  }
  return { done, needs };
}

/** The sum of several tallies. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { done, needs }) => ({ done: sum.done + done, needs: sum.needs + needs }),
    { done: 0, needs: 0 },
  );
}
