import { type Day, dayAt } from './day.ts';
import { isTimeOfDay, type TimeOfDay } from './timeOfDay.ts';

/** A minute on the wall where the person is. */
export interface DayAndTime {
  readonly day: Day;
  readonly time: TimeOfDay;
}

/** The minute it is at `moment` in `zone`, an IANA zone. */
export function dayAndTimeAt(moment: Temporal.Instant, zone: string): DayAndTime {
  const time = moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  if (!isTimeOfDay(time)) throw new Error(`${time} is no time of day.`);
  return { day: dayAt(moment, zone), time };
}
