import { describe, expect, it } from 'vitest';
import {
  hasJustEnded,
  type Pause,
  type PauseScope,
  pauseOfEverything,
  restsOf,
} from '../../../shared/actions/pause.ts';
import { epochDay } from '../../../shared/day.ts';
import { catalogueAction, ownAction } from '../../builders/action.ts';
import { day } from '../../builders/day.ts';

const from = day('2026-11-02');
const until = day('2026-11-08');
const pause = (scope: PauseScope, given: Partial<Pause> = {}): Pause => ({
  id: 'pause',
  scope,
  from,
  until,
  ...given,
});
const rest = { from: epochDay(from), until: epochDay(until) };

describe('A pause', () => {
  it('of everything rests every action', () => {
    const pauses = [pause({ of: 'everything' })];
    expect(restsOf(ownAction(), pauses)).toEqual([rest]);
    expect(restsOf(catalogueAction('portfolio'), pauses)).toEqual([rest]);
  });

  it('of a pillar rests the actions that are in it now', () => {
    const pauses = [pause({ of: 'pillar', pillar: 'people' })];
    expect(restsOf(ownAction({ pillar: 'people' }), pauses)).toEqual([rest]);
    expect(restsOf(ownAction({ pillar: 'brand' }), pauses)).toEqual([]);
    expect(restsOf(catalogueAction('portfolio'), pauses)).toEqual([]);
    expect(restsOf(catalogueAction('portfolio', { pillar: 'people' }), pauses)).toEqual([rest]);
  });

  it('of an action rests that one alone', () => {
    const pauses = [pause({ of: 'action', action: 'own' })];
    expect(restsOf(ownAction({ id: 'own' }), pauses)).toEqual([rest]);
    expect(restsOf(ownAction({ id: 'other' }), pauses)).toEqual([]);
  });

  it('with an open end goes on', () => {
    expect(restsOf(ownAction(), [pause({ of: 'everything' }, { until: null })])).toEqual([
      { from: epochDay(from), until: Number.POSITIVE_INFINITY },
    ]);
  });

  it('comes beside others', () => {
    const pauses = [pause({ of: 'everything' }), pause({ of: 'pillar', pillar: 'people' })];
    expect(restsOf(ownAction(), pauses)).toEqual([rest, rest]);
  });
});

const holidayFrom = (first: string, last: string | null): Pause =>
  pause({ of: 'everything' }, { from: day(first), until: last === null ? null : day(last) });
const holiday = holidayFrom('2026-12-03', '2026-12-10');

describe('The pause of everything that goes on', () => {
  it('does so from its first day to its last', () => {
    expect(pauseOfEverything([holiday], day('2026-12-02'))).toBeNull();
    expect(pauseOfEverything([holiday], day('2026-12-03'))).toBe(holiday);
    expect(pauseOfEverything([holiday], day('2026-12-10'))).toBe(holiday);
    expect(pauseOfEverything([holiday], day('2026-12-11'))).toBeNull();
  });

  it('is none that silences less', () => {
    const scope = { of: 'pillar', pillar: 'people' } as const;
    expect(pauseOfEverything([{ ...holiday, scope }], day('2026-12-05'))).toBeNull();
  });

  it('is, of several, the one that lasts longest', () => {
    const open = holidayFrom('2026-12-05', null);
    const short = holidayFrom('2026-12-04', '2026-12-05');
    const today = day('2026-12-05');
    expect(pauseOfEverything([short, holiday], today)).toBe(holiday);
    expect(pauseOfEverything([short, open, holiday], today)).toBe(open);
  });
});

describe('A return from a pause of everything', () => {
  it('is in the three days after its last, and not while it or another goes on', () => {
    const back = (text: string, pauses = [holiday]) => hasJustEnded(pauses, day(text));
    expect(['2026-12-10', '2026-12-11', '2026-12-13', '2026-12-14'].map((on) => back(on))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(back('2026-12-11', [holiday, holidayFrom('2026-12-09', null)])).toBe(false);
    const scope = { of: 'pillar', pillar: 'people' } as const;
    expect(back('2026-12-11', [{ ...holiday, scope }])).toBe(false);
  });
});
