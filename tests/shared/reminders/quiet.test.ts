import { describe, expect, it } from 'vitest';
import { isPausedAt, isQuietNow, type Quiet, quietUntil } from '../../../shared/reminders/quiet.ts';
import { quiet as hours } from '../../builders/rules.ts';
import { instant, wall } from '../../builders/wall.ts';

const off = { ...hours('22:00', '07:00'), isOn: false };
const pause = (takenAt: string, until: string) => ({
  takenAt: instant(takenAt),
  until: instant(until),
});
const nightly: Quiet = { hours: hours('22:00', '07:00'), pause: null };

/** Until when it is quiet at a moment, in Madrid; null where nothing is. */
function until(quiet: Quiet, moment: string, zone = 'Europe/Madrid'): string | null {
  const clock = wall(moment, zone);
  const end = quietUntil(quiet, clock.now, clock);
  expect(isQuietNow(quiet, clock)).toBe(!end.equals(clock.now));
  return end.equals(clock.now) ? null : end.toString();
}

describe('Quiet hours', () => {
  it('cross midnight: from their first minute to the one after their last', () => {
    expect(until(nightly, '2026-11-22T20:59:59Z')).toBeNull();
    expect(until(nightly, '2026-11-22T21:00:00Z')).toBe('2026-11-23T06:00:00Z');
    expect(until(nightly, '2026-11-22T22:59:59Z')).toBe('2026-11-23T06:00:00Z');
    expect(until(nightly, '2026-11-22T23:00:00Z')).toBe('2026-11-23T06:00:00Z');
    expect(until(nightly, '2026-11-23T05:59:59Z')).toBe('2026-11-23T06:00:00Z');
    expect(until(nightly, '2026-11-23T06:00:00Z')).toBeNull();
  });

  it('lie within a day where they end after they begin', () => {
    const siesta: Quiet = { hours: hours('14:00', '16:30'), pause: null };
    expect(until(siesta, '2026-11-22T12:59:59Z')).toBeNull();
    expect(until(siesta, '2026-11-22T13:00:00Z')).toBe('2026-11-22T15:30:00Z');
    expect(until(siesta, '2026-11-22T15:30:00Z')).toBeNull();
    expect(until(siesta, '2026-11-22T23:30:00Z')).toBeNull();
  });

  it('are none where they begin and end together, and where they are off', () => {
    for (const moment of ['2026-11-22T20:59Z', '2026-11-22T21:00Z', '2026-11-22T23:30Z']) {
      expect(until({ hours: hours('22:00', '22:00'), pause: null }, moment)).toBeNull();
      expect(until({ hours: off, pause: null }, moment)).toBeNull();
    }
  });

  it('follow the clock on the wall wherever it is', () => {
    expect(until(nightly, '2026-11-22T17:00Z', 'Asia/Kolkata')).toBe('2026-11-23T01:30:00Z');
    expect(until(nightly, '2026-11-22T21:00Z', 'America/New_York')).toBeNull();
  });

  it('end as much later as spring skips', () => {
    const short: Quiet = { hours: hours('22:00', '02:30'), pause: null };
    expect(until(short, '2026-03-29T00:30:00Z')).toBe('2026-03-29T01:30:00Z');
    expect(until(short, '2026-03-29T01:30:00Z')).toBeNull();
  });

  it('that have ended in the hour that autumn repeats do not begin anew', () => {
    const short: Quiet = { hours: hours('22:00', '02:30'), pause: null };
    expect(until(short, '2026-10-25T00:29:59Z')).toBe('2026-10-25T00:30:00Z');
    expect(until(short, '2026-10-25T00:30:00Z')).toBeNull();
    // A quarter past two for the second time.
    expect(until(short, '2026-10-25T01:15:00Z')).toBeNull();
  });
});

describe('A pause of every reminder', () => {
  const hour: Quiet = { hours: off, pause: pause('2026-11-22T11:00Z', '2026-11-22T12:00Z') };

  it('lasts from when it was taken to its end', () => {
    expect(until(hour, '2026-11-22T11:00:00Z')).toBe('2026-11-22T12:00:00Z');
    expect(until(hour, '2026-11-22T11:59:59Z')).toBe('2026-11-22T12:00:00Z');
    expect(until(hour, '2026-11-22T12:00:00Z')).toBeNull();
  });

  it('taken by a clock that has been put back since is none', () => {
    expect(until(hour, '2026-11-22T10:59:59Z')).toBeNull();
    const decadesAhead = pause('2100-01-01T00:00Z', '2100-01-01T01:00Z');
    expect(isPausedAt(decadesAhead, instant('2026-11-22T11:00Z'))).toBe(false);
  });

  it('that ends within the quiet hours is followed by them', () => {
    const both = { ...nightly, pause: pause('2026-11-22T20:30Z', '2026-11-22T21:30Z') };
    expect(until(both, '2026-11-22T20:45Z')).toBe('2026-11-23T06:00:00Z');
  });

  it('that quiet hours end in goes on after them', () => {
    const both = { ...nightly, pause: pause('2026-11-22T11:00Z', '2026-11-23T08:00Z') };
    expect(until(both, '2026-11-22T23:30Z')).toBe('2026-11-23T08:00:00Z');
  });

  it('that lasts from one night into the next ends with that', () => {
    const both = { ...nightly, pause: pause('2026-11-22T11:00Z', '2026-11-23T22:30Z') };
    expect(until(both, '2026-11-22T21:30Z')).toBe('2026-11-24T06:00:00Z');
  });
});

describe('What would come at another moment', () => {
  it('comes at the end of what is quiet then, whatever is quiet now', () => {
    const clock = wall('2026-11-22T11:00Z');
    expect(quietUntil(nightly, instant('2026-11-22T22:30Z'), clock).toString()).toBe(
      '2026-11-23T06:00:00Z',
    );
    expect(quietUntil(nightly, instant('2026-11-22T12:00Z'), clock).toString()).toBe(
      '2026-11-22T12:00:00Z',
    );
  });
});
