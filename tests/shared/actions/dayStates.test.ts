import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayState, dayStates } from '../../../shared/actions/dayStates.ts';
import { isFixed } from '../../../shared/actions/rhythm.ts';
import { standingOn } from '../../../shared/actions/standing.ts';
import { addDays, daysBetween } from '../../../shared/day.ts';
import { anyAge, anyPractice, asOf, dayOfAge } from '../../builders/anyPractice.ts';
import {
  dayAfter,
  done,
  once,
  practice,
  type ToldPractice,
  timesAWeek,
  weekly,
} from '../../builders/practice.ts';

const letters: Readonly<Record<DayState, string>> = {
  done: 'D',
  partly: 'p',
  skipped: 's',
  paused: '=',
  missed: 'm',
  waiting: 'w',
  resting: '.',
  unknown: '?',
};

/** The states from one day to another, a letter each, seen `today`; the first Monday is day 0. */
function states(told: ToldPractice, from: number, until: number, today = until): string {
  const seen = dayStates(practice(told), dayAfter(from), dayAfter(until), dayAfter(today));
  return seen.map((state) => letters[state]).join('');
}

describe('The states of the days', () => {
  it('of a daily action: unknown, done, missed, and waiting today', () => {
    expect(states({ marks: done(0, 1, 3) }, -2, 5)).toBe('??DDmDmw');
    expect(states({ marks: done(0, 1, 3, 5) }, -2, 5)).toBe('??DDmDmD');
  });

  it('tell partly done from done, counting toward what was aimed at', () => {
    expect(states({ target: 8, marks: { 0: 8, 1: 3, 2: 12, 3: 7 } }, 0, 4)).toBe('DpDpw');
  });

  it('tell what was skipped on purpose and what was paused', () => {
    expect(states({ marks: { 0: 1, 1: 0, 3: 1 }, rests: [[4, 6]] }, 0, 8)).toBe('DsmD===mw');
  });

  it('show what was done all the same on a paused day, or before the first', () => {
    expect(states({ marks: done(-1, 2), rests: [[1, 3]] }, -2, 4)).toBe('?Dm=D=w');
  });

  it('of a weekly action: missed on the day it was asked for, and resting between', () => {
    expect(states({ rhythm: weekly, marks: done(7) }, 0, 15)).toBe('m......D......w.');
  });

  it('of one made up for later: not missed', () => {
    expect(states({ rhythm: weekly, marks: done(3) }, 0, 8)).toBe('...D...w.');
  });

  it('of one done in parts over its week: done on the day it was enough', () => {
    expect(states({ rhythm: weekly, target: 3, marks: { 0: 1, 2: 1, 4: 1 } }, 0, 6)).toBe(
      'p.p.D..',
    );
  });

  it('of a quota: missed on the last day of a week that lacked some', () => {
    expect(states({ rhythm: timesAWeek(2), marks: done(1, 8, 10) }, 0, 16)).toBe(
      '.D....m.D.D.....w',
    );
  });

  it('of a quota that is full: done on its days and resting on the others', () => {
    expect(states({ rhythm: timesAWeek(2), marks: done(0, 1, 5) }, 0, 6)).toBe('DD...D.');
  });

  it('of a one-off: waiting today until it is done, never missed', () => {
    expect(states({ rhythm: once }, 0, 3)).toBe('...w');
    expect(states({ rhythm: once, marks: done(2) }, 0, 3)).toBe('..D.');
    expect(states({ rhythm: once, target: 2, marks: { 1: 1 } }, 0, 3)).toBe('.p.w');
  });

  it('go on after the last day as resting, also where a pause goes on', () => {
    expect(states({ end: dayAfter(1), rests: [[3, 9]] }, 0, 5)).toBe('mm....');
  });

  it('still wait where a pause came between, or is to come', () => {
    expect(states({ rhythm: weekly, rests: [[1, 2]] }, 0, 4)).toBe('w==..');
    expect(states({ rhythm: weekly, rests: [[5, 9]] }, 0, 4)).toBe('w....');
    expect(states({ rhythm: timesAWeek(2), rests: [[0, 1]] }, 0, 4)).toBe('==..w');
  });

  it('call nothing missed that a pause or a skip excused', () => {
    expect(states({ rhythm: weekly, rests: [[5, 9]] }, 0, 14)).toBe('.....=====....w');
    expect(states({ rhythm: weekly, marks: { 2: 0 } }, 0, 7)).toBe('..s....w');
  });

  it('are those of a part of the days, wherever it is cut', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, fc.nat(60), (given, age, length) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        const from = addDays(today, -length);
        const whole = dayStates(past, addDays(today, -400), today, today);
        expect(dayStates(past, from, today, today)).toEqual(whole.slice(-length - 1));
      }),
    );
  });
});

describe('Whatever the practice, the states of the days', () => {
  it('agree with where it stands today', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const past = asOf(given, today);
        const standing = standingOn(past, today);
        const since = standing.state === 'due' && isFixed(given.rhythm) ? standing.since : today;
        const seen = dayStates(past, addDays(today, -400), today, today);
        const [present, begun] = [seen.at(-1), seen.at(-1 - daysBetween(since, today))];
        if (standing.state === 'due') expect(['waiting', 'partly', 'done']).toContain(begun);
        else expect(seen).not.toContain('waiting');
        if (standing.state === 'done') expect(present).toBe('done');
        if (standing.state === 'due') expect(['paused', 'skipped']).not.toContain(present);
        if (today < given.start && standing.state !== 'done')
          expect(['unknown', 'partly', 'skipped']).toContain(present);
      }),
      { numRuns: 1_000 },
    );
  });

  it('wait for one thing at most', () => {
    fc.assert(
      fc.property(anyPractice, anyAge, (given, age) => {
        const today = dayOfAge(given, age);
        const seen = dayStates(asOf(given, today), addDays(today, -400), today, today);
        expect(seen.filter((state) => state === 'waiting').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
