import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dayOfJournal, monthOfJournal } from '../../../electron/store/daysOfJournal.ts';
import { entryQueries } from '../../../electron/store/entries.ts';
import { catalogue } from '../../../shared/actions/catalogue.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { ownAction } from '../../builders/action.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';
import { finishedReview } from '../../builders/review.ts';
import { snapshot } from '../../builders/snapshot.ts';

const clock = handClock('2026-11-22T12:00Z');
const today = day('2026-11-22');
const written = { at: clock.now(), zone: clock.zone() };

function opened() {
  const journal = begunJournal(clock);
  let revisions = 0;
  return {
    journal,
    write: (on: string, text: string) => {
      revisions += 1;
      journal.entries.keep({ day: day(on), text, revision: `r${revisions}` }, written);
    },
    note: (on: string, given: Parameters<typeof snapshot>[0] = {}) =>
      journal.snapshots.keep(snapshot({ ...given, day: day(on) }), {
        notedAt: clock.now(),
        zone: clock.zone(),
      }),
    mark: (action: string, on: string, count = 1, note = '', page: string | null = null) =>
      journal.completions.keep({
        ...{ id: `${action} ${on}`, action, day: day(on), count, note, page },
        ...{ completedAt: clock.now(), zone: clock.zone() },
      }),
    on: (on: string) => dayOfJournal(journal, day(on), today),
    month: (on: string) => monthOfJournal(journal, day(on), today),
  };
}

describe('A day of the journal', () => {
  it('is empty where nothing is kept, also long ago and in time to come', () => {
    const { on } = opened();
    for (const text of ['1970-01-01', '2026-11-21', '9999-12-31'])
      expect(on(text)).toEqual({
        ...{ today, day: text, entry: null, done: [], snapshot: null, before: null },
        ...{ earlierYears: [], linkedFrom: [], previousWritten: null, nextWritten: null },
        prompts: [],
      });
  });

  it('has its page, and leads to the nearest that are written', () => {
    const { on, write } = opened();
    write('2026-11-01', 'uno');
    write('2026-11-10', 'dos');
    write('2026-11-20', 'tres');
    expect(on('2026-11-10')).toMatchObject({
      entry: { day: '2026-11-10', text: 'dos', revision: 'r2' },
      previousWritten: '2026-11-01',
      nextWritten: '2026-11-20',
    });
    expect(on('2026-11-15')).toMatchObject({
      entry: null,
      previousWritten: '2026-11-10',
      nextWritten: '2026-11-20',
    });
  });

  it('has what was done and what was left out, by pillar and place, put away or not', () => {
    const { journal, on, mark } = opened();
    journal.actions.keep(ownAction({ id: 'own', pillar: 'brand', isArchived: true }));
    mark('askForIntroductions', '2026-11-20');
    mark('own', '2026-11-20', 3, 'tres veces', 'https://example.org/');
    mark('dailyUse', '2026-11-20', 0);
    mark('portfolio', '2026-11-20');
    mark('portfolio', '2026-11-21');
    const { done } = on('2026-11-20');
    expect(done.map(({ action, count }) => [action.id, count])).toEqual([
      ['portfolio', 1],
      ['own', 3],
      ['dailyUse', 0],
      ['askForIntroductions', 1],
    ]);
    expect(done[0]?.action.pillar).toBe(catalogue.portfolio.pillar);
    expect(done[1]).toMatchObject({ note: 'tres veces', page: 'https://example.org/' });
  });

  it('has its score, and the one before it also where it has none', () => {
    const { on, note } = opened();
    note('2026-11-09', { note: 'antes' });
    note('2026-11-16', { note: 'ese día' });
    expect(on('2026-11-16')).toMatchObject({
      snapshot: { day: '2026-11-16', note: 'ese día' },
      before: { day: '2026-11-09' },
    });
    expect(on('2026-11-18')).toMatchObject({ snapshot: null, before: { day: '2026-11-16' } });
    expect(on('2026-11-09')).toMatchObject({ snapshot: { day: '2026-11-09' }, before: null });
    expect(on('2026-11-01')).toMatchObject({ snapshot: null, before: null });
  });

  it('shows how the same day of earlier years began', () => {
    const { on, write } = opened();
    write('2021-11-22', '\n\n## **Primera** visita\nY más.');
    write('2024-11-22', '- [ ] llamar');
    write('2024-11-23', 'otro día');
    write('2026-11-22', 'hoy');
    expect(on('2026-11-22').earlierYears).toEqual([
      { day: '2024-11-22', beginning: 'llamar' },
      { day: '2021-11-22', beginning: 'Primera visita' },
    ]);
    write('2023-02-28', 'no bisiesto');
    write('2024-02-29', 'bisiesto');
    expect(on('2025-02-28').earlierYears.map((one) => one.day)).toEqual(['2023-02-28']);
    expect(on('2028-02-29').earlierYears.map((one) => one.day)).toEqual(['2024-02-29']);
  });

  it('asks something on today alone: of the focus, of what was done, and of a return', () => {
    const { journal, on, note, mark } = opened();
    note('2026-11-16');
    mark('portfolio', '2026-11-22');
    mark('dailyUse', '2026-11-22', 0);
    const { prompts } = on('2026-11-22');
    expect(prompts.flatMap((one) => ('action' in one ? [one.action.id] : []))).toEqual([
      'portfolio',
    ]);
    expect(on('2026-11-21').prompts).toEqual([]);
    const scope = { of: 'everything' } as const;
    journal.pauses.keep({ id: 'p', scope, from: day('2026-11-10'), until: day('2026-11-20') });
    expect(on('2026-11-22').prompts[0]).toEqual({ id: 'afterPause' });
  });
});

describe('The questions of today', () => {
  it('are of the pillar that the last review chose, as all of Today is', () => {
    const { journal, on, note } = opened();
    note('2026-11-16');
    const week = day('2026-11-09');
    for (const focus of pillars) {
      journal.reviews.keep(finishedReview({ week, focus, finishedOn: day('2026-11-15') }));
      const first = on('2026-11-22').prompts.find(({ id }) =>
        pillars.some((one) => id.startsWith(one)),
      );
      expect(first?.id.startsWith(focus)).toBe(true);
    }
  });
});

describe('A month of the journal', () => {
  it('has its days that have anything, ascending, and no other', () => {
    const { month, write, note, mark } = opened();
    write('2026-10-31', 'antes');
    write('2026-11-01', 'primero');
    mark('dailyUse', '2026-11-01', 2);
    mark('portfolio', '2026-11-01');
    mark('dailyUse', '2026-11-05', 0);
    note('2026-11-16');
    write('2026-11-30', 'último');
    note('2026-12-01');
    expect(month('2026-11-19')).toEqual({
      today,
      month: '2026-11-01',
      days: [
        { day: '2026-11-01', isWritten: true, done: 3, hasSnapshot: false },
        { day: '2026-11-16', isWritten: false, done: 0, hasSnapshot: true },
        { day: '2026-11-30', isWritten: true, done: 0, hasSnapshot: false },
      ],
    });
    expect(month('2026-02-01').days).toEqual([]);
    expect(month('9999-12-01').days).toEqual([]);
  });
});

describe('The queries of pages', () => {
  it.each(Object.entries(entryQueries))('seek by the day: %s', (_name, sql) => {
    const file = join(temporaryFolder(), 'journal.db');
    begunJournal(clock, file);
    const reader = new SQLite(file, { readonly: true });
    onTestFinished(() => void reader.close());
    const plan = reader
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`)
      .all()
      .map(({ detail }) => detail);
    expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
    expect(plan.some((step) => step.startsWith('SEARCH entries'))).toBe(true);
  });
});
