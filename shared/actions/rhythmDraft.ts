import { type Day, isDay, type Weekday } from '../day.ts';
import { type NumberRefusal, type NumberRule, readTypedNumber } from '../ssi/typedNumber.ts';
import {
  longestInterval,
  longestReview,
  mostTimes,
  type QuotaPeriod,
  type Rhythm,
} from './rhythm.ts';

/** The rhythms as a person tells them apart, in the order a list offers them. */
export const rhythmChoices = [
  'once',
  'everyDay',
  'weekdays',
  'everyDays',
  'everyWeeks',
  'everyMonths',
  'dayOfMonth',
  'timesAWeek',
  'timesAMonth',
] as const;

/** One of them. */
export type RhythmChoice = (typeof rhythmChoices)[number];

/**
 * A rhythm while it is being typed: which one was chosen, and the text in the fields of all of them,
 * so that a choice tried and left again loses nothing. Only the fields that the choice needs are
 * read.
 */
export interface RhythmDraft {
  readonly rhythm: RhythmChoice;
  /** How many days, weeks or months apart. */
  readonly every: string;
  /** Ascending, each once; none stands for the weekday it starts on. */
  readonly weekdays: readonly Weekday[];
  /** The day of the month; left empty, the day it starts on. */
  readonly date: string;
  /** How often in a week or a month. */
  readonly often: string;
  /** The last day a one-off is wished for, or what stands in place of one; empty: any day. */
  readonly by: string;
  /** After how many months a one-off comes back; empty: never. */
  readonly review: string;
}

/** A field of the rhythm that can be refused. */
export type RhythmField = 'every' | 'date' | 'often' | 'by' | 'review';

/** Why one is. */
export type RhythmRefusal = NumberRefusal | 'notADay' | 'beforeStart';

/** The refused fields, each with its one reason. */
export type RhythmRefusals = Readonly<Partial<Record<RhythmField, RhythmRefusal>>>;

/** A draft read: the rhythm it stands for, or every field that keeps it from being one. */
export type RhythmReading =
  | { readonly rhythm: Rhythm; readonly refusals?: undefined }
  | { readonly rhythm?: undefined; readonly refusals: RhythmRefusals };

/** The fields each choice needs, in the order they are shown. */
export const fieldsOf = {
  once: ['by', 'review'],
  everyDay: [],
  weekdays: ['weekdays'],
  everyDays: ['every'],
  everyWeeks: ['every', 'weekdays'],
  everyMonths: ['every', 'date'],
  dayOfMonth: ['date'],
  timesAWeek: ['often'],
  timesAMonth: ['often'],
} as const satisfies Readonly<Record<RhythmChoice, readonly (RhythmField | 'weekdays')[]>>;

/** The numbers among those fields. */
export type RhythmNumber = Exclude<RhythmField, 'by'>;

/** The numbers a field takes: whole ones from 1, as many as its choice allows. */
export function rhythmRule(field: RhythmNumber, choice: RhythmChoice): NumberRule {
  return { smallest: 1, largest: largestOf(field, choice), decimals: 0 };
}

/** The draft that reads as `rhythm`; the fields it does not need hold what is most likely wished. */
export function rhythmDraftOf(rhythm: Rhythm): RhythmDraft {
  const draft = { every: '2', weekdays: [], date: '', often: '2', by: '', review: '' };
  switch (rhythm.kind) {
    case 'once': {
      const review = String(rhythm.reviewAfterMonths ?? '');
      return { ...draft, rhythm: 'once', by: rhythm.by ?? '', review };
    }
    case 'days':
      return rhythm.every === 1
        ? { ...draft, rhythm: 'everyDay' }
        : { ...draft, rhythm: 'everyDays', every: String(rhythm.every) };
    case 'weeks':
      return rhythm.every === 1
        ? { ...draft, rhythm: 'weekdays', weekdays: rhythm.on }
        : { ...draft, rhythm: 'everyWeeks', every: String(rhythm.every), weekdays: rhythm.on };
    case 'months': {
      const date = String(rhythm.on ?? '');
      return rhythm.every === 1
        ? { ...draft, rhythm: 'dayOfMonth', date }
        : { ...draft, rhythm: 'everyMonths', every: String(rhythm.every), date };
    }
    case 'quota': {
      const choice = rhythm.per === 'week' ? 'timesAWeek' : 'timesAMonth';
      return { ...draft, rhythm: choice, often: String(rhythm.times) };
    }
  }
}

/** Reads a draft; `start` is the day the action starts on, null where that cannot be read itself. */
export function readRhythmDraft(draft: RhythmDraft, start: Day | null): RhythmReading {
  const refusals: Refusals = {};
  const rhythm = readChosen(draft, start, refusals);
  return rhythm === null || Object.keys(refusals).length > 0 ? { refusals } : { rhythm };
}

type Refusals = Partial<Record<RhythmField, RhythmRefusal>>;

function readChosen(draft: RhythmDraft, start: Day | null, refusals: Refusals): Rhythm | null {
  const { weekdays: on } = draft;
  const number = (field: RhythmNumber) => readNumber(field, draft, refusals);
  const optional = (field: RhythmNumber) => (draft[field].trim() === '' ? null : number(field));
  switch (draft.rhythm) {
    case 'once': {
      const by = readBy(draft.by, start, refusals);
      const reviewAfterMonths = optional('review');
      return {
        kind: 'once',
        ...(by !== null && { by }),
        ...(reviewAfterMonths !== null && { reviewAfterMonths }),
      };
    }
    case 'everyDay':
      return { kind: 'days', every: 1 };
    case 'weekdays':
      return { kind: 'weeks', every: 1, on };
    case 'everyDays': {
      const every = number('every');
      return every === null ? null : { kind: 'days', every };
    }
    case 'everyWeeks': {
      const every = number('every');
      return every === null ? null : { kind: 'weeks', every, on };
    }
    case 'everyMonths': {
      const [every, date] = [number('every'), optional('date')];
      return every === null ? null : { kind: 'months', every, on: date };
    }
    case 'dayOfMonth':
      return { kind: 'months', every: 1, on: optional('date') };
    case 'timesAWeek':
      return quota(number('often'), 'week');
    case 'timesAMonth':
      return quota(number('often'), 'month');
  }
}

function quota(times: number | null, per: QuotaPeriod): Rhythm | null {
  return times === null ? null : { kind: 'quota', times, per };
}

function readNumber(field: RhythmNumber, draft: RhythmDraft, refusals: Refusals): number | null {
  const { value, refusal } = readTypedNumber(draft[field], rhythmRule(field, draft.rhythm));
  if (refusal === undefined) return value;
  refusals[field] = refusal;
  return null;
}

function readBy(text: string, start: Day | null, refusals: Refusals): Day | null {
  const day = text.trim();
  if (day === '') return null;
  if (!isDay(day)) refusals.by = 'notADay';
  else if (start !== null && day < start) refusals.by = 'beforeStart';
  else return day;
  return null;
}

function largestOf(field: RhythmNumber, choice: RhythmChoice): number {
  switch (field) {
    case 'every':
      if (choice === 'everyWeeks') return longestInterval.weeks;
      return choice === 'everyMonths' ? longestInterval.months : longestInterval.days;
    case 'date':
      return 31;
    case 'often':
      return choice === 'timesAMonth' ? mostTimes.month : mostTimes.week;
    case 'review':
      return longestReview;
  }
}
