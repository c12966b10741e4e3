import type { Weekday } from '../../day.ts';
import type { Pillar } from '../../ssi/pillar.ts';
import { readTypedTime, type TimeOfDay } from '../../timeOfDay.ts';
import { largestCount, mostMinutes } from '../action.ts';
import { longestInterval, longestReview, mostTimes, type Rhythm } from '../rhythm.ts';
import type { Line } from './line.ts';
import type { Meaning, PartOfDay } from './meaning.ts';
import type { Slots, WrittenClock } from './slots.ts';
import { type WrittenDay, writtenDay } from './writtenDay.ts';

/** Why what a phrase says cannot be taken, seen from the phrase alone. */
export type Flaw =
  | { readonly code: 'ambiguousRhythm' | 'inexpressibleRhythm' | 'inexpressibleTime' }
  | { readonly code: 'impossibleTime' | 'impossibleDay' | 'unknownPillar' }
  /** Fewer than one, or more than `most`. */
  | { readonly code: 'intervalOutOfRange' | 'minutesOutOfRange'; readonly most: number };

const minutesADay = 1_440;

/** What a phrase says of an action. */
export type Saying =
  | { readonly tells: 'rhythm'; readonly rhythm: Rhythm }
  /** So many times on each day of the rhythm, daily unless another is said. */
  | { readonly tells: 'timesADay'; readonly times: number }
  /** Weekdays of each week beside "every two weeks", else the next such day. */
  | { readonly tells: 'thatWeekday'; readonly on: readonly Weekday[]; readonly day: WrittenDay }
  /** The day of the month beside "every three months", else the next such day. */
  | { readonly tells: 'monthDay'; readonly on: number; readonly day: WrittenDay }
  | { readonly tells: 'on' | 'by' | 'start' | 'end'; readonly day: WrittenDay }
  | { readonly tells: 'time'; readonly time: TimeOfDay }
  | { readonly tells: 'minutes'; readonly minutes: number }
  | { readonly tells: 'pillar'; readonly pillar: Pillar }
  | { readonly tells: 'flaw'; readonly flaw: Flaw };

/**
 * What a phrase of this meaning says with its slots so filled; null where they do not fit it after
 * all, as in "2h", which is no time of day.
 */
export function sayingOf(meaning: Meaning, slots: Slots, line: Line): Saying | null {
  const { counts, weekdays, monthDays, days, clock } = slots;
  const [count = 1, otherCount = 0] = counts;
  const [monthDay = 0] = monthDays;
  switch (meaning) {
    case 'everyDay':
      return everyDays(1);
    case 'everyDayExcept':
      return everyDayExcept(weekdays);
    case 'everyOtherDay':
      return everyDays(2);
    case 'everyDays':
      return everyDays(count);
    case 'workdays':
      return everyWeeks(1, [1, 2, 3, 4, 5]);
    case 'weekends':
      return everyWeeks(1, [6, 7]);
    case 'onWeekdays':
      return everyWeeks(1, weekdays);
    case 'everyOtherWeekday':
      return everyWeeks(2, weekdays);
    case 'everySoManyWeekdays':
      return everyWeeks(count, weekdays);
    case 'everyWeek':
      return everyWeeks(1, []);
    case 'everyOtherWeek':
      return everyWeeks(2, []);
    case 'everyWeeks':
      return everyWeeks(count, []);
    case 'everyMonth':
      return everyMonths(1);
    case 'everyOtherMonth':
      return everyMonths(2);
    case 'everyMonths':
      return everyMonths(count);
    case 'everyQuarter':
      return everyMonths(3);
    case 'everyHalfYear':
      return everyMonths(6);
    case 'everyYear':
      return everyMonths(12);
    case 'everyOtherYear':
      return everyMonths(24);
    case 'everyYears':
      return everyMonths(12 * count);
    case 'monthlyOn':
      return everyMonths(1, monthDay);
    case 'monthlyOnLast':
      return everyMonths(1, 31);
    case 'timesADay':
      return timesADay(count);
    case 'timesAWeek':
      return rhythmSaid({ kind: 'quota', times: count, per: 'week' });
    case 'timesAMonth':
      return rhythmSaid({ kind: 'quota', times: count, per: 'month' });
    case 'once':
      return rhythmSaid({ kind: 'once' });
    case 'reviewMonthly':
      return reviewAfter(1);
    case 'reviewQuarterly':
      return reviewAfter(3);
    case 'reviewHalfYearly':
      return reviewAfter(6);
    case 'reviewYearly':
      return reviewAfter(12);
    case 'reviewEveryMonths':
      return reviewAfter(count);
    case 'reviewEveryYears':
      return reviewAfter(12 * count);
    case 'onThatWeekday':
      return {
        tells: 'thatWeekday',
        on: inOrder(weekdays),
        day: writtenDay(line, 'weekday', slots),
      };
    case 'onMonthDay':
      return isMonthDay(monthDay)
        ? { tells: 'monthDay', on: monthDay, day: writtenDay(line, 'monthDay', slots) }
        : null;
    case 'onLastDay':
      // Of which month or week, only "every month" beside it tells.
      return { tells: 'monthDay', on: 31, day: { next: () => null, isAmbiguous: true } };
    case 'onDay':
      return { tells: 'on', day: days[0] ?? writtenDay(line, 'shortDate', slots) };
    case 'byDay':
      return daySaid('by', days);
    case 'fromDay':
      return daySaid('start', days);
    case 'untilDay':
      return daySaid('end', days);
    case 'atTime':
      return clock === null || isLength(clock) ? null : timeAt(clock, 0, slots.partOfDay);
    case 'atHalfPast':
      return clock && timeAt(clock, 30, slots.partOfDay);
    case 'atQuarterPast':
      return clock && timeAt(clock, 15, slots.partOfDay);
    case 'atQuarterTo':
      return clock && timeAt(clock, -15, slots.partOfDay);
    case 'atNoon':
      return { tells: 'time', time: '12:00' as TimeOfDay };
    case 'takesMinutes':
      return takes(count);
    case 'takesHours':
      return takes(60 * count);
    case 'takesHoursAndMinutes':
      return takes(60 * count + otherCount);
    case 'takesClock':
      return clock && isLength(clock) ? takes(60 * clock.hour + Number(clock.minutes)) : null;
    case 'takesHalfAnHour':
      return takes(30);
    case 'takesAnHourAndAHalf':
      return takes(90);
    case 'ambiguousRhythm':
    case 'inexpressibleRhythm':
    case 'inexpressibleTime':
      return flawed({ code: meaning });
  }
}

const allWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function everyDays(every: number): Saying {
  return rhythmSaid({ kind: 'days', every });
}

function everyDayExcept(weekdays: readonly Weekday[]): Saying | null {
  const on = allWeekdays.filter((weekday) => !weekdays.includes(weekday));
  return on.length === 0 ? null : everyWeeks(1, on);
}

function everyWeeks(every: number, on: readonly Weekday[]): Saying {
  return rhythmSaid({ kind: 'weeks', every, on: inOrder(on) });
}

function everyMonths(every: number, on: number | null = null): Saying {
  if (on !== null && !isMonthDay(on)) return flawed({ code: 'impossibleDay' });
  return rhythmSaid({ kind: 'months', every, on });
}

function reviewAfter(reviewAfterMonths: number): Saying {
  return rhythmSaid({ kind: 'once', reviewAfterMonths });
}

function rhythmSaid(rhythm: Rhythm): Saying {
  const [size, most] = sizeOf(rhythm);
  return isWithin(size, most)
    ? { tells: 'rhythm', rhythm }
    : flawed({ code: 'intervalOutOfRange', most });
}

/** The number that a rhythm turns on, and the most it may be. */
function sizeOf(rhythm: Rhythm): readonly [number, number] {
  switch (rhythm.kind) {
    case 'once':
      return [rhythm.reviewAfterMonths ?? 1, longestReview];
    case 'quota':
      return [rhythm.times, mostTimes[rhythm.per]];
    default:
      return [rhythm.every, longestInterval[rhythm.kind]];
  }
}

function timesADay(times: number): Saying {
  return isWithin(times, largestCount)
    ? { tells: 'timesADay', times }
    : flawed({ code: 'intervalOutOfRange', most: largestCount });
}

function daySaid(tells: 'by' | 'start' | 'end', [day]: readonly WrittenDay[]): Saying | null {
  return day === undefined ? null : { tells, day };
}

/**
 * Whether "5h" is a length of time; "6h" and more is a time of day. Few plan anything before six in
 * the morning, and few one thing for six hours.
 */
function isLength({ hour, hasH }: WrittenClock): boolean {
  return hasH && hour < 6;
}

function timeAt(clock: WrittenClock, minutesLater: number, part: PartOfDay | null): Saying {
  const half = part === 'am' || part === 'pm' ? part : '';
  const time = readTypedTime(`${hourIn(part, clock.hour)}:${clock.minutes} ${half}`);
  return time === null
    ? flawed({ code: 'impossibleTime' })
    : { tells: 'time', time: timeAfter(time, minutesLater) };
}

/** The hour of 24 that is meant; what has no part, or says "am" itself, stays as it is. */
function hourIn(part: PartOfDay | null, hour: number): number {
  if (part === 'afternoon') return hour < 12 ? hour + 12 : hour;
  if (part !== 'night') return hour;
  // One to five at night come after midnight, six to eleven before it.
  return hour >= 6 && hour < 12 ? hour + 12 : hour === 12 ? 0 : hour;
}

function timeAfter(time: TimeOfDay, minutes: number): TimeOfDay {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const moved = (60 * hour + minute + minutes + minutesADay) % minutesADay;
  const shown = [Math.floor(moved / 60), moved % 60].map((part) => String(part).padStart(2, '0'));
  return shown.join(':') as TimeOfDay;
}

function takes(minutes: number): Saying {
  return isWithin(minutes, mostMinutes)
    ? { tells: 'minutes', minutes }
    : flawed({ code: 'minutesOutOfRange', most: mostMinutes });
}

function flawed(flaw: Flaw): Saying {
  return { tells: 'flaw', flaw };
}

function inOrder(weekdays: readonly Weekday[]): readonly Weekday[] {
  return [...new Set(weekdays)].sort((one, other) => one - other);
}

function isMonthDay(date: number): boolean {
  return isWithin(date, 31);
}

function isWithin(size: number, most: number): boolean {
  return size >= 1 && size <= most;
}
