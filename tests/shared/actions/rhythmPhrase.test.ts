import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import { rhythmPhrase } from '../../../shared/actions/rhythmPhrase.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { day } from '../../builders/day.ts';

const phrases: readonly (readonly [Rhythm, string, string])[] = [
  [{ kind: 'once' }, 'una vez', 'once'],
  [{ kind: 'once', by: day('2026-11-22') }, 'una vez, hasta el 22 nov', 'once, by Nov 22'],
  [
    { kind: 'once', reviewAfterMonths: 3 },
    'una vez, y repasarlo cada 3 meses',
    'once, looked over every 3 months',
  ],
  [
    { kind: 'once', by: day('2026-11-22'), reviewAfterMonths: 1 },
    'una vez, hasta el 22 nov, y repasarlo cada mes',
    'once, by Nov 22, looked over every month',
  ],
  [{ kind: 'days', every: 1 }, 'cada día', 'every day'],
  [{ kind: 'days', every: 10 }, 'cada 10 días', 'every 10 days'],
  [{ kind: 'weeks', every: 1, on: [] }, 'cada semana', 'every week'],
  [{ kind: 'weeks', every: 2, on: [] }, 'cada 2 semanas', 'every 2 weeks'],
  [{ kind: 'weeks', every: 1, on: [1, 2, 3, 4, 5] }, 'de lunes a viernes', 'Monday to Friday'],
  [{ kind: 'weeks', every: 1, on: [6, 7] }, 'los fines de semana', 'on weekends'],
  [{ kind: 'weeks', every: 1, on: [1, 2, 3, 4, 5, 6, 7] }, 'cada día', 'every day'],
  [{ kind: 'weeks', every: 1, on: [2, 4] }, 'los martes y jueves', 'on Tuesdays and Thursdays'],
  [
    { kind: 'weeks', every: 2, on: [1, 6, 7] },
    'cada 2 semanas, los lunes, sábados y domingos',
    'every 2 weeks, on Mondays, Saturdays, and Sundays',
  ],
  [{ kind: 'months', every: 1, on: null }, 'cada mes', 'every month'],
  [{ kind: 'months', every: 3, on: null }, 'cada 3 meses', 'every 3 months'],
  [{ kind: 'months', every: 1, on: 15 }, 'el día 15 de cada mes', 'on day 15 of every month'],
  [{ kind: 'months', every: 2, on: 15 }, 'el día 15, cada 2 meses', 'on day 15, every 2 months'],
  [
    { kind: 'months', every: 1, on: 31 },
    'el último día de cada mes',
    'on the last day of every month',
  ],
  [
    { kind: 'months', every: 6, on: 31 },
    'el último día, cada 6 meses',
    'on the last day, every 6 months',
  ],
  [{ kind: 'quota', times: 1, per: 'week' }, '1 vez por semana', 'once a week'],
  [{ kind: 'quota', times: 2, per: 'week' }, '2 veces por semana', 'twice a week'],
  [{ kind: 'quota', times: 3, per: 'week' }, '3 veces por semana', '3 times a week'],
  [{ kind: 'quota', times: 1, per: 'month' }, '1 vez al mes', 'once a month'],
  [{ kind: 'quota', times: 12, per: 'month' }, '12 veces al mes', '12 times a month'],
];

describe('A rhythm, in words', () => {
  it.each(phrases)('%j', (rhythm, spanish, english) => {
    expect(rhythmPhrase(rhythm, wordsOf('es'), formatOf('es'))).toBe(spanish);
    expect(rhythmPhrase(rhythm, wordsOf('en'), formatOf('en'))).toBe(english);
  });
});
