import { describe, expect, it } from 'vitest';
import { keyOf, reminderAt, type Subject, subjectOf } from '../../../shared/reminders/reminder.ts';
import { minute } from '../../builders/wall.ts';

describe('A reminder', () => {
  it('has the same id whenever it is worked out: its subject and its minute', () => {
    const subject = { of: 'action', action: 'own' } as const;
    expect(reminderAt(subject, minute('2026-11-22T09:00'))).toEqual({
      id: 'action:own@2026-11-22T09:00',
      subject,
      at: '2026-11-22T09:00',
      askedOn: '2026-11-22',
    });
  });
});

describe('A subject', () => {
  it.each<Subject>([
    { of: 'morning' },
    { of: 'evening' },
    { of: 'snapshot' },
    { of: 'action', action: 'own' },
    { of: 'action', action: 'morning' },
    { of: 'action', action: 'action:a:b' },
  ])('is read back from its key: %j', (subject) => {
    expect(subjectOf(keyOf(subject))).toEqual(subject);
  });

  it.each(['', 'noon', 'Morning', 'own'])('is none of the key “%s”', (key) => {
    expect(() => subjectOf(key)).toThrow(RangeError);
  });
});
