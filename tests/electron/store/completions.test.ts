import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { schedulerOf } from '../../../electron/reminders/scheduler.ts';
import { beginJournal } from '../../../electron/store/begin.ts';
import { type Completion, completionQueries } from '../../../electron/store/completions.ts';
import { type Journal, journalOver } from '../../../electron/store/journal.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { configure } from '../../../electron/store/open.ts';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { addDays, epochDay } from '../../../shared/day.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import { wishes } from '../../builders/action.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal, countedIds, temporaryFolder } from '../../builders/journal.ts';
import { handlersOver } from '../../builders/pilar.ts';
import { screen } from '../../builders/reminding.ts';
import { time } from '../../builders/rules.ts';

const clock = handClock('2026-11-22T12:00Z');
const today = day('2026-11-22');

const completion = (action: string, text: string, given: Partial<Completion> = {}): Completion => ({
  id: `${action} ${text}`,
  action,
  day: day(text),
  count: 1,
  note: '',
  page: null,
  completedAt: clock.now(),
  zone: clock.zone(),
  ...given,
});

function keep(journal: Journal, action: string, counts: Readonly<Record<string, number>>): void {
  for (const [text, count] of Object.entries(counts))
    journal.completions.keep(completion(action, text, { count }));
}

const mark = (text: string, count: number) => ({
  day: epochDay(day(text)),
  count,
  isSkipped: count === 0,
});

describe('Completions', () => {
  it('are told from a day to another, both included, ascending, of one action', () => {
    const journal = begunJournal(clock);
    keep(journal, 'dailyUse', {
      '2026-11-18': 3,
      '2026-11-16': 1,
      '2026-11-20': 0,
      '2026-11-21': 1,
    });
    keep(journal, 'portfolio', { '2026-11-18': 1 });
    const { between } = journal.completions;
    expect(between('dailyUse', day('2026-11-16'), day('2026-11-20'))).toEqual([
      mark('2026-11-16', 1),
      mark('2026-11-18', 3),
      mark('2026-11-20', 0),
    ]);
    expect(between('dailyUse', day('2026-11-22'), day('2026-11-30'))).toEqual([]);
    expect(between('richMedia', day('1970-01-01'), today)).toEqual([]);
  });

  it('are told by the last days it was done on, however often it was skipped since', () => {
    const journal = begunJournal(clock);
    const counts = { '2026-11-10': 1, '2026-11-12': 2, '2026-11-15': 0, '2026-11-20': 0 };
    keep(journal, 'dailyUse', { ...counts, '2026-11-21': 1 });
    expect(journal.completions.lastDone('dailyUse', day('2026-11-20'), 2)).toEqual([
      mark('2026-11-10', 1),
      mark('2026-11-12', 2),
    ]);
    expect(journal.completions.lastDone('dailyUse', today, 1)).toEqual([mark('2026-11-21', 1)]);
  });

  it('are told of several actions at once, each from its own day, as of each alone', () => {
    const journal = begunJournal(clock);
    keep(journal, 'dailyUse', { '2026-11-16': 1, '2026-11-18': 9_999, '2026-11-21': 0 });
    keep(journal, 'portfolio', { '2026-11-10': 12, '2026-11-22': 1, '2026-11-23': 1 });
    const wanted = [
      ['portfolio', day('2026-11-01')],
      ['richMedia', day('2026-11-01')],
      ['dailyUse', day('2026-11-18')],
      ['nothing', day('2026-11-01')],
    ] as const;
    const told = journal.completions.since(wanted, today);
    for (const [action, from] of wanted)
      expect(told.get(action) ?? []).toEqual(journal.completions.between(action, from, today));
    expect(told.get('dailyUse')).toEqual([mark('2026-11-18', 9_999), mark('2026-11-21', 0)]);
    expect(journal.completions.since([], today).size).toBe(0);
  });

  it('are told with what was written to them, the latest first', () => {
    const journal = begunJournal(clock);
    const page = 'https://example.org/ñ?q=1#a';
    const note = 'Una nota\ncon «comillas» y 👩🏽‍💻; DROP TABLE completions';
    journal.completions.keep(completion('dailyUse', '2026-11-20', { note, page, count: 9_999 }));
    keep(journal, 'dailyUse', { '2026-11-21': 0 });
    expect(journal.completions.told('dailyUse', day('2026-11-01'), today)).toEqual([
      { day: '2026-11-21', count: 0, note: '', page: null },
      { day: '2026-11-20', count: 9_999, note, page },
    ]);
    expect(journal.completions.on('dailyUse', day('2026-11-20'))).toMatchObject({ note, page });
    expect(journal.completions.on('dailyUse', today)).toBeNull();
  });

  it('are kept once a day, the latest in place of the one before, under the id that had', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = begunJournal(clock, file);
    journal.completions.keep(completion('portfolio', '2026-11-22', { id: 'first' }));
    journal.completions.keep(completion('portfolio', '2026-11-22', { id: 'second', count: 2 }));
    expect(rowsOf(file)).toMatchObject([{ id: 'first', count: 2 }]);
    journal.completions.remove('portfolio', today);
    expect(journal.completions.has('portfolio')).toBe(false);
    journal.completions.remove('portfolio', today);
  });

  it('keep their moment where the same is said once more, and take the new one otherwise', () => {
    const file = join(temporaryFolder(), 'journal.db');
    const journal = begunJournal(clock, file);
    const later = { completedAt: clock.now().add({ hours: 1 }), zone: 'Asia/Kolkata' };
    journal.completions.keep(completion('portfolio', '2026-11-22'));
    journal.completions.keep(completion('portfolio', '2026-11-22', later));
    expect(rowsOf(file)).toMatchObject([{ completed_at: '2026-11-22T12:00:00Z' }]);
    journal.completions.keep(completion('portfolio', '2026-11-22', { ...later, note: 'ya' }));
    expect(rowsOf(file)).toMatchObject([
      { completed_at: '2026-11-22T13:00:00Z', zone: 'Asia/Kolkata', note: 'ya' },
    ]);
  });

  it('belong to an action there is, and lie on a day that exists', () => {
    const journal = begunJournal(clock);
    expect(() => keep(journal, 'nothing', { '2026-11-22': 1 })).toThrow(/FOREIGN KEY/);
    const wrong = { ...completion('portfolio', '2026-11-22'), day: '2026-02-30' as never };
    expect(() => journal.completions.keep(wrong)).toThrow(/CHECK/);
  });

  it.each([
    ['a count of -1', { count: -1 }],
    ['a count of 10,000', { count: 10_000 }],
    ['half a count', { count: 0.5 }],
    ['a note longer than fits', { note: 'a'.repeat(10_001) }],
    ['a page of another scheme', { page: 'javascript:alert(1)' }],
    ['a page longer than fits', { page: `https://example.org/${'a'.repeat(2_000)}` }],
  ])('never hold %s, whoever writes it', (_what, wrong) => {
    const journal = begunJournal(clock);
    const write = () => journal.completions.keep(completion('portfolio', '2026-11-22', wrong));
    expect(write).toThrow(/CHECK|cannot store REAL/);
    expect(journal.completions.has('portfolio')).toBe(false);
  });
});

/**
 * The tables that grow with each day, as a plan names them where it reads them through. The index
 * of what was undone holds nothing else, and of that of what was shown the last is read.
 */
const readThrough =
  /^SCAN (completions|history_steps|history_rows|reminders|entries|reviews)\b(?!.* INDEX (undone_steps|shown_reminders)\b)/;

function planOf(database: SQLite.Database, sql: string): readonly string[] {
  const text = sql.replace(/:\w+|\?/g, '1');
  return database
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all()
    .map(({ detail }) => detail);
}

describe('The queries of completions', () => {
  const database = () => {
    const file = join(temporaryFolder(), 'journal.db');
    begunJournal(clock, file);
    const reader = new SQLite(file, { readonly: true });
    onTestFinished(() => void reader.close());
    return reader;
  };

  it.each(Object.entries(completionQueries))('seek by their key: %s', (_name, sql) => {
    const plan = planOf(database(), sql);
    expect(plan.some((step) => /^SEARCH completions USING .*action_id=\?/.test(step))).toBe(true);
    // The list of actions asked about may be gone through, and each one's few marks be put in order.
    const allowed = /^SCAN (wanted|period) VIRTUAL TABLE|^USE TEMP B-TREE FOR group_concat/;
    const other = plan.filter((step) => !allowed.test(step));
    expect(other.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
  });

  it('would be caught reading through', () => {
    const wrong = 'SELECT day FROM completions WHERE day BETWEEN ? AND ?';
    expect(planOf(database(), wrong).some((step) => readThrough.test(step))).toBe(true);
  });
});

describe('Whatever is read or written', () => {
  it('reads no table through that grows with each day', () => {
    const said: string[] = [];
    const verbose = (sql: unknown) => void said.push(String(sql));
    const file = join(temporaryFolder(), 'journal.db');
    const database = new SQLite(file, { verbose });
    migrate(database);
    configure(database);
    const journal = journalOver(database);
    onTestFinished(() => journal.close());
    beginJournal(journal, day('2026-01-01'));
    const later = handClock('2026-11-22T12:00Z');
    const handlers = handlersOver(journal, later, countedIds());
    // What the optimizer has counted may lead it elsewhere.
    for (const action of actionIds)
      for (let back = 0; back < 60; back += 1)
        journal.completions.keep(completion(action, addDays(today, -back)));
    database.exec('ANALYZE');
    said.length = 0;

    handlers.addAction({ wishes: wishes({ rhythm: { kind: 'once', reviewAfterMonths: 2 } }) });
    const [own] = journal.actions.all().filter(({ catalogueId }) => catalogueId === null);
    for (const action of ['portfolio', 'dailyUse', own?.id ?? '']) {
      handlers.tick({ action, day: today });
      handlers.addOne({ action, day: today });
      handlers.skip({ action, day: today });
      handlers.markDay({ action, day: today, count: 1, note: 'ya', page: null });
      handlers.untick({ action, day: today });
      handlers.action({ action });
      handlers.archiveAction({ action });
      handlers.restoreAction({ action });
    }
    handlers.pause({ scope: { of: 'everything' }, from: day('2026-12-01'), until: null });
    handlers.today(undefined);
    handlers.pillars(undefined);
    for (const pillar of pillars) handlers.pillar({ pillar });
    const week = day('2026-11-16');
    handlers.keepReview({
      ...{ week, step: 'actions', wentWell: 'ya' },
      ...{ focus: null, focusReason: '', actions: ['dailyUse'], isSample: false },
    });
    handlers.review(undefined);
    handlers.finishReview({ week });
    handlers.skipReview({ week: day('2026-11-09') });
    handlers.today(undefined);
    handlers.history(undefined);
    handlers.undo(undefined);
    handlers.redo(undefined);
    const [askedOn, subject] = [today, { of: 'action', action: own?.id ?? '' } as const];
    handlers.snooze({ subject, askedOn, choice: 'tenMinutes' });
    handlers.changeAction({ action: 'dailyUse', wishes: wishes({ times: [time('13:00')] }) });
    const { notifier } = screen('fails');
    const surroundings = { journal, clock: later, guessedLanguage: 'es', notifier } as const;
    const scheduler = schedulerOf({ ...surroundings, onSettled: () => {}, onFault: () => {} });
    later.moveTo('2026-11-22T12:30Z');
    scheduler.wake();
    scheduler.withdraw();
    expect(journal.reminders.open('failed')).not.toEqual([]);
    handlers.pauseReminders({ until: 'oneHour' });
    handlers.reminders(undefined);
    handlers.resumeReminders(undefined);
    handlers.dismissReminders({ reminders: journal.reminders.open('failed').map(({ id }) => id) });

    const statements = new Set(
      said.filter((sql) => /^\s*(SELECT|INSERT|UPDATE|DELETE)/i.test(sql)),
    );
    expect(statements.size).toBeGreaterThan(50);
    const reader = new SQLite(file, { readonly: true });
    onTestFinished(() => void reader.close());
    const guilty = [...statements].filter((sql) =>
      planOf(reader, sql).some((step) => readThrough.test(step)),
    );
    expect(guilty).toEqual([]);
  });
});

function rowsOf(file: string): readonly unknown[] {
  const reader = new SQLite(file, { readonly: true });
  try {
    return reader.prepare('SELECT * FROM completions').all();
  } finally {
    reader.close();
  }
}
