import { describe, expect, it } from 'vitest';
import type { KeptAction } from '../../../../shared/actions/action.ts';
import { actionIds } from '../../../../shared/actions/catalogue.ts';
import { addDays, type Day } from '../../../../shared/day.ts';
import { pillars } from '../../../../shared/ssi/pillar.ts';
import { ownAction } from '../../../builders/action.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds } from '../../../builders/journal.ts';
import { handlersOver } from '../../../builders/pilar.ts';
import { every, monthly, timesAMonth, timesAWeek, weekly } from '../../../builders/practice.ts';
import { means, snapshot } from '../../../builders/snapshot.ts';

// A Sunday; the twelve weeks begin on Monday 31 August.
const today = day('2026-11-22');
const firstDay = day('2026-08-31');

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const handlers = handlersOver(journal, clock, countedIds());
  /** Leaves only these actions, all of the person's own. */
  const plan = (...actions: readonly Partial<KeptAction>[]) => {
    for (const action of journal.actions.all())
      journal.actions.keep({ ...action, isArchived: true });
    for (const action of actions) journal.actions.keep(ownAction({ start: firstDay, ...action }));
  };
  const tick = (action: string, ...days: readonly Day[]) => {
    for (const on of days) handlers.tick({ action, day: on });
  };
  return { clock, journal, handlers, plan, tick };
}

/** So many days before today. */
const ago = (...days: readonly number[]) => days.map((count) => addDays(today, -count));

describe('The four pillars', () => {
  it('are shown with the focus first, and what others average', () => {
    const { handlers } = opened();
    const view = () => handlers.pillars(undefined);
    expect(view().columns.map(({ pillar }) => pillar)).toEqual(pillars);
    expect(view()).toMatchObject({
      day: today,
      firstDay,
      focus: null,
      latest: null,
      industry: null,
    });
    handlers.noteSnapshot({
      snapshot: snapshot({ industryMeans: means.industry }),
      replaces: false,
    });
    expect(view().columns.map(({ pillar }) => pillar)).toEqual([
      'people',
      'brand',
      'insights',
      'relationships',
    ]);
    expect(view()).toMatchObject({ latest: { total: 53 }, industry: means.industry });
  });

  it('hold the eighteen in their order, each with twelve weeks', () => {
    const { columns } = opened().handlers.pillars(undefined);
    expect(columns.flatMap(({ actions }) => actions.map(({ action }) => action.id))).toEqual(
      actionIds,
    );
    for (const { weeks, actions } of columns)
      for (const each of [weeks, ...actions.map((one) => one.weeks)]) expect(each).toHaveLength(12);
  });

  it('sum up the weeks of their actions', () => {
    const { handlers, plan, tick } = opened();
    plan(
      { id: 'daily', pillar: 'brand' },
      { id: 'quota', pillar: 'brand', rhythm: timesAWeek(3) },
      { id: 'weekly', pillar: 'people', rhythm: weekly },
    );
    // Today, all of this week but Thursday, and Monday and Tuesday of the week before.
    tick('daily', ...ago(0, 1, 2, 4, 5, 6, 12, 13));
    tick('quota', ...ago(6, 13));
    tick('weekly', ...ago(11));
    const [brand, people] = handlers.pillars(undefined).columns;
    expect(brand?.weeks.slice(-3)).toEqual([
      { done: 0, needs: 7 + 3 },
      { done: 2 + 1, needs: 7 + 3 },
      { done: 6 + 1, needs: 7 + 1 },
    ]);
    expect(people?.weeks.slice(-3)).toEqual([
      { done: 0, needs: 1 },
      { done: 1, needs: 1 },
      { done: 0, needs: 0 },
    ]);
  });

  it('begin their weeks on the day the person chose', () => {
    const { handlers, clock } = opened();
    handlers.changeSettings({ weekStart: 7 });
    // Today is a Sunday, the first of its week.
    expect(handlers.pillars(undefined).firstDay).toBe('2026-09-06');
    clock.moveTo('2026-11-21T11:00Z');
    expect(handlers.pillars(undefined).firstDay).toBe('2026-08-30');
  });

  it('name the pauses that go on or are to come, and none that is over', () => {
    const { handlers } = opened();
    const pause = (from: string, until: string | null) =>
      handlers.pause({
        scope: { of: 'action', action: 'portfolio' },
        from: day(from),
        until: until === null ? null : day(until),
      });
    pause('2026-11-01', '2026-11-21');
    pause('2026-11-02', '2026-11-22');
    pause('2026-12-24', null);
    expect(handlers.pillars(undefined).pauses).toMatchObject([
      { from: '2026-11-02', action: { id: 'portfolio' } },
      { from: '2026-12-24', action: { id: 'portfolio' } },
    ]);
  });
});

describe('A pillar', () => {
  it('shows its actions day by day, and those put away', () => {
    const { handlers } = opened();
    handlers.archiveAction({ action: 'portfolio' });
    const view = handlers.pillar({ pillar: 'brand' });
    expect(view.actions.map(({ action }) => action.id)).toEqual([
      'completeProfile',
      'richMedia',
      'keySkills',
      'publishArticles',
      'recommendations',
    ]);
    expect(view.archived.map(({ id }) => id)).toEqual(['portfolio']);
    // Eleven weeks and all seven days of this one.
    for (const { states } of view.actions) expect(states).toHaveLength(84);
  });

  it('shows the pauses that concern it, and no others', () => {
    const { handlers } = opened();
    const pause = (scope: Parameters<typeof handlers.pause>[0]['scope']) =>
      handlers.pause({ scope, from: today, until: null });
    pause({ of: 'everything' });
    pause({ of: 'pillar', pillar: 'brand' });
    pause({ of: 'pillar', pillar: 'people' });
    pause({ of: 'action', action: 'portfolio' });
    pause({ of: 'action', action: 'joinGroups' });
    const scopes = handlers.pillar({ pillar: 'brand' }).pauses.map(({ scope }) => scope);
    expect(scopes).toHaveLength(3);
    expect(scopes).toEqual(
      expect.arrayContaining([
        { of: 'everything' },
        { of: 'pillar', pillar: 'brand' },
        { of: 'action', action: 'portfolio' },
      ]),
    );
  });

  it('says of an action what the action’s own page says', () => {
    const { handlers, journal, plan, tick } = opened();
    const start = day('2024-01-01');
    const rhythms = {
      daily: { kind: 'days', every: 1 },
      weekly,
      monthly,
      quota: timesAWeek(3),
      often: timesAMonth(10),
      once: { kind: 'once' },
      review: { kind: 'once', reviewAfterMonths: 1 },
      ended: { kind: 'days', every: 2 },
    } as const;
    const end = day('2026-01-31');
    plan(
      ...Object.entries(rhythms).map(([id, rhythm]) => ({
        id,
        rhythm,
        start,
        pillar: 'brand' as const,
        end: id === 'ended' ? end : null,
      })),
    );
    for (const id of Object.keys(rhythms))
      tick(id, ...ago(...every(id === 'daily' ? 1 : 9, 0, 800).filter((each) => each % 5 !== 3)));
    journal.pauses.keep({
      id: 'sabbatical',
      scope: { of: 'everything' },
      from: day('2025-06-01'),
      until: day('2026-06-30'),
    });
    for (const { strength, ...sheet } of handlers.pillar({ pillar: 'brand' }).actions) {
      const own = handlers.action({ action: sheet.action.id });
      const { strength: exact, ...rest } = own.sheet;
      expect(sheet).toEqual(rest);
      if (exact === null) expect(strength).toBeNull();
      else expect(strength).toBeCloseTo(exact, 5);
    }
  });
});

describe('An action', () => {
  it('shows its streaks with their days, and its strength', () => {
    const { handlers, plan, tick } = opened();
    plan({ id: 'daily', start: day('2026-10-01') });
    tick('daily', ...ago(...every(1, 0, 19), ...every(1, 25, 27)));
    const { streaks, sheet } = handlers.action({ action: 'daily' });
    expect(streaks).toEqual({
      current: { count: 20, from: '2026-11-03', until: today },
      best: { count: 20, from: '2026-11-03', until: today },
    });
    expect(sheet.standing).toMatchObject({ state: 'done' });
    expect(sheet.states.slice(-29)).toEqual([
      'missed',
      ...Array.from({ length: 3 }, () => 'done'),
      ...Array.from({ length: 5 }, () => 'missed'),
      ...Array.from({ length: 20 }, () => 'done'),
    ]);
    // 1 − 0.5^(20 ÷ 13) = 0.6557, and what little is left of three days before five missed:
    // (1 − 0.94808³) × 0.94808⁵ × 0.5^(20 ÷ 13) = 0.1478 × 0.7660 × 0.3443 = 0.0390.
    expect(sheet.strength).toBeCloseTo(0.6557 + 0.039, 3);
  });

  it('shows what was written to its days, the latest first, and nothing older', () => {
    const { handlers } = opened();
    const mark = (on: string, note: string, page: string | null = null) =>
      handlers.markDay({ action: 'portfolio', day: day(on), count: 2, note, page });
    mark('2026-08-30', 'antes');
    mark('2026-08-31', 'primero');
    mark('2026-11-21', 'ayer', 'https://example.org/');
    handlers.skip({ action: 'portfolio', day: today });
    expect(handlers.action({ action: 'portfolio' }).days).toEqual([
      { day: today, count: 0, note: '', page: null },
      { day: '2026-11-21', count: 2, note: 'ayer', page: 'https://example.org/' },
      { day: '2026-08-31', count: 2, note: 'primero', page: null },
    ]);
  });

  it('is shown when it was put away, too, and refused where there is none', () => {
    const { handlers } = opened();
    handlers.archiveAction({ action: 'portfolio' });
    expect(handlers.action({ action: 'portfolio' }).sheet.action.isArchived).toBe(true);
    expect(() => handlers.action({ action: 'nothing' })).toThrow('unknownAction');
  });

  it('shows the pauses that silence it', () => {
    const { handlers } = opened();
    handlers.pause({ scope: { of: 'pillar', pillar: 'people' }, from: today, until: null });
    handlers.pause({ scope: { of: 'pillar', pillar: 'brand' }, from: today, until: null });
    expect(handlers.action({ action: 'portfolio' }).pauses).toMatchObject([
      { scope: { of: 'pillar', pillar: 'brand' } },
    ]);
  });

  it('keeps streak and strength through skipped and paused days', () => {
    const { handlers, plan, tick, clock } = opened();
    plan({ id: 'daily', start: day('2026-11-03') });
    tick('daily', ...ago(...every(1, 0, 19)));
    const before = handlers.action({ action: 'daily' });
    clock.moveTo('2026-11-23T11:00Z');
    handlers.skip({ action: 'daily', day: day('2026-11-23') });
    handlers.pause({
      scope: { of: 'everything' },
      from: day('2026-11-24'),
      until: day('2027-11-30'),
    });
    clock.moveTo('2027-11-30T11:00Z');
    for (const moment of ['2026-12-01T11:00Z', '2027-11-30T11:00Z', '2027-12-01T11:00Z']) {
      clock.moveTo(moment);
      const after = handlers.action({ action: 'daily' });
      expect(after.streaks).toEqual(before.streaks);
      expect(after.sheet.strength).toBeCloseTo(before.sheet.strength ?? Number.NaN, 9);
    }
  });
});
