import { subjectOf } from '../../shared/reminders/reminder.ts';
import type { Snooze } from '../../shared/reminders/snooze.ts';
import { type WallClock, type WallMinute, wallClockAt } from '../../shared/reminders/wallClock.ts';
import { day } from './day.ts';

/** The clock on the wall at a moment (ISO 8601 with `Z` or an offset). */
export function wall(moment: string, zone = 'Europe/Madrid'): WallClock {
  return wallClockAt(Temporal.Instant.from(moment), zone);
}

/** A minute on it, `YYYY-MM-DDTHH:MM`. */
export function minute(text: string): WallMinute {
  return text as WallMinute;
}

/** A moment. */
export function instant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text);
}

/** A snooze of a subject, by its key, until a moment or a minute on the wall. */
export function snoozeOf(
  key: string,
  until: Snooze['until'],
  given: Partial<Omit<Snooze, 'subject' | 'until'>> = {},
): Snooze {
  return {
    id: `${key}~1`,
    subject: subjectOf(key),
    takenAt: instant('2026-11-22T08:00Z'),
    askedOn: day('2026-11-22'),
    until,
    ...given,
  };
}
