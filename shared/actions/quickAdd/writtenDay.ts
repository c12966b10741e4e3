import {
  addDays,
  type Day,
  endOfMonth,
  parseDay,
  startOfMonth,
  type Weekday,
  weekdayOf,
} from '../../day.ts';
import { readTypedDay } from '../../typedDay.ts';
import type { Line } from './line.ts';
import type { DayMeaning } from './meaning.ts';
import type { Slots } from './slots.ts';

/**
 * A day as it was said. "Friday" and "Dec 5" are the next from some day on, which a later word may
 * tell, so the day is looked for when all is read.
 */
export interface WrittenDay {
  /** The day that is meant, looking on from `from`; null where no day is so called. */
  readonly next: (from: Day) => Day | null;
  /** Whether it is one day to some and another to others, so that none can be taken. */
  readonly isAmbiguous: boolean;
}

/**
 * The day that the slots of a phrase tell. A weekday is the next one after `from`, never that day
 * itself, which people call today; a date without a year may be that very day.
 */
export function writtenDay(line: Line, how: DayMeaning, slots: Slots): WrittenDay {
  const { today, language } = line;
  const { dateText, monthDays, weekdays } = slots;
  const [weekday] = weekdays;
  const certain = (next: (from: Day) => Day | null) => ({ next, isAmbiguous: false });
  switch (how) {
    case 'today':
      return certain(() => today);
    case 'tomorrow':
      return certain(() => addDays(today, 1));
    case 'dayAfterTomorrow':
      return certain(() => addDays(today, 2));
    case 'weekday':
    case 'thisWeekday':
      return certain((from) => (weekday === undefined ? null : nextWeekday(weekday, from)));
    case 'ambiguousWeekday':
      return { next: () => null, isAmbiguous: true };
    case 'monthDay':
      return certain((from) => nextMonthDay(monthDays[0] ?? 0, from));
    case 'endOfMonth':
      return certain(endOfMonth);
    case 'endOfYear':
      return certain((from) => parseDay(`${from.slice(0, 4)}-12-31`));
    case 'dateWithWeekday':
      return certain((from) => {
        const day = readTypedDay(dateText, from, language, 'next');
        // A weekday that the date does not fall on makes it no day at all.
        return day !== null && weekdayOf(day) === weekday ? day : null;
      });
    case 'date':
    case 'shortDate':
      return {
        next: (from) => readTypedDay(dateText, from, language, 'next'),
        isAmbiguous: canBeReadTwice(dateText, line),
      };
  }
}

/** Whether `3/4` could be a day, and is not read since it could be two. */
function canBeReadTwice(dateText: string, { today, language }: Line): boolean {
  const [first, second] = dateText.split(/\D+/).map(Number);
  const couldBe = [first, second].every((number = 0) => number >= 1 && number <= 12);
  return couldBe && readTypedDay(dateText, today, language, 'next') === null;
}

function nextWeekday(weekday: Weekday, from: Day): Day {
  return addDays(from, ((weekday - weekdayOf(from) + 6) % 7) + 1);
}

/** The next `date`-th of a month from `from` on; null where no month has it. */
function nextMonthDay(date: number, from: Day): Day | null {
  if (date < 1 || date > 31) return null;
  // Of two months in a row at least one has 31 days, and a third covers the rest of this one.
  for (let month = startOfMonth(from); ; month = addDays(endOfMonth(month), 1)) {
    const day = addDays(month, date - 1);
    if (day >= from && day <= endOfMonth(month)) return day;
  }
}
