import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unchanged } from '../../../electron/store/begin.ts';
import type { Journal } from '../../../electron/store/journal.ts';
import {
  plannedActions,
  practicesSince,
  practicesToday,
  wholePractice,
} from '../../../electron/store/practices.ts';
import { actionFrom, type KeptAction } from '../../../shared/actions/action.ts';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { dueToday } from '../../../shared/actions/dueToday.ts';
import type { PauseScope } from '../../../shared/actions/pause.ts';
import { standingOn } from '../../../shared/actions/standing.ts';
import { strengthOn, strengthSince } from '../../../shared/actions/strength.ts';
import { weekTally } from '../../../shared/actions/weekTally.ts';
import { addDays, type Day, dayFromEpoch, epochDay, startOfWeek } from '../../../shared/day.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { wishes } from '../../builders/action.ts';
import { anyRhythm } from '../../builders/anyPractice.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal } from '../../builders/journal.ts';

const clock = handClock('2026-11-22T12:00Z');
const today = day('2026-11-22');

function mark(journal: Journal, action: string, on: Day, count = 1): void {
  const [completedAt, zone] = [clock.now(), clock.zone()];
  const id = `${action} ${on}`;
  journal.completions.keep({ id, action, day: on, count, note: '', page: null, completedAt, zone });
}

/** A journal, in memory since many are made, whose only action is one of the person's own. */
function journalWith(given: Partial<KeptAction>): Journal {
  const journal = begunJournal(clock, ':memory:');
  const { all, keep } = journal.actions;
  for (const action of all()) keep({ ...action, isArchived: true });
  keep({
    ...wishes(),
    id: 'own',
    catalogueId: null,
    position: null,
    isArchived: false,
    ...given,
  });
  return journal;
}

describe('The planned actions', () => {
  it('are all but those that were put away', () => {
    const journal = begunJournal(clock);
    journal.actions.keep({ ...unchanged('portfolio', today), isArchived: true });
    expect(plannedActions(journal).map(({ id }) => id)).not.toContain('portfolio');
    expect(plannedActions(journal)).toHaveLength(actionIds.length - 1);
    expect(practicesToday(journal, today)).toHaveLength(actionIds.length - 1);
  });
});

describe('An action’s past', () => {
  it('is told for those asked about, in their order', () => {
    const journal = begunJournal(clock);
    mark(journal, 'dailyUse', today, 3);
    mark(journal, 'portfolio', addDays(today, -1));
    const asked = ['portfolio', 'dailyUse', 'richMedia'].map((id) =>
      actionFrom(journal.actions.get(id) as KeptAction),
    );
    const told = practicesSince(journal, asked, () => addDays(today, -1), today);
    expect(told.map(({ action, practice }) => [action.id, practice.marks])).toEqual([
      ['portfolio', [{ day: epochDay(today) - 1, count: 1, isSkipped: false }]],
      ['dailyUse', [{ day: epochDay(today), count: 3, isSkipped: false }]],
      ['richMedia', []],
    ]);
  });

  it('rests where it is paused, itself, in its pillar or with all the others', () => {
    const journal = begunJournal(clock);
    const rests = (scope: PauseScope) => {
      journal.pauses.keep({ id: scope.of, scope, from: today, until: null });
      const [practised] = practicesToday(journal, today).filter(
        ({ action }) => action.id === 'portfolio',
      );
      return practised?.practice.rests.length;
    };
    expect(rests({ of: 'pillar', pillar: 'people' })).toBe(0);
    expect(rests({ of: 'action', action: 'portfolio' })).toBe(1);
    expect(rests({ of: 'everything' })).toBe(2);
  });

  it('is told by the week that the person lives by', () => {
    const journal = begunJournal(clock);
    journal.settings.keep({ ...journal.settings.current(), weekStart: 7 });
    expect(practicesToday(journal, today).map(({ practice }) => practice.weekStart)).toEqual(
      actionIds.map(() => 7),
    );
  });

  it('knows that a one-off was done, however often its review was skipped since', () => {
    const rhythm = { kind: 'once', reviewAfterMonths: 1 } as const;
    const journal = journalWith({ rhythm, start: day('2026-01-01') });
    mark(journal, 'own', day('2026-10-10'));
    for (let after = 0; after < 12; after += 1)
      mark(journal, 'own', addDays(day('2026-11-10'), after), 0);
    const [task] = dueToday(practicesToday(journal, today), null, today);
    expect(task).toMatchObject({ isReview: true, dueOn: '2026-11-10' });
  });

  it('tells of a one-off all the days of the weeks that are shown', () => {
    const rhythm = { kind: 'once', reviewAfterMonths: 1 } as const;
    const journal = journalWith({ rhythm, start: day('2026-01-01') });
    const days = ['2026-01-05', '2026-09-01', '2026-10-02', '2026-11-03'].map(day);
    for (const on of days) mark(journal, 'own', on);
    const told = (since: Day) =>
      practicesSince(journal, plannedActions(journal), () => since, today)[0]?.practice.marks.map(
        (one) => dayFromEpoch(one.day),
      );
    // And the last time before them, which decides where it stood as they began.
    expect(told(day('2026-09-02'))).toEqual(days.slice(1));
    expect(told(day('2026-11-09'))).toEqual(days.slice(3));
  });
});

const anyJournal = fc.record({
  rhythm: anyRhythm,
  startsAgo: fc.integer({ min: -10, max: 500 }),
  length: fc.option(fc.integer({ min: 0, max: 500 })),
  target: fc.constantFrom(1, 1, 2, 3),
  pillar: fc.constantFrom(...pillars),
  weekStart: fc.constantFrom(1 as const, 7 as const),
  marks: fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0, 1, 1, 1, 2, 3)),
    { selector: ([ago]) => ago, maxLength: 150 },
  ),
  pauses: fc.array(
    fc.tuple(fc.integer({ min: -30, max: 400 }), fc.option(fc.integer({ min: 0, max: 90 }))),
    { maxLength: 2 },
  ),
});

/** A journal of one action as drawn, and its whole past. */
function drawn({
  rhythm,
  startsAgo,
  length,
  target,
  pillar,
  weekStart,
  marks,
  pauses,
}: typeof anyJournal extends fc.Arbitrary<infer Drawn> ? Drawn : never) {
  const start = addDays(today, -startsAgo);
  const end = length === null ? null : addDays(start, length);
  const journal = journalWith({ rhythm, start, end, target, pillar });
  journal.settings.keep({ ...journal.settings.current(), weekStart });
  for (const [ago, count] of marks) mark(journal, 'own', addDays(today, -ago), count);
  for (const [index, [ago, days]] of pauses.entries()) {
    const from = addDays(today, -ago);
    const until = days === null ? null : addDays(from, days);
    journal.pauses.keep({ id: `${index}`, scope: { of: 'everything' }, from, until });
  }
  const kept = journal.actions.get('own');
  if (kept === null) throw new Error('The action was not kept.');
  const action = actionFrom(kept);
  return { journal, action, practice: wholePractice(journal, action, today) };
}

describe('Whatever the past, the part of it that is read', () => {
  it('gives the same list for today as all of it', () => {
    fc.assert(
      fc.property(anyJournal, (given) => {
        const { journal, action, practice } = drawn(given);
        const whole = dueToday([{ action, practice }], null, today);
        expect(dueToday(practicesToday(journal, today), null, today)).toEqual(whole);
        const [narrow] = practicesToday(journal, today);
        expect(narrow && standingOn(narrow.practice, today)).toEqual(standingOn(practice, today));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('gives the same strength and the same twelve weeks', () => {
    fc.assert(
      fc.property(anyJournal, (given) => {
        const { journal, action, practice } = drawn(given);
        const first = addDays(startOfWeek(today, given.weekStart), -77);
        const [part] = practicesSince(
          journal,
          plannedActions(journal),
          ({ rhythm, end }, rests) => {
            const reach = strengthSince({ rhythm, end, rests }, today);
            return [reach, first].sort()[0] ?? first;
          },
          today,
        );
        expect(part?.action).toEqual(action);
        if (part === undefined) return;
        const strengths = [part.practice, practice].map((each) => strengthOn(each, today) ?? -1);
        expect(strengths[0]).toBeCloseTo(strengths[1] ?? Number.NaN, 2);
        for (let week = 0; week < 12; week += 1) {
          const begins = addDays(first, 7 * week);
          expect(weekTally(part.practice, begins, today)).toEqual(
            weekTally(practice, begins, today),
          );
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('reads no day that is still to come', () => {
    const journal = journalWith({});
    mark(journal, 'own', addDays(today, 1));
    const [practised] = practicesToday(journal, today);
    expect(practised?.practice.marks).toEqual([]);
  });
});
