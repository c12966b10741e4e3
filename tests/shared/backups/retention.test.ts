import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expendable,
  keptDays,
  keptMonths,
  keptOfFuture,
  keptOfLastHours,
  keptWeeks,
} from '../../../shared/backups/retention.ts';

const now = Temporal.Instant.from('2026-11-22T11:00Z');
const zone = 'Europe/Madrid';
const at = (madeAt: string, version = 8) => ({ madeAt, version });
const kept = (backups: readonly ReturnType<typeof at>[]) => {
  const gone = new Set(expendable(backups, now, zone));
  return backups.filter((backup) => !gone.has(backup)).map(({ madeAt }) => madeAt);
};
const agoBy = (hours: number) => now.subtract({ hours }).toString();

describe('The backups that are kept', () => {
  it('are, of two years of days, seven days, four weeks and twelve months', () => {
    const daily = Array.from({ length: 730 }, (_, days) => at(agoBy(24 * days + 2)));
    expect(kept(daily).map((moment) => moment.slice(0, 10))).toEqual([
      // Days, the first of which ends this week too.
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17'],
      '2026-11-16',
      // The Sundays of three weeks before.
      ...['2026-11-15', '2026-11-08', '2026-11-01'],
      // The last days of eleven months before.
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
      ...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('are all of the last hours, so that none made before an import is lost by one before a restore', () => {
    const today = [at(agoBy(1)), at(agoBy(2)), at(agoBy(3)), at(agoBy(20))];
    expect(kept(today)).toHaveLength(4);
  });

  it('are the last of each schema, however old', () => {
    const old = [at('2021-01-05T10:00:00Z', 3), at('2021-02-05T10:00:00Z', 4)];
    const ofSchemas = [...old, at('2021-01-01T10:00:00Z', 3)];
    const recent = Array.from({ length: 400 }, (_, days) => at(agoBy(24 * days)));
    expect(kept([...recent, ...ofSchemas])).toEqual(
      expect.arrayContaining(old.map(({ madeAt }) => madeAt)),
    );
    expect(kept([...recent, ...ofSchemas])).not.toContain('2021-01-01T10:00:00Z');
  });

  it('are not crowded out by those of a clock that was wrong', () => {
    const toCome = Array.from({ length: 30 }, (_, days) => at(agoBy(-24 * (days + 1))));
    const past = Array.from({ length: 7 }, (_, days) => at(agoBy(24 * days + 1)));
    expect(kept([...toCome, ...past])).toEqual(
      expect.arrayContaining(past.map(({ madeAt }) => madeAt)),
    );
  });

  it('are days where the person is', () => {
    // 23:30 and 00:30 in Madrid.
    const night = [at('2026-10-10T21:30:00Z'), at('2026-10-10T22:30:00Z')];
    const others = Array.from({ length: 5 }, (_, days) => at(agoBy(24 * (days + 50))));
    expect(kept([...night, ...others])).toEqual(
      expect.arrayContaining(night.map(({ madeAt }) => madeAt)),
    );
  });

  it('always have the newest among them, and never grow beyond their number', () => {
    const moments = fc.integer({ min: -2_000_000, max: 2_000_000_00 });
    // No two of one moment: they are told apart by it, here as in the names of their files.
    const backups = fc.uniqueArray(fc.tuple(moments, fc.integer({ min: 1, max: 9 })), {
      maxLength: 400,
      selector: ([seconds]) => seconds,
    });
    fc.assert(
      fc.property(backups, (given) => {
        const all = given.map(([seconds, version]) =>
          at(now.subtract({ seconds }).toString({ smallestUnit: 'millisecond' }), version),
        );
        const left = kept(all);
        const newest = all.map(({ madeAt }) => madeAt).sort();
        if (all.length > 0) expect(left).toContain(newest.at(-1));
        expect(new Set(left).size).toBeLessThanOrEqual(
          1 + keptOfFuture + keptOfLastHours + keptDays + keptWeeks + keptMonths + 9,
        );
        // What was kept is kept again: nothing goes by being looked at twice.
        const again = all.filter(({ madeAt }) => left.includes(madeAt));
        expect(kept(again)).toEqual(again.map(({ madeAt }) => madeAt));
      }),
      { numRuns: 200 },
    );
  });
});
