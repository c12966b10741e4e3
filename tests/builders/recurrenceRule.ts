import { RRuleTemporal } from 'rrule-temporal';
import type { Schedule } from '../../shared/actions/recurrence.ts';
import type { Day } from '../../shared/day.ts';
import { momentOf, type TimeOfDay } from '../../shared/timeOfDay.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** What a schedule is in RFC 5545, at a time of day in a zone: another's arithmetic for the same. */
export function recurrenceRule(schedule: Schedule, time: TimeOfDay, zone: string): RRuleTemporal {
  const { start, end } = schedule;
  // The time is the rule's own: where the zone skips it on the first day, that day alone moves.
  const [hour, minute] = time.split(':').map(Number);
  const parts = [...partsOf(schedule), `BYHOUR=${hour}`, `BYMINUTE=${minute}`];
  if (end !== null) parts.push(`UNTIL=${compact(momentOf(end, time, zone).toString())}`);
  return new RRuleTemporal({
    rruleString: `DTSTART;TZID=${zone}:${compact(`${start}T${time}:00`)}\nRRULE:${parts.join(';')}`,
  });
}

function partsOf({ rhythm, start, weekStart }: Schedule): readonly string[] {
  switch (rhythm.kind) {
    case 'days':
      return ['FREQ=DAILY', `INTERVAL=${rhythm.every}`];
    case 'weeks': {
      const week = ['FREQ=WEEKLY', `INTERVAL=${rhythm.every}`, `WKST=${weekdays[weekStart - 1]}`];
      const on = rhythm.on.map((weekday) => weekdays[weekday - 1]);
      return on.length === 0 ? week : [...week, `BYDAY=${on.join(',')}`];
    }
    case 'months':
      return ['FREQ=MONTHLY', `INTERVAL=${rhythm.every}`, ...datesOf(rhythm.on, start)];
  }
}

/** RFC 5545 leaves out what a shorter month lacks, so the last of several dates is asked for. */
function datesOf(on: number | null, start: Day): readonly string[] {
  const date = on ?? Number(start.slice(8));
  if (date <= 28) return [`BYMONTHDAY=${date}`];
  if (date === 31) return ['BYMONTHDAY=-1'];
  return [`BYMONTHDAY=${date === 29 ? '28,29' : '28,29,30'}`, 'BYSETPOS=-1'];
}

/** A date and a time as RFC 5545 writes them. */
function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '');
}
