import { type ActionId, actionIds } from '../actions/catalogue.ts';
import { staggerStarts } from '../actions/firstDays.ts';
import { addDays, addMonths, type Day, type Weekday } from '../day.ts';
import type { Goal } from '../insights/goal.ts';
import type { Review } from '../journal/review.ts';
import { wordsOf } from '../locales/words.ts';
import { initialSettings, type Language } from '../settings.ts';
import { focusOf } from '../ssi/focus.ts';
import type { IndicatorNote } from '../ssi/indicators.ts';
import { pillars } from '../ssi/pillar.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import { type SampleWeeks, sampleWeeks } from './calendar.ts';
import { effortOf } from './effort.ts';
import { groupsIn } from './groups.ts';
import { indicatorsOfYear } from './indicators.ts';
import { notesToTicks, pagesOf, reviewOf, type SampleNote, type SamplePage } from './pages.ts';
import { randomFrom } from './random.ts';
import { lastScores, scoresOf, type WeekScores } from './scores.ts';
import { type SampleTick, ticksOf } from './ticks.ts';

/** A year of somebody's journal, made up. */
export interface SampleYear {
  /** The day the journal begins: the first score was noted on it. */
  readonly first: Day;
  /** The day each action is first asked for. */
  readonly starts: ReadonlyMap<ActionId, Day>;
  /** One a week on the same weekday, but for holidays; the earliest first. */
  readonly snapshots: readonly Snapshot[];
  /** The numbers behind the pillars, for the second half of the year; the earliest first. */
  readonly indicators: readonly IndicatorNote[];
  /** What the person would like to reach. */
  readonly goal: Goal;
  /** The holidays, on which nothing was asked, the earliest first. */
  readonly holidays: readonly SampleHoliday[];
  /** What was done, the earliest first. */
  readonly ticks: readonly SampleTick[];
  /** What was written to some of it. */
  readonly tickNotes: readonly SampleNote[];
  /** The pages that were written, the earliest first; today's is empty yet. */
  readonly pages: readonly SamplePage[];
  /** The review of last week, finished. */
  readonly review: Review;
}

/** Days on which nothing was asked, both included. */
export interface SampleHoliday {
  readonly from: Day;
  readonly until: Day;
}

/** The seed of the sample that Pilar shows. */
export const sampleSeed = 53;

/**
 * A believable year that ends `today`, the same for the same arguments: from about 35 to 53, with
 * ticks that fit the catalogue's rhythms and are denser where the pillar then rises.
 *
 * @param seed a whole number
 * @param language of the notes and pages
 */
export function sampleYear(seed: number, today: Day, language: Language): SampleYear {
  const random = randomFrom(seed);
  const weeks = sampleWeeks(today, random.whole(1, 5) as Weekday);
  const effort = effortOf(weeks, random);
  const scores = scoresOf(weeks, effort, random);
  const [first = today] = weeks.days;
  const { industryMeans: industry, networkMeans: network } = groupsIn(0);
  const means = { industry, network };
  const focus = focusOf(scores[0]?.scores ?? null, means, initialSettings.focusRule);
  const starts = staggerStarts(actionIds, focus, first);
  const ticks = ticksOf(starts, weeks, effort, today, random);
  const notes = notesOf(weeks, scores, language);
  const lastWeek = weeks.days.length - 1;
  const snapshots = weeks.days.flatMap((day, week): Snapshot[] => {
    const seen = scores[week];
    const isMissed = weeks.isAway(week) && week !== 0 && week !== lastWeek;
    if (seen === undefined || isMissed) return [];
    const groups = groupsIn(week);
    return [{ day, ...seen, ...groups, note: notes.get(week) ?? '', source: 'text' }];
  });
  return {
    first,
    starts,
    snapshots,
    // Drawn apart, so that what was drawn before stays what it was.
    indicators: indicatorsOfYear(weeks, effort, randomFrom(seed + 1)),
    goal: { of: 'total', score: 60, by: addMonths(today, 5) },
    holidays: holidaysOf(weeks, today),
    ticks,
    tickNotes: notesToTicks(ticks, language),
    pages: pagesOf(weeks, today, language, randomFrom(seed + 2)),
    review: reviewOf(today, lastFocus, language),
  };
}

/** The lowest pillar of the last scores, wherever a sample ends. */
const lastFocus = pillars.reduce((least, pillar) =>
  lastScores[pillar] < lastScores[least] ? pillar : least,
);

/** The weeks spent away, those that follow one another as one; never one that reaches today. */
function holidaysOf(weeks: SampleWeeks, today: Day): readonly SampleHoliday[] {
  const holidays: SampleHoliday[] = [];
  for (const [week, from] of weeks.days.entries()) {
    const until = addDays(from, 6);
    if (!weeks.isAway(week) || until >= today) continue;
    const before = holidays.at(-1);
    if (before !== undefined && addDays(before.until, 1) === from)
      holidays[holidays.length - 1] = { from: before.from, until };
    else holidays.push({ from, until });
  }
  return holidays;
}

/** A few notes, each in a week that it explains. */
function notesOf(
  weeks: SampleWeeks,
  scores: readonly WeekScores[],
  language: Language,
): ReadonlyMap<number, string> {
  const words = wordsOf(language).sample.notes;
  const isNoted = (week: number) => week > 0 && week < scores.length && !weeks.isAway(week);
  const notes = new Map([[0, words.first]]);
  const back = scores.findIndex((_, week) => isNoted(week) && weeks.isAway(week - 1));
  if (back > 0) notes.set(back, words.afterHolidays);
  for (const pillar of pillars) {
    const rise = (week: number) =>
      (scores[week]?.scores[pillar] ?? 0) - (scores[week - 1]?.scores[pillar] ?? 0);
    const [steepest] = [...scores.keys()]
      .filter((week) => isNoted(week) && !notes.has(week))
      .sort((one, other) => rise(other) - rise(one));
    if (steepest !== undefined) notes.set(steepest, words[pillar]);
  }
  return notes;
}
