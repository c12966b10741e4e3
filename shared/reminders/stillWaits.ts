import { askings } from '../actions/askings.ts';
import { isResting, marksIn, type Practice } from '../actions/practice.ts';
import { completeDays, standingOn } from '../actions/standing.ts';
import { type Day, epochDay } from '../day.ts';

/**
 * Whether an action that was asked for on `askedOn` is still to be reminded of `today`: it has not
 * been done since as often as was asked for, nor skipped, and it rests on neither day.
 */
export function stillWaits(practice: Practice, askedOn: Day, today: Day): boolean {
  const [then, now] = [epochDay(askedOn), epochDay(today)];
  if (isResting(practice, now)) return false;
  const known = practice.marks.filter(({ day }) => day <= then);
  if (standingOn({ ...practice, marks: known }, askedOn).state !== 'due') return false;
  const isAnswered = marksIn(practice, then, now).some(
    ({ count, isSkipped }) => isSkipped || count >= practice.target,
  );
  return !isAnswered && !isFulfilled(practice, then, now);
}

/** Whether what was asked for on a day has been done since, little by little. */
function isFulfilled(practice: Practice, then: number, now: number): boolean {
  if (practice.rhythm.kind === 'once')
    return completeDays(practice).some((day) => then <= day && day <= now);
  const [asking] = askings(practice, then, then).slice(-1);
  return asking !== undefined && (asking.keptOn !== null || asking.needs <= asking.done);
}
