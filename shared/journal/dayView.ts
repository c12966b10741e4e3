import type { Action } from '../actions/action.ts';
import type { Day } from '../day.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { Entry } from './entry.ts';
import type { Prompt } from './prompts.ts';

/** What became of an action on a day. */
export interface DoneAction {
  readonly action: Action;
  /** How often it was done; 0 where it was left out on purpose. */
  readonly count: number;
  readonly note: string;
  /** Where what was done can be seen: an `https:` address, or null. */
  readonly page: string | null;
}

/** A page that is spoken of elsewhere, by its first words. */
export interface PageGlimpse {
  readonly day: Day;
  /** Its first line with ink, without Markdown's signs, shortened. */
  readonly beginning: string;
}

/** One day of the journal: its page, and what was done and noted beside it. */
export interface DayView {
  readonly today: Day;
  readonly day: Day;
  /** Null where nothing is written. */
  readonly entry: Entry | null;
  /** What was ticked or left out, by pillar and place. */
  readonly done: readonly DoneAction[];
  /** The snapshot of the day, and the one before it; null where there is none. */
  readonly snapshot: Snapshot | null;
  readonly before: Snapshot | null;
  /** The same day of earlier years, where something is written, the latest first. */
  readonly earlierYears: readonly PageGlimpse[];
  /** The pages that link to this day, the latest first. */
  readonly linkedFrom: readonly PageGlimpse[];
  /** The nearest days before and after that have a page; null where there is none. */
  readonly previousWritten: Day | null;
  readonly nextWritten: Day | null;
  /** What the page can begin with, the one that fits best first; none but for today. */
  readonly prompts: readonly Prompt[];
}

/** What one day of a calendar has. */
export interface CalendarDay {
  readonly day: Day;
  readonly isWritten: boolean;
  /** How often anything was done. */
  readonly done: number;
  readonly hasSnapshot: boolean;
}

/** One month of the journal. */
export interface CalendarView {
  readonly today: Day;
  /** The first day of the month. */
  readonly month: Day;
  /** Its days that have anything, ascending. */
  readonly days: readonly CalendarDay[];
}

/** The pages that speak of a pillar or of an action. */
export interface MentionsView {
  readonly today: Day;
  /** The `#word` that leads there, without `#`; null where there is none. */
  readonly tag: string | null;
  /** At most `mostMentions`, the latest first. */
  readonly pages: readonly PageGlimpse[];
  /** Whether there are more. */
  readonly isMore: boolean;
}

/** The most pages that are named as speaking of something. */
export const mostMentions = 50;
