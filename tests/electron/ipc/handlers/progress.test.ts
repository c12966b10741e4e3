import { describe, expect, it } from 'vitest';
import { progressHandlers } from '../../../../electron/ipc/handlers/progress.ts';
import type { Journal } from '../../../../electron/store/journal.ts';
import { addDays, type Day, weekdayOf } from '../../../../shared/day.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal } from '../../../builders/journal.ts';
import { means, snapshot } from '../../../builders/snapshot.ts';

const today = day('2026-11-22');

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const noted = { notedAt: clock.now(), zone: clock.zone() };
  const note = (on: Day, given: Parameters<typeof snapshot>[0] = {}) =>
    journal.snapshots.keep(snapshot({ ...given, day: on }), noted);
  return { journal, note, handlers: progressHandlers(journal, clock) };
}

function done(journal: Journal, action: string, on: Day, count = 1): void {
  journal.completions.keep({
    id: `${action}-${on}`,
    action,
    day: on,
    completedAt: Temporal.Instant.from('2026-11-22T11:00Z'),
    zone: 'Europe/Madrid',
    count,
    note: '',
    page: null,
  });
}

describe('Progress of an empty journal', () => {
  it('has nothing to draw, and says so', () => {
    const { handlers } = opened();
    expect(handlers.progress({ range: 'all', step: 'day' })).toMatchObject({
      day: today,
      firstDay: null,
      latest: null,
      points: [],
      goal: null,
    });
    expect(handlers.snapshots({ year: null })).toEqual({
      day: today,
      years: [],
      year: null,
      listed: [],
    });
  });
});

describe('The points of Progress', () => {
  it('are the last snapshot of each day, week or month, just as it was noted', () => {
    const { handlers, note } = opened();
    const scores = { brand: 13.118, people: 3.68, insights: 0.3, relationships: 2.608 };
    note(day('2026-10-30'));
    // Monday and Sunday of one week.
    note(day('2026-11-02'), { note: 'lunes' });
    note(day('2026-11-08'), { scores, total: 20, industryRank: 75, networkTotal: 33 });
    note(day('2026-11-09'));
    const daysBy = (step: 'day' | 'week' | 'month') =>
      handlers.progress({ range: 'quarter', step }).points.map((point) => point.day);
    expect(daysBy('day')).toEqual(['2026-10-30', '2026-11-02', '2026-11-08', '2026-11-09']);
    expect(daysBy('week')).toEqual(['2026-10-30', '2026-11-08', '2026-11-09']);
    expect(daysBy('month')).toEqual(['2026-10-30', '2026-11-09']);
    expect(handlers.progress({ range: 'quarter', step: 'week' }).points[1]).toEqual({
      day: '2026-11-08',
      scores,
      total: 20,
      industryRank: 75,
      networkRank: 11,
      industryTotal: null,
      networkTotal: 33,
      industryMeans: null,
      networkMeans: null,
      notes: 1,
      note: 'lunes',
    });
  });

  it('group weeks from the day they begin on for the person', () => {
    const { handlers, note, journal } = opened();
    journal.settings.keep({ ...journal.settings.current(), weekStart: 7 });
    // A Sunday, and the Monday after it.
    note(day('2026-11-08'));
    note(day('2026-11-09'));
    const { points } = handlers.progress({ range: 'month', step: 'week' });
    expect(points.map((point) => point.day)).toEqual(['2026-11-09']);
  });

  it('reach as far back as the range, both ends included', () => {
    const { handlers, note } = opened();
    for (const on of ['2025-11-21', '2025-11-22', '2026-10-21', '2026-10-22', '2026-11-22'])
      note(day(on));
    const count = (range: 'month' | 'year' | 'all') =>
      handlers.progress({ range, step: 'day' }).points.length;
    expect([count('month'), count('year'), count('all')]).toEqual([2, 4, 5]);
  });

  it('are never more than 730: a longer step takes the place of one that gives more', () => {
    const { handlers, note, journal } = opened();
    journal.transaction(() => {
      for (let days = 0; days < 20 * 365; days += 1) note(addDays(today, -days));
    });
    const all = handlers.progress({ range: 'all', step: 'day' });
    expect(all.step).toBe('month');
    expect(all.steps).toEqual(['month']);
    expect(all.points.length).toBe(241);
    const three = handlers.progress({ range: 'threeYears', step: 'day' });
    expect(three.step).toBe('week');
    expect(three.points.length).toBeLessThanOrEqual(158);
    expect(new Set(three.points.slice(0, -1).map((point) => weekdayOf(point.day)))).toEqual(
      new Set([7]),
    );
    expect(handlers.progress({ range: 'year', step: 'day' }).points.length).toBe(366);
  });
});

describe('The changes and averages of Progress', () => {
  it('look as far back as they have to, whatever the range', () => {
    const { handlers, note } = opened();
    note(addDays(today, -90), { total: 52, industryMeans: means.industry });
    note(addDays(today, -30), { total: 52.5 });
    note(addDays(today, -2), { total: 53 });
    const view = handlers.progress({ range: 'month', step: 'day' });
    expect(view.changes.total).toEqual({ 4: 0.5, 12: 1 });
    expect(view.changes.people).toEqual({ 4: 0, 12: 0 });
    expect(view.means).toEqual({ industry: means.industry, network: null });
  });

  it('are not known of an empty journal', () => {
    const view = opened().handlers.progress({ range: 'all', step: 'day' });
    expect(view.changes.total).toEqual({ 4: null, 12: null });
    expect(view.means).toEqual({ industry: null, network: null });
  });
});

describe('The effort of Progress', () => {
  it('counts what was done for each pillar, week by week, none left out', () => {
    const { handlers, journal } = opened();
    done(journal, 'portfolio', day('2026-11-02'), 2);
    done(journal, 'portfolio', day('2026-11-08'));
    done(journal, 'shareContent', day('2026-11-16'));
    // Left out on purpose is not done.
    done(journal, 'dailyUse', day('2026-11-16'), 0);
    const { effort } = handlers.progress({ range: 'month', step: 'day' });
    expect(effort.map(({ from }) => from)).toEqual([
      ...['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'],
    ]);
    const none = { brand: 0, people: 0, insights: 0, relationships: 0 };
    expect(effort.map((week) => week.done)).toEqual([
      none,
      none,
      { ...none, brand: 3 },
      none,
      { ...none, insights: 1 },
    ]);
  });

  it('counts by month where the points are months', () => {
    const { handlers, journal, note } = opened();
    note(day('2026-09-30'));
    done(journal, 'portfolio', day('2026-10-31'));
    done(journal, 'portfolio', day('2026-11-01'));
    const { effort } = handlers.progress({ range: 'all', step: 'month' });
    expect(effort.map(({ from, done: { brand } }) => [from, brand])).toEqual([
      ['2026-09-01', 0],
      ['2026-10-01', 1],
      ['2026-11-01', 1],
    ]);
  });

  it('counts what was done for actions that were put away since', () => {
    const { handlers, journal } = opened();
    done(journal, 'portfolio', day('2026-11-16'));
    const action = journal.actions.get('portfolio');
    if (action !== null) journal.actions.keep({ ...action, isArchived: true });
    expect(handlers.progress({ range: 'month', step: 'day' }).effort.at(-1)?.done.brand).toBe(1);
  });

  it('fills a calendar of 53 weeks until today', () => {
    const { handlers, journal } = opened();
    done(journal, 'portfolio', today, 2);
    done(journal, 'dailyUse', today);
    const { calendar } = handlers.progress({ range: 'month', step: 'day' });
    expect(calendar.from).toBe('2025-11-17');
    expect(calendar.done.length).toBe(371);
    expect(calendar.done.at(-1)).toBe(3);
    expect(calendar.done.slice(0, -1).every((count) => count === 0)).toBe(true);
  });
});

describe('The list of snapshots', () => {
  it('shows a year, the latest first, each beside its neighbours in time', () => {
    const { handlers, note } = opened();
    for (const on of ['2024-12-30', '2025-01-06', '2025-12-29', '2026-01-05']) note(day(on));
    const view = handlers.snapshots({ year: 2025 });
    expect(view.years).toEqual([
      { year: 2024, count: 1 },
      { year: 2025, count: 2 },
      { year: 2026, count: 1 },
    ]);
    const days = view.listed.map(({ before, snapshot: { day: on }, after }) => [
      before?.day ?? null,
      on,
      after?.day ?? null,
    ]);
    expect(days).toEqual([
      ['2025-01-06', '2025-12-29', '2026-01-05'],
      ['2024-12-30', '2025-01-06', '2025-12-29'],
    ]);
  });

  it('shows the last year that has any where none, or one without any, is named', () => {
    const { handlers, note } = opened();
    note(day('2024-12-30'));
    expect(handlers.snapshots({ year: null }).year).toBe(2024);
    expect(handlers.snapshots({ year: 1999 }).year).toBe(2024);
  });
});

describe('A goal', () => {
  it('is set, changed and dropped', () => {
    const { handlers } = opened();
    const goalOf = () => handlers.progress({ range: 'year', step: 'week' }).goal;
    handlers.setGoal({ goal: { of: 'total', score: 60, by: day('2027-03-31') } });
    expect(goalOf()).toEqual({ of: 'total', score: 60, by: '2027-03-31' });
    handlers.setGoal({ goal: { of: 'people', score: 10.5, by: day('2027-01-31') } });
    expect(goalOf()).toEqual({ of: 'people', score: 10.5, by: '2027-01-31' });
    handlers.setGoal({ goal: null });
    expect(goalOf()).toBeNull();
  });
});

describe('The outlook of a goal', () => {
  const outlookOf = ({ handlers }: ReturnType<typeof opened>) =>
    handlers.progress({ range: 'month', step: 'day' }).outlook;
  const scoring = (brand: number) => ({
    scores: { brand, people: 6, insights: 10, relationships: 15 },
    total: brand + 31,
  });
  const sixty = { of: 'total', score: 60, by: day('2027-03-31') } as const;

  it('is none without a goal', () => {
    expect(outlookOf(opened())).toBeNull();
  });

  it('looks back half a year, whatever range is shown', () => {
    const journal = opened();
    for (let weeks = 0; weeks < 12; weeks += 1)
      journal.note(addDays(today, -7 * weeks), scoring(19 - weeks));
    journal.handlers.setGoal({ goal: sixty });
    expect(outlookOf(journal)).toMatchObject({
      kind: 'willReach',
      about: addDays(today, 70),
      timing: 'inTime',
      base: { weeks: 12, from: addDays(today, -77), to: today },
    });
  });

  it('says how many weeks it still takes', () => {
    const journal = opened();
    journal.handlers.setGoal({ goal: sixty });
    expect(outlookOf(journal)).toEqual({ kind: 'tooFewPoints', weeksNeeded: 6 });
    journal.note(today);
    expect(outlookOf(journal)).toEqual({ kind: 'tooFewPoints', weeksNeeded: 5 });
  });

  it('knows a goal as reached also by a snapshot of long ago', () => {
    const journal = opened();
    journal.note(day('2025-01-06'), scoring(25));
    journal.handlers.setGoal({ goal: sixty });
    expect(outlookOf(journal)).toMatchObject({ kind: 'tooFewPoints' });
    journal.handlers.setGoal({ goal: { ...sixty, score: 56 } });
    expect(outlookOf(journal)).toEqual({ kind: 'reached', day: '2025-01-06' });
  });

  it('is that of a pillar where the goal is of one', () => {
    const journal = opened();
    journal.note(today, scoring(12));
    journal.handlers.setGoal({ goal: { of: 'brand', score: 12, by: day('2027-03-31') } });
    expect(outlookOf(journal)).toEqual({ kind: 'reached', day: today });
  });
});

describe('Indicators', () => {
  it('are shown for the last year', () => {
    const { handlers, journal } = opened();
    journal.indicators.keep(day('2025-11-10'), 'posts', 1);
    journal.indicators.keep(day('2025-12-01'), 'posts', 2);
    journal.indicators.keep(today, 'posts', 3);
    journal.indicators.keep(today, 'connections', 512);
    expect(handlers.indicators(undefined)).toEqual({
      day: today,
      notes: [
        { day: '2025-12-01', values: { posts: 2 } },
        { day: today, values: { connections: 512, posts: 3 } },
      ],
    });
  });
});

describe('The full history', () => {
  it('is all that was ever noted, the earliest first', () => {
    const { handlers, journal, note } = opened();
    expect(handlers.fullHistory(undefined)).toEqual({ day: today, snapshots: [], indicators: [] });
    note(today);
    note(day('2012-01-03'), { note: 'mucho antes' });
    journal.indicators.keep(today, 'posts', 3);
    journal.indicators.keep(day('2013-11-10'), 'posts', 1);
    expect(handlers.fullHistory(undefined)).toEqual({
      day: today,
      snapshots: [
        snapshot({ day: day('2012-01-03'), note: 'mucho antes' }),
        snapshot({ day: today }),
      ],
      indicators: [
        { day: '2013-11-10', values: { posts: 1 } },
        { day: today, values: { posts: 3 } },
      ],
    });
  });
});
