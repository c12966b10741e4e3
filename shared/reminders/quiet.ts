import { addDays } from '../day.ts';
import type { QuietHours } from './reminderRules.ts';
import { dayOf, minuteAt, minuteOf, timeOf, type WallClock, type WallMinute } from './wallClock.ts';

/** A pause of every reminder. */
export interface ReminderPause {
  readonly takenAt: Temporal.Instant;
  /** The first moment after it. */
  readonly until: Temporal.Instant;
}

/** When nothing reminds: what would is put off, never dropped. */
export interface Quiet {
  readonly hours: QuietHours;
  /** Null where there is none. */
  readonly pause: ReminderPause | null;
}

/** The first moment from `moment` on at which reminders come: itself, where nothing is quiet. */
export function quietUntil(
  { hours, pause }: Quiet,
  moment: Temporal.Instant,
  clock: WallClock,
): Temporal.Instant {
  let until = moment;
  // One may end within the other; after two turns both are over.
  for (let turn = 0; turn < 2; turn += 1) {
    if (pause !== null && isPausedAt(pause, until)) until = pause.until;
    until = endOfHours(hours, until, clock);
  }
  return until;
}

/** Whether nothing reminds now. */
export function isQuietNow(quiet: Quiet, clock: WallClock): boolean {
  return !quietUntil(quiet, clock.now, clock).equals(clock.now);
}

/** A pause taken later than the moment was taken by a clock that has been put right since. */
export function isPausedAt({ takenAt, until }: ReminderPause, moment: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant;
  return compare(takenAt, moment) <= 0 && compare(moment, until) < 0;
}

/** The first moment from `moment` on that lies outside of the quiet hours. */
function endOfHours(
  hours: QuietHours,
  moment: Temporal.Instant,
  { zone, momentOf }: WallClock,
): Temporal.Instant {
  if (!hours.isOn) return moment;
  const minute = minuteAt(moment, zone);
  const after = afterHours(hours, minute);
  if (after === minute) return moment;
  const end = momentOf(after);
  // Hours that have ended in the hour that autumn repeats do not begin anew.
  return Temporal.Instant.compare(end, moment) > 0 ? end : moment;
}

function afterHours({ from, until }: QuietHours, minute: WallMinute): WallMinute {
  const [day, time] = [dayOf(minute), timeOf(minute)];
  const crossesMidnight = until < from;
  if (crossesMidnight && time >= from) return minuteOf(addDays(day, 1), until);
  const isInside = crossesMidnight ? time < until : from <= time && time < until;
  return isInside ? minuteOf(day, until) : minute;
}
