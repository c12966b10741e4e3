import { actionIds } from '../actions/catalogue.ts';
import { addDays, type Day, startOfWeek, weekdayOf } from '../day.ts';
import type { Review } from '../journal/review.ts';
import type { Language } from '../locales/languages.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { TimeOfDay } from '../timeOfDay.ts';
import type { SampleWeeks } from './calendar.ts';
import { pageTexts } from './pageTexts.ts';
import type { Random } from './random.ts';
import type { SampleTick } from './ticks.ts';

/** A day's page, kept at a local wall time. */
export interface SamplePage {
  readonly day: Day;
  readonly time: TimeOfDay;
  /** Markdown. */
  readonly text: string;
}

/** What was written to something done. */
export interface SampleNote {
  readonly action: SampleTick['action'];
  readonly day: Day;
  readonly note: string;
}

/** When the week before the one that holds `today` was reviewed: on its last day. */
export function reviewDayOf(today: Day): Day {
  return addDays(startOfWeek(today, 1), -1);
}

/**
 * The pages of a year, the earliest first, none of them today's: spread over the weeks that are not
 * spent away, mostly in the evening of a weekday, and that of the last review.
 */
export function pagesOf(
  weeks: SampleWeeks,
  today: Day,
  language: Language,
  random: Random,
): readonly SamplePage[] {
  const { pages, review } = pageTexts[language];
  const reviewDay = reviewDayOf(today);
  const days = daysToWrite(weeks, reviewDay);
  const written = pages.map((text, index): SamplePage => {
    // Each has a stretch of the year to itself, so that they stay in their order.
    const place = Math.floor(((index + random.between(0.1, 0.9)) * days.length) / pages.length);
    return { day: days[place] ?? reviewDay, time: eveningTime(random), text };
  });
  const all = [...written, { day: reviewDay, time: eveningTime(random), text: review }];
  return all.map((page, index) => ({
    ...page,
    text: page.text.replaceAll(
      /\[\[-(\d+)\]\]/g,
      (_, back) => `[[${all[index - Number(back)]?.day ?? reviewDay}]]`,
    ),
  }));
}

/** What was written to some of what was done, the same ticks in every language. */
export function notesToTicks(
  ticks: readonly SampleTick[],
  language: Language,
): readonly SampleNote[] {
  return actionIds.flatMap((action) => {
    const latest = ticks.filter((tick) => tick.action === action).toReversed();
    const notes = pageTexts[language].notes[action] ?? [];
    return notes.flatMap((note, index): SampleNote[] => {
      const tick = latest[index];
      return tick === undefined ? [] : [{ action, day: tick.day, note }];
    });
  });
}

/** The review of the week before this one, finished. */
export function reviewOf(today: Day, focus: Pillar, language: Language): Review {
  const finishedOn = reviewDayOf(today);
  return {
    week: startOfWeek(finishedOn, 1),
    state: 'finished',
    step: 'actions',
    wentWell: '',
    focus,
    focusReason: pageTexts[language].focusReason,
    actions: ['keywordSearch', 'profileViewers', 'contactIntroductions'],
    finishedOn,
  };
}

/** The weekdays of the weeks at home before `until`. */
function daysToWrite(weeks: SampleWeeks, until: Day): readonly Day[] {
  const days: Day[] = [];
  const [first = until] = weeks.days;
  for (let day = first; day < until; day = addDays(day, 1))
    if (!weeks.isAway(weeks.weekOf(day)) && weekdayOf(day) <= 6) days.push(day);
  return days;
}

function eveningTime(random: Random): TimeOfDay {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(random.whole(19, 22))}:${twoDigits(random.whole(0, 59))}` as TimeOfDay;
}
