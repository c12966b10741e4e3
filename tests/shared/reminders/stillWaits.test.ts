import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import { stillWaits } from '../../../shared/reminders/stillWaits.ts';
import {
  daily,
  dayAfter,
  done,
  fortnightly,
  monthly,
  once,
  practice,
  type ToldPractice,
  timesAMonth,
  timesAWeek,
  weekdays,
  weekly,
} from '../../builders/practice.ts';

/** Whether what was asked for so many days after the first Monday still waits on another. */
const waits = (told: ToldPractice, askedOn: number, today = askedOn) =>
  stillWaits(practice(told), dayAfter(askedOn), dayAfter(today));

const review: Rhythm = { kind: 'once', reviewAfterMonths: 1 };
const all: readonly Rhythm[] = [
  daily,
  { kind: 'days', every: 3 },
  weekdays,
  weekly,
  fortnightly,
  monthly,
  timesAWeek(1),
  timesAMonth(1),
  once,
  review,
];

describe.each(all)('Whatever its rhythm, an action (%j)', (rhythm) => {
  it('waits on the day it was asked for, and on those after it', () => {
    for (const today of [0, 1, 6]) expect(waits({ rhythm }, 0, today)).toBe(true);
  });

  it('waits no more once it was done, on that day or since', () => {
    for (const day of [0, 1, 3])
      expect(waits({ rhythm, marks: done(day) }, 0, 3), `day ${day}`).toBe(false);
  });

  it('waits no more once it was skipped, on that day or since', () => {
    for (const day of [0, 1, 3])
      expect(waits({ rhythm, marks: { [day]: 0 } }, 0, 3), `day ${day}`).toBe(false);
  });

  it('waits while it was done less often than asked for, and no more once as often', () => {
    expect(waits({ rhythm, target: 3, marks: { 0: 2 } }, 0)).toBe(true);
    expect(waits({ rhythm, target: 3, marks: { 0: 3 } }, 0)).toBe(false);
    expect(waits({ rhythm, target: 3, marks: { 0: 4 } }, 0)).toBe(false);
  });

  it('does not wait where it rested on the day it was asked for', () => {
    expect(waits({ rhythm, rests: [[0, 0]] }, 0)).toBe(false);
    expect(waits({ rhythm, rests: [[0, 0]] }, 0, 2)).toBe(false);
  });

  it('does not wait while it rests today', () => {
    expect(waits({ rhythm, rests: [[2, 9]] }, 0, 2)).toBe(false);
  });

  it('does not wait where it was asked for before its first day, or after its last', () => {
    expect(waits({ rhythm, start: dayAfter(2) }, 0)).toBe(false);
    expect(waits({ rhythm, end: dayAfter(-1) }, 0)).toBe(false);
  });

  it('that goes on no more today still waits for what was asked for', () => {
    expect(waits({ rhythm, end: dayAfter(0) }, 0, 1)).toBe(true);
  });
});

describe('Done little by little', () => {
  it('a week’s task waits until it has been done as often as asked for, over its days', () => {
    const told = { rhythm: weekly, target: 5 };
    expect(waits({ ...told, marks: { 0: 2, 1: 2 } }, 0, 2)).toBe(true);
    expect(waits({ ...told, marks: { 0: 2, 1: 2, 2: 1 } }, 0, 2)).toBe(false);
  });

  it('a one-off waits until it has been done as often as asked for, over any days', () => {
    const told = { rhythm: once, target: 5 };
    expect(waits({ ...told, marks: { 0: 2, 1: 2 } }, 1, 2)).toBe(true);
    expect(waits({ ...told, marks: { 0: 2, 1: 2, 2: 1 } }, 1, 2)).toBe(false);
  });
});

describe('A daily action', () => {
  it('done the day before waits the next day all the same', () => {
    expect(waits({ marks: done(0) }, 1)).toBe(true);
  });

  it('asked for days ago does not wait where it was done yesterday', () => {
    expect(waits({ marks: done(2) }, 0, 3)).toBe(false);
    expect(waits({ marks: done(2) }, 3, 3)).toBe(true);
  });
});

describe('An action of five days a week', () => {
  it('missed on Friday waits at the weekend for those who ask about Friday', () => {
    expect(waits({ rhythm: weekdays }, 4, 5)).toBe(true);
    expect(waits({ rhythm: weekdays, marks: done(5) }, 4, 5)).toBe(false);
  });

  it('was not asked for at the weekend', () => {
    expect(waits({ rhythm: weekdays }, 5)).toBe(false);
  });
});

describe('A quota', () => {
  it('waits until it is filled, and then not until the next', () => {
    const told = { rhythm: timesAWeek(2) };
    expect(waits({ ...told, marks: done(0) }, 2)).toBe(true);
    expect(waits({ ...told, marks: done(0, 1) }, 2)).toBe(false);
    expect(waits({ ...told, marks: done(0, 1) }, 7)).toBe(true);
  });

  it('does not wait on a day it was done on', () => {
    expect(waits({ rhythm: timesAWeek(3), marks: done(2) }, 2)).toBe(false);
  });

  it('counts no day on which it was done too seldom', () => {
    const told = { rhythm: timesAWeek(1), target: 3 };
    expect(waits({ ...told, marks: { 0: 2, 1: 2 } }, 2)).toBe(true);
    expect(waits({ ...told, marks: { 0: 2, 1: 3 } }, 2)).toBe(false);
  });
});

describe('A one-off', () => {
  it('that was done never waits again', () => {
    expect(waits({ rhythm: once, marks: done(0) }, 40)).toBe(false);
  });

  it('that comes back waits as a review, until that is done', () => {
    // Done on 2 November: it comes back on 2 December.
    const told = { rhythm: review, marks: done(0) };
    expect(waits(told, 29)).toBe(false);
    expect(waits(told, 30)).toBe(true);
    expect(waits(told, 30, 33)).toBe(true);
    expect(waits({ ...told, marks: done(0, 31) }, 30, 33)).toBe(false);
  });
});
