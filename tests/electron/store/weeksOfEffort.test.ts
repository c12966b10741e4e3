import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../electron/store/journal.ts';
import { weeksLookedAt, weeksOfEffort } from '../../../electron/store/weeksOfEffort.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal } from '../../builders/journal.ts';
import { snapshot } from '../../builders/snapshot.ts';

// A Sunday; the last week that is over began on Monday the 9th.
const today = day('2026-11-22');

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const note = (on: Day, brand: number) =>
    journal.snapshots.keep(
      snapshot({
        day: on,
        scores: { brand, people: 1, insights: 1, relationships: 1 },
        total: brand + 3,
      }),
      { notedAt: clock.now(), zone: clock.zone() },
    );
  return { journal, note };
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

describe('The weeks of effort', () => {
  it('add up what was done for a pillar, with its score when the week was over', () => {
    const { journal, note } = opened();
    done(journal, 'portfolio', day('2026-11-04'), 2);
    done(journal, 'richMedia', day('2026-11-04'));
    done(journal, 'portfolio', day('2026-11-10'));
    note(day('2026-11-08'), 12);
    note(day('2026-11-15'), 13.5);
    // Nobody knows yet how the present week ends.
    done(journal, 'portfolio', day('2026-11-17'));
    note(today, 20);
    const { brand, people } = weeksOfEffort(journal, today);
    expect(brand).toEqual([
      { week: '2026-11-02', done: 3, scoreAtEnd: 12 },
      { week: '2026-11-09', done: 1, scoreAtEnd: 13.5 },
    ]);
    expect(people.map((week) => week.done)).toEqual([0, 0]);
  });

  it('begin on the day they begin on for the person', () => {
    const { journal } = opened();
    journal.settings.keep({ ...journal.settings.current(), weekStart: 7 });
    done(journal, 'portfolio', day('2026-11-08'));
    expect(weeksOfEffort(journal, today).brand.map(({ week }) => week)).toEqual([
      '2026-11-08',
      '2026-11-15',
    ]);
  });

  it('reach back three years and no further, and count what was put away since', () => {
    const { journal } = opened();
    const first = addDays(day('2026-11-16'), -7 * weeksLookedAt);
    done(journal, 'portfolio', addDays(first, -1));
    done(journal, 'portfolio', first);
    const action = journal.actions.get('portfolio');
    if (action !== null) journal.actions.keep({ ...action, isArchived: true });
    const { brand } = weeksOfEffort(journal, today);
    expect(brand[0]).toEqual({ week: first, done: 1, scoreAtEnd: null });
    expect(brand.length).toBe(weeksLookedAt);
  });

  it('are none where nothing was ever done', () => {
    expect(weeksOfEffort(opened().journal, today).insights).toEqual([]);
  });
});
