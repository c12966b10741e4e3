import { describe, expect, it } from 'vitest';
import { isTimeOfDay, momentOf, readTypedTime, type TimeOfDay } from '../../shared/timeOfDay.ts';
import { day } from '../builders/day.ts';

const at = (text: string) => text as TimeOfDay;

describe('A time of day', () => {
  it.each(['00:00', '09:00', '23:59'])('can be %s', (text) => {
    expect(isTimeOfDay(text)).toBe(true);
  });

  it.each(['24:00', '25:00', '9:00', '09:60', '09:00:00', '', ' 09:00'])(
    'cannot be "%s"',
    (text) => {
      expect(isTimeOfDay(text)).toBe(false);
    },
  );
});

describe('The moment of a time', () => {
  it('follows the zone, not the machine', () => {
    const morning = at('09:00');
    expect(momentOf(day('2026-11-22'), morning, 'Europe/Madrid').toString()).toBe(
      '2026-11-22T08:00:00Z',
    );
    expect(momentOf(day('2026-11-22'), morning, 'Asia/Kolkata').toString()).toBe(
      '2026-11-22T03:30:00Z',
    );
  });

  it('moves forward out of the hour that spring skips', () => {
    const skipped = momentOf(day('2026-03-29'), at('02:30'), 'Europe/Madrid');
    expect(skipped.toZonedDateTimeISO('Europe/Madrid').toPlainTime().toString()).toBe('03:30:00');
  });

  it('is the first of the two that autumn repeats', () => {
    const repeated = momentOf(day('2026-10-25'), at('02:30'), 'Europe/Madrid');
    expect(repeated.toString()).toBe('2026-10-25T00:30:00Z');
  });
});

describe('A typed time', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['09.30', '09:30'],
    ['9h30', '09:30'],
    ['21h', '21:00'],
    [' 18:45 ', '18:45'],
    ['6:45 pm', '18:45'],
    ['6.45 P.M.', '18:45'],
    ['12 am', '00:00'],
    ['12:30pm', '12:30'],
    ['0:00', '00:00'],
  ])('"%s" is %s', (text, time) => {
    expect(readTypedTime(text)).toBe(time);
  });

  it.each(['', '24:00', '25:00', '9:5', '9:60', '13 pm', '0 am', 'nueve', '9:00:00', '-1'])(
    '"%s" is none',
    (text) => {
      expect(readTypedTime(text)).toBeNull();
    },
  );
});
