import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Journal } from '../../../electron/store/journal.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { openJournal } from '../../../electron/store/open.ts';
import { initialReminderRules } from '../../../shared/reminders/reminderRules.ts';
import { day } from '../../builders/day.ts';
import { temporaryFolder } from '../../builders/journal.ts';
import { isKept, writeOldJournal } from '../../builders/oldJournal.ts';
import { alarm, daily } from '../../builders/rules.ts';
import { snapshot } from '../../builders/snapshot.ts';
import { complaintsOf } from '../../torture/soundness.ts';

const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);
const ana = '01900000-0000-7000-8000-000000000010';

/** What the person of some version wrote, as this Pilar is to understand it. */
const meanings: readonly { readonly since: number; readonly check: (journal: Journal) => void }[] =
  [
    {
      since: 1,
      check: ({ actions, completions, snapshots, settings, reminders }) => {
        expect(actions.get('portfolio')).toMatchObject({
          catalogueId: 'portfolio',
          start: '2026-03-02',
          isArchived: false,
        });
        expect(actions.get('dailyUse')).toMatchObject({ start: '2026-03-03' });
        expect(completions.on('portfolio', day('2026-03-02'))).toMatchObject({ count: 1 });
        const kept = completions.between('dailyUse', day('2026-01-01'), day('2026-12-31'));
        expect(kept.map(({ count }) => count)).toEqual([1, 1]);
        expect(snapshots.all().slice(0, 2)).toEqual([
          snapshot({
            day: day('2026-03-02'),
            scores: { brand: 21, people: 6.4, insights: 0.29999998, relationships: 13.118002 },
            total: 40.8,
            industryRank: 9,
            networkRank: null,
            note: "una nota, «á» y 'comillas'",
          }),
          snapshot({
            day: day('2026-03-09'),
            scores: { brand: 25, people: 25, insights: 25, relationships: 25 },
            total: 100,
            industryRank: 1,
            networkRank: 100,
          }),
        ]);
        const { language, theme, singleKeys, reminders: rules } = settings.current();
        expect([language, theme, singleKeys]).toEqual(['es', 'dark', false]);
        expect(rules).toEqual({ ...initialReminderRules, ...rules });
        expect(rules.morning).toEqual(daily(alarm('08:30')));
        for (const on of ['2026-03-02', '2026-03-03', '2026-03-04'])
          expect(reminders.has(`morning@${on}T08:30`)).toBe(true);
        expect(reminders.open('failed')).toEqual([]);
      },
    },
    {
      since: 3,
      check: ({ snapshots }) =>
        expect(snapshots.on(day('2026-03-16'))).toMatchObject({
          industryMeans: { brand: 11.8, people: 5.4, insights: 2.1, relationships: 15.2 },
          networkMeans: { brand: 13.2, people: 4.4, insights: 2.4, relationships: 16.3 },
        }),
    },
    {
      since: 4,
      check: ({ settings }) => expect(settings.current().focusRule).toBe('furthestBehind'),
    },
    {
      since: 5,
      check: ({ actions, completions, pauses, settings }) => {
        expect(actions.get(ana)).toEqual({
          id: ana,
          catalogueId: null,
          title: 'Escribir a Ana 👩🏽‍💻',
          how: 'Con calma.',
          page: 'https://example.org/?q=%C3%B1',
          pillar: 'people',
          rhythm: { kind: 'weeks', every: 2, on: [1, 5] },
          minutes: 10,
          start: '2026-03-20',
          end: '2026-12-24',
          times: ['09:00', '18:45'],
          target: 3,
          position: 0,
          isArchived: false,
        });
        expect(actions.get('01900000-0000-7000-8000-000000000011')).toMatchObject({
          isArchived: true,
        });
        expect(completions.on(ana, day('2026-03-20'))).toMatchObject({
          count: 3,
          note: 'tres cartas',
          page: 'https://example.org/1',
        });
        expect(completions.on(ana, day('2026-03-23'))).toMatchObject({ count: 0 });
        expect(pauses.all().map(({ scope, from, until }) => [scope, from, until])).toEqual([
          [{ of: 'everything' }, '2026-04-01', '2026-04-07'],
          [{ of: 'pillar', pillar: 'insights' }, '2026-04-10', null],
          [{ of: 'action', action: ana }, '2026-05-01', '2026-05-01'],
        ]);
        expect(settings.current()).toMatchObject({ weekStart: 7, dailyMinutes: 30 });
      },
    },
    {
      since: 7,
      check: ({ actions, history, reminders, snoozes, settings }) => {
        expect(reminders.has('action:portfolio@2026-06-01T09:00')).toBe(true);
        expect(snoozes.all()).toMatchObject([
          { subject: { of: 'morning' }, askedOn: '2026-06-01' },
        ]);
        expect(snoozes.pause()?.until.toString()).toBe('2026-06-02T06:00:00Z');
        expect(settings.current().staysWhenClosed).toBe(true);
        expect(history.toUndo()).toMatchObject({ command: 'archiveAction' });
        expect(actions.get('dailyUse')?.isArchived).toBe(true);
        expect(history.undo()).toBe(true);
        expect(actions.get('dailyUse')?.isArchived).toBe(false);
      },
    },
    {
      since: 8,
      check: ({ snapshots, indicators, goal }) => {
        expect(snapshots.on(day('2026-06-08'))).toMatchObject({
          industryTotal: 36,
          networkTotal: 33.5,
          source: 'table',
        });
        expect(indicators.all()).toEqual([
          { day: '2026-06-08', values: { followers: 840, posts: 0 } },
          { day: '2026-06-15', values: { followers: 852 } },
        ]);
        expect(goal.current()).toEqual({ of: 'people', score: 10.5, by: '2027-03-01' });
      },
    },
    {
      since: 9,
      check: ({ entries, reviews, settings }) => {
        expect(entries.on(day('2026-06-08'))).toEqual({
          day: '2026-06-08',
          text: '## Lunes\n\nReunión con Ana, #marca y [[2026-03-02]]. 👩🏽‍💻',
          revision: '01900000-0000-4000-8000-000000000040',
        });
        expect(reviews.of(day('2026-06-01'))).toEqual({
          week: '2026-06-01',
          state: 'finished',
          step: 'actions',
          wentWell: '',
          focus: 'people',
          focusReason: 'Porque es el más bajo.',
          actions: ['dailyUse', ana],
          finishedOn: '2026-06-07',
        });
        expect(reviews.of(day('2026-06-08'))).toMatchObject({
          state: 'open',
          wentWell: 'Tres conversaciones',
        });
        expect(settings.current().reminders.review.isOn).toBe(true);
      },
    },
  ];

describe('A journal of an older Pilar', () => {
  it.each(versions)('is kept of schema version %i', (version) => {
    expect(isKept(version), 'tests/fixtures/journals/rows.ts, then write.ts beside it').toBe(true);
  });

  it.each(versions)('of version %i is opened whole, and every row keeps its meaning', (version) => {
    const file = join(temporaryFolder(), 'journal.db');
    writeOldJournal(file, version);
    const journal = openJournal(file);
    onTestFinished(() => journal.close());
    for (const { since, check } of meanings) if (since <= version) check(journal);
    const reader = new SQLite(file, { readonly: true });
    onTestFinished(() => void reader.close());
    expect(reader.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(complaintsOf(reader)).toEqual([]);
  });
});
