import type { Weekday } from '../../day.ts';
import type { Line } from './line.ts';
import type { PartOfDay } from './meaning.ts';
import type { WrittenDay } from './writtenDay.ts';

/** An hour and its minutes as written, perhaps beyond what a clock shows. */
export interface WrittenClock {
  readonly hour: number;
  readonly minutes: string;
  /** Whether an "h" made it a time, as in "9h30", where it may be a length of time as well. */
  readonly hasH: boolean;
}

/** What the slots of a phrase were filled with, each in its order. */
export interface Slots {
  readonly counts: readonly number[];
  readonly weekdays: readonly Weekday[];
  readonly monthDays: readonly number[];
  readonly days: readonly WrittenDay[];
  readonly dateText: string;
  readonly clock: WrittenClock | null;
  readonly partOfDay: PartOfDay | null;
}

/** The slots of a phrase of which nothing was read yet. */
export const emptySlots: Slots = {
  counts: [],
  weekdays: [],
  monthDays: [],
  days: [],
  dateText: '',
  clock: null,
  partOfDay: null,
};

/** The slots after one more was read, and the token it ends before. */
export interface SlotReading {
  readonly to: number;
  readonly slots: Slots;
}

/** Reads what stands at the token `at` into a slot; null where nothing of its kind does. */
export type SlotReader = (line: Line, at: number, slots: Slots) => SlotReading | null;
