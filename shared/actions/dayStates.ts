import { type Day, epochDay } from '../day.ts';
import { askings } from './askings.ts';
import { endOf, isResting, marksIn, type Practice } from './practice.ts';
import { isFixed } from './rhythm.ts';
import { completeDays, standingOn } from './standing.ts';

/**
 * What a day was to an action: `done`; `partly` done, less than was asked for; `skipped` on purpose;
 * `paused`; `missed`, asked for and not made up for; `waiting`, asked for and not too late;
 * `resting`, not asked for; `unknown`, before its first day.
 */
export type DayState =
  | 'done'
  | 'partly'
  | 'skipped'
  | 'paused'
  | 'missed'
  | 'waiting'
  | 'resting'
  | 'unknown';

/** The state of each day from `from` to `until`, both included; none may be after `today`. */
export function dayStates(
  practice: Practice,
  from: Day,
  until: Day,
  today: Day,
): readonly DayState[] {
  const [first, last, now] = [epochDay(from), epochDay(until), epochDay(today)];
  const start = epochDay(practice.start);
  const states = Array.from({ length: last - first + 1 }, (_, index): DayState => {
    const day = first + index;
    if (day < start) return 'unknown';
    return isResting(practice, day) && day <= endOf(practice) ? 'paused' : 'resting';
  });
  const set = (day: number, state: DayState) => {
    if (day >= first && day <= last) states[day - first] = state;
  };
  const isQuota = practice.rhythm.kind === 'quota';
  const asked = askings(practice, first, last);
  // A quota is asked for on no day of its own: it is missed with its last.
  for (const { from: begins, until: ends, keptOn, isExcused } of asked)
    if (keptOn === null && !isExcused && ends < now) set(isQuota ? ends : begins, 'missed');
  // A pause may have hindered, or may yet hinder, what waits today all the same.
  const standing = standingOn(practice, today);
  if (standing.state === 'due')
    set(isFixed(practice.rhythm) ? epochDay(standing.since) : now, 'waiting');
  const isOnce = practice.rhythm.kind === 'once';
  const kept = new Set(isOnce ? completeDays(practice) : asked.map(({ keptOn }) => keptOn));
  for (const { day, count, isSkipped } of marksIn(practice, first, last)) {
    if (isSkipped) set(day, 'skipped');
    else set(day, count >= practice.target || kept.has(day) ? 'done' : 'partly');
  }
  return states;
}
