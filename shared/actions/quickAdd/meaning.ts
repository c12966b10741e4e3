/** What a phrase of a quick add can mean; its words stand in each language's vocabulary. */
export type Meaning =
  // How often. The comments name what the slots stand for.
  | 'everyDay'
  | 'everyDayExcept' // {weekdays}
  | 'everyOtherDay'
  | 'everyDays' // {n} or {nth}
  | 'workdays'
  | 'weekends'
  | 'onWeekdays' // {weekdays}, {plurals} or {range}: of each week
  | 'everyOtherWeekday' // {weekdays}
  | 'everySoManyWeekdays' // {n} {weekdays}: of every n-th week
  | 'everyWeek'
  | 'everyOtherWeek'
  | 'everyWeeks' // {n} or {nth}
  | 'everyMonth'
  | 'everyOtherMonth'
  | 'everyMonths' // {n} or {nth}
  | 'everyQuarter'
  | 'everyHalfYear'
  | 'everyYear'
  | 'everyOtherYear'
  | 'everyYears' // {n}
  | 'monthlyOn' // {monthDay}: of every month
  | 'monthlyOnLast'
  | 'timesADay' // {times}
  | 'timesAWeek' // {times}
  | 'timesAMonth' // {times}
  | 'once'
  | 'reviewMonthly'
  | 'reviewQuarterly'
  | 'reviewHalfYearly'
  | 'reviewYearly'
  | 'reviewEveryMonths' // {n}
  | 'reviewEveryYears' // {n}
  // Which days, or when it returns, as the rest of the line decides.
  | 'onThatWeekday' // {weekdays}, in the singular
  | 'onMonthDay' // {monthDay}
  | 'onLastDay'
  | 'onDay' // {day}, {plainDay} or {shortDate}
  | 'byDay' // {day}
  | 'fromDay' // {day}
  | 'untilDay' // {day}
  // When on the day, and for how long.
  | 'atTime' // {clock}, {dotted} or {hour}; {partOfDay}
  | 'atHalfPast' // {hour}; {partOfDay}
  | 'atQuarterPast' // {hour}; {partOfDay}
  | 'atQuarterTo' // {hour}; {partOfDay}
  | 'atNoon'
  | 'takesMinutes' // {n}
  | 'takesHours' // {n}
  | 'takesHoursAndMinutes' // {n} {n}
  | 'takesClock' // {clock}: "1h30"
  | 'takesHalfAnHour'
  | 'takesAnHourAndAHalf'
  // What is understood, and cannot be taken as it stands.
  | 'ambiguousRhythm'
  | 'inexpressibleRhythm'
  | 'inexpressibleTime';

/** How one day is said. */
export type DayMeaning =
  | 'today'
  | 'tomorrow'
  | 'dayAfterTomorrow'
  | 'thisWeekday' // {weekday}: the next such day
  | 'ambiguousWeekday' // {weekday}: of this week to some, of the next to others
  | 'date' // {date}
  | 'dateWithWeekday' // {weekday} {date}
  | 'shortDate' // {shortDate}
  | 'weekday' // {weekday}
  | 'monthDay' // {monthDay}
  | 'endOfMonth'
  | 'endOfYear';

/** The ways to say a day that need no word before them to be recognised in a title. */
export const plainDayMeanings: readonly DayMeaning[] = [
  'today',
  'tomorrow',
  'dayAfterTomorrow',
  'thisWeekday',
  'ambiguousWeekday',
  'date',
  'dateWithWeekday',
];

/** The half or part of the day that an hour up to twelve belongs to. */
export type PartOfDay = 'am' | 'pm' | 'morning' | 'afternoon' | 'night';
