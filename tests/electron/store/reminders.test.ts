import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actionQueries } from '../../../electron/store/actions.ts';
import { reminderQueries } from '../../../electron/store/reminders.ts';
import { type Reminder, reminderAt, subjectOf } from '../../../shared/reminders/reminder.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';
import { instant, minute } from '../../builders/wall.ts';

const clock = handClock('2026-11-22T00:00Z');
const reminderOf = (key: string, at: string): Reminder =>
  reminderAt(subjectOf(key), minute(`2026-11-22T${at}`));
const [morning, ana, bea] = [
  reminderOf('morning', '09:00'),
  reminderOf('action:ana', '10:00'),
  reminderOf('action:bea', '11:00'),
];
const at = (time: string) => instant(`2026-11-22T${time}Z`);

describe('A reminder', () => {
  it('is dealt with once it is claimed, and by that alone', () => {
    const { reminders } = begunJournal(clock);
    expect(reminders.has(ana.id)).toBe(false);
    reminders.claim(ana, at('09:00'), 'claimed');
    reminders.claim(bea, at('10:00'), 'silent');
    expect([ana, bea, morning].map(({ id }) => reminders.has(id))).toEqual([true, true, false]);
  });

  it('is open until it is concluded, by what became of it', () => {
    const { reminders } = begunJournal(clock);
    reminders.claim(morning, at('08:00'), 'claimed');
    reminders.claim(ana, at('09:00'), 'claimed');
    reminders.claim(bea, at('10:00'), 'silent');
    expect(reminders.open('claimed')).toEqual([morning, ana]);
    reminders.conclude(morning.id, 'shown');
    reminders.conclude(ana.id, 'failed');
    expect(reminders.open('claimed')).toEqual([]);
    expect(reminders.open('failed')).toEqual([ana]);
    reminders.conclude(ana.id, 'shown');
    expect(reminders.open('failed')).toEqual([]);
  });

  it('that was never confirmed is claimed once more', () => {
    const { reminders } = begunJournal(clock);
    reminders.claim(ana, at('09:00'), 'claimed');
    reminders.claim(ana, at('10:00'), 'claimed');
    expect(reminders.open('claimed')).toEqual([ana]);
    reminders.claim(ana, at('11:00'), 'silent');
    expect(reminders.open('claimed')).toEqual([]);
  });

  it('that was put off is read back with the day whose task it is about', () => {
    const { reminders } = begunJournal(clock);
    const snoozed = { ...ana, id: 'action:ana~1', at: minute('2026-11-23T08:00') };
    reminders.claim(snoozed, at('09:00'), 'claimed');
    expect(reminders.open('claimed')).toEqual([snoozed]);
  });

  it('is concluded only where there is one', () => {
    const { reminders } = begunJournal(clock);
    reminders.conclude('nothing', 'shown');
    expect(reminders.lastShown()).toBeNull();
  });
});

describe('A reminder that failed', () => {
  const failed = () => {
    const { reminders } = begunJournal(clock);
    for (const reminder of [ana, bea]) {
      reminders.claim(reminder, at('09:00'), 'claimed');
      reminders.conclude(reminder.id, 'failed');
    }
    return reminders;
  };
  const later = reminderOf('action:ana', '18:00');

  it('is over once a later one of its subject tells the same', () => {
    const reminders = failed();
    reminders.claim(later, at('17:00'), 'claimed');
    reminders.supersede(ana.subject);
    expect(reminders.open('failed')).toEqual([bea]);
    expect(reminders.open('claimed')).toEqual([later]);
  });

  it('counts as shown once the window has told it, and no other does by that', () => {
    const reminders = failed();
    reminders.claim(later, at('17:00'), 'claimed');
    reminders.claim(morning, at('17:00'), 'silent');
    for (const { id } of [ana, later, morning]) reminders.dismiss(id);
    expect(reminders.open('failed')).toEqual([bea]);
    expect(reminders.open('claimed')).toEqual([later]);
    expect(reminders.lastShown()?.reminder).toEqual(ana);
  });
});

describe('The one that was shown last', () => {
  it('is none as long as none ever was', () => {
    const { reminders } = begunJournal(clock);
    reminders.claim(morning, at('08:00'), 'claimed');
    reminders.claim(bea, at('08:00'), 'silent');
    expect(reminders.lastShown()).toBeNull();
  });

  it('is told with when', () => {
    const { reminders } = begunJournal(clock);
    for (const [reminder, time] of [
      [morning, '08:00'],
      [ana, '09:00'],
    ] as const) {
      reminders.claim(reminder, at(time), 'claimed');
      reminders.conclude(reminder.id, 'shown');
    }
    reminders.claim(bea, at('10:00'), 'silent');
    expect(reminders.lastShown()).toEqual({ reminder: ana, shownAt: at('09:00') });
  });

  it('is the one that was claimed once more, however early it was claimed at first', () => {
    const { reminders } = begunJournal(clock);
    reminders.claim(morning, at('08:00'), 'claimed');
    reminders.claim(ana, at('09:00'), 'claimed');
    reminders.conclude(ana.id, 'shown');
    reminders.claim(morning, at('10:00'), 'claimed');
    reminders.conclude(morning.id, 'shown');
    expect(reminders.lastShown()).toEqual({ reminder: morning, shownAt: at('10:00') });
  });
});

describe('The table', () => {
  it('takes no outcome but those there are', () => {
    const { reminders } = begunJournal(clock);
    expect(() => reminders.claim(ana, at('09:00'), 'lost' as never)).toThrow(/CHECK/);
  });

  it.each([...Object.entries(reminderQueries), ...Object.entries(actionQueries)])(
    'however long it grows, is read by an index: %s',
    (_name, sql) => {
      const file = join(temporaryFolder(), 'journal.db');
      const { reminders, transaction } = begunJournal(clock, file);
      transaction(() => {
        for (let count = 0; count < 2_000; count += 1) {
          const reminder = { ...ana, id: `${ana.id} ${count}` };
          reminders.claim(reminder, at('09:00'), 'claimed');
          reminders.conclude(reminder.id, count % 100 === 0 ? 'failed' : 'shown');
        }
      });
      const database = new SQLite(file);
      onTestFinished(() => void database.close());
      database.exec('ANALYZE');
      const plan = database
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', "'failed'")}`)
        .all()
        .map(({ detail }) => detail);
      // Of the index of what was shown, the last is read.
      const read = plan.filter(
        (step) => /SCAN reminders|TEMP B-TREE/.test(step) && !/INDEX shown_reminders$/.test(step),
      );
      expect(read).toEqual([]);
    },
  );
});
