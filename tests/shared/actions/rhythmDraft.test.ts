import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/actions/catalogue.ts';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import {
  fieldsOf,
  type RhythmDraft,
  readRhythmDraft,
  rhythmChoices,
  rhythmDraftOf,
} from '../../../shared/actions/rhythmDraft.ts';
import { rhythm as rhythmSchema } from '../../../shared/ipc/schemas.ts';
import { day } from '../../builders/day.ts';

const start = day('2026-11-22');

/** A draft in which every field holds something, and only one choice is made. */
function draft(given: Partial<RhythmDraft>): RhythmDraft {
  return { ...rhythmDraftOf({ kind: 'once' }), ...given };
}

const read = (given: Partial<RhythmDraft>) => readRhythmDraft(draft(given), start);

describe('A rhythm as it is typed', () => {
  it.each<[Partial<RhythmDraft>, Rhythm]>([
    [{ rhythm: 'once' }, { kind: 'once' }],
    [
      { rhythm: 'once', by: '2026-12-31', review: '3' },
      { kind: 'once', by: day('2026-12-31'), reviewAfterMonths: 3 },
    ],
    [{ rhythm: 'everyDay' }, { kind: 'days', every: 1 }],
    [
      { rhythm: 'weekdays', weekdays: [2, 4] },
      { kind: 'weeks', every: 1, on: [2, 4] },
    ],
    [
      { rhythm: 'everyDays', every: ' 10 ' },
      { kind: 'days', every: 10 },
    ],
    [
      { rhythm: 'everyWeeks', every: '2', weekdays: [1] },
      { kind: 'weeks', every: 2, on: [1] },
    ],
    [
      { rhythm: 'everyMonths', every: '3', date: '' },
      { kind: 'months', every: 3, on: null },
    ],
    [
      { rhythm: 'everyMonths', every: '3', date: '15' },
      { kind: 'months', every: 3, on: 15 },
    ],
    [
      { rhythm: 'dayOfMonth', date: '31' },
      { kind: 'months', every: 1, on: 31 },
    ],
    [
      { rhythm: 'timesAWeek', often: '3' },
      { kind: 'quota', times: 3, per: 'week' },
    ],
    [
      { rhythm: 'timesAMonth', often: '20' },
      { kind: 'quota', times: 20, per: 'month' },
    ],
  ])('%j is %j', (given, rhythm) => {
    expect(read(given)).toEqual({ rhythm });
  });

  it('may leave open its weekday and its day of the month: those it starts on', () => {
    expect(read({ rhythm: 'weekdays', weekdays: [] }).rhythm).toMatchObject({ on: [] });
    expect(read({ rhythm: 'dayOfMonth', date: ' ' }).rhythm).toMatchObject({ on: null });
  });

  it.each<[Partial<RhythmDraft>, object]>([
    [{ rhythm: 'everyDays', every: '' }, { every: 'missing' }],
    [{ rhythm: 'everyDays', every: 'dos' }, { every: 'notANumber' }],
    [{ rhythm: 'everyDays', every: '1,5' }, { every: 'tooManyDecimals' }],
    [{ rhythm: 'everyDays', every: '0' }, { every: 'outOfRange' }],
    [{ rhythm: 'everyDays', every: '366' }, { every: 'outOfRange' }],
    [{ rhythm: 'everyWeeks', every: '53' }, { every: 'outOfRange' }],
    [
      { rhythm: 'everyMonths', every: '61', date: '32' },
      { every: 'outOfRange', date: 'outOfRange' },
    ],
    [{ rhythm: 'timesAWeek', often: '8' }, { often: 'outOfRange' }],
    [{ rhythm: 'timesAMonth', often: '32' }, { often: 'outOfRange' }],
    [{ rhythm: 'once', by: 'mañana' }, { by: 'notADay' }],
    [
      { rhythm: 'once', by: '2026-11-21', review: '61' },
      { by: 'beforeStart', review: 'outOfRange' },
    ],
  ])('%j is refused: %j', (given, refusals) => {
    expect(read(given)).toEqual({ refusals });
  });

  it('reads only the fields that its choice needs', () => {
    const wrong = { every: 'x', date: 'x', often: 'x', by: 'x', review: 'x' };
    for (const rhythm of rhythmChoices) {
      const asked: readonly string[] = fieldsOf[rhythm].filter((field) => field !== 'weekdays');
      expect(Object.keys(read({ ...wrong, rhythm }).refusals ?? {})).toEqual(asked);
    }
  });

  it('says nothing of a last day before a start that cannot be read itself', () => {
    const given = draft({ rhythm: 'once', by: '2026-01-01' });
    expect(readRhythmDraft(given, null).rhythm).toEqual({ kind: 'once', by: '2026-01-01' });
  });
});

describe('A rhythm opened for change', () => {
  const rhythms: readonly Rhythm[] = [
    ...Object.values(catalogue).map(({ rhythm }) => rhythm),
    { kind: 'once', by: day('2026-12-24') },
    { kind: 'days', every: 365 },
    { kind: 'weeks', every: 52, on: [1, 7] },
    { kind: 'months', every: 1, on: null },
    { kind: 'months', every: 60, on: 31 },
    { kind: 'quota', times: 31, per: 'month' },
  ];

  it('reads as itself, and as one that the journal takes', () => {
    for (const rhythm of rhythms) {
      const reading = readRhythmDraft(rhythmDraftOf(rhythm), start);
      expect(reading.rhythm).toEqual(rhythm);
      expect(v.is(rhythmSchema, reading.rhythm)).toBe(true);
    }
  });
});
