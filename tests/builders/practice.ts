import type { Practice } from '../../shared/actions/practice.ts';
import type { Rhythm } from '../../shared/actions/rhythm.ts';
import { addDays, type Day, epochDay, type WeekStart } from '../../shared/day.ts';
import { day } from './day.ts';

/** Some rhythms by the name people give them. */
export const daily: Rhythm = { kind: 'days', every: 1 };
export const weekly: Rhythm = { kind: 'weeks', every: 1, on: [] };
export const fortnightly: Rhythm = { kind: 'weeks', every: 2, on: [] };
export const weekdays: Rhythm = { kind: 'weeks', every: 1, on: [1, 2, 3, 4, 5] };
export const monthly: Rhythm = { kind: 'months', every: 1, on: null };
export const once: Rhythm = { kind: 'once' };
export const timesAWeek = (times: number): Rhythm => ({ kind: 'quota', times, per: 'week' });
export const timesAMonth = (times: number): Rhythm => ({ kind: 'quota', times, per: 'month' });

/** A Monday: the day a practice begins unless told otherwise. */
export const monday = day('2026-11-02');

/** The day `count` days after that Monday. */
export const dayAfter = (count: number): Day => addDays(monday, count);

/** What is told of a practice; whatever is not, is daily, once a day, from that Monday on. */
export interface ToldPractice {
  readonly rhythm?: Rhythm;
  readonly start?: Day;
  readonly end?: Day | null;
  readonly target?: number;
  readonly weekStart?: WeekStart;
  /** How often it was done, by days after that Monday; 0: it was skipped. */
  readonly marks?: Readonly<Record<number, number>>;
  /** The first and the last day of each rest, as days after that Monday. */
  readonly rests?: readonly (readonly [number, number])[];
}

/** A practice as told. */
export function practice({ marks = {}, rests = [], ...told }: ToldPractice = {}): Practice {
  const first = epochDay(monday);
  return {
    rhythm: daily,
    start: monday,
    end: null,
    target: 1,
    weekStart: 1,
    marks: Object.entries(marks)
      .map(([after, count]) => ({ day: first + Number(after), count, isSkipped: count === 0 }))
      .sort((one, other) => one.day - other.day),
    rests: rests.map(([from, until]) => ({ from: first + from, until: first + until })),
    ...told,
  };
}

/** Done once on each of these days after that Monday. */
export function done(...days: readonly number[]): Readonly<Record<number, number>> {
  return Object.fromEntries(days.map((after) => [after, 1]));
}

/** From `from` to `until`, both included, in steps. */
export function every(step: number, from: number, until: number): readonly number[] {
  return Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, at) => from + at * step);
}
