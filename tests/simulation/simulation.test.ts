import { describe, expect, it } from 'vitest';
import { simulate } from './simulate.ts';

/** Days on which a clock of each zone is put forward or back, where any is. */
const stretches = [
  ['Europe/Madrid', '2026-03-26'],
  ['America/New_York', '2026-10-29'],
  ['America/Sao_Paulo', '2018-11-01'],
  ['Asia/Kolkata', '2026-06-01'],
  ['Asia/Kathmandu', '2026-06-01'],
  ['Australia/Lord_Howe', '2026-04-02'],
  ['Pacific/Apia', '2011-12-27'],
  ['Africa/Casablanca', '2026-02-12'],
  ['America/Los_Angeles', '2027-03-11'],
  ['Pacific/Auckland', '2026-04-02'],
  ['Atlantic/Azores', '2026-10-22'],
  ['Asia/Tehran', '2021-03-18'],
  ['Pacific/Kiritimati', '2026-12-28'],
  ['America/St_Johns', '2010-11-04'],
  ['America/Havana', '2025-10-30'],
  ['Asia/Gaza', '2024-04-17'],
] as const;

// A few days each; `npm run simulate` lives through years.
describe('The reminders keep their promises', () => {
  it.each(stretches)(
    'in %s, from %s on',
    (zone, from) => {
      const { told, failed } = simulate({ zone, from, seed: 1, days: 5 });
      // Most of what is told the system shows: a life of failures alone would prove little.
      expect(told).toBeGreaterThan(2 * failed);
    },
    60_000,
  );
});
