import { describe, expect, it } from 'vitest';
import { effectiveWeeks } from '../../../shared/insights/effectiveWeeks.ts';
import { randomFrom } from '../../../shared/sample/random.ts';

const inARow = (count: number) => Array.from({ length: count }, (_, week) => week);

function noise(count: number, seed: number): readonly number[] {
  const random = randomFrom(seed);
  return inARow(count).map(() => random.share());
}

const changes = (values: readonly number[]) =>
  values.slice(1).map((value, index) => value - (values[index] ?? 0));

describe('How many weeks two series are worth', () => {
  it('is as Bartlett reckons it', () => {
    // Both swing between two values: autocorrelated by -1, 1, -1 at three weeks apart and less. With
    // 9, 8 and 7 pairs so far apart of 10, that is 1 + 2 × (0.9 + 0.8 + 0.7) = 5.8.
    const swinging = inARow(10).map((week) => week % 2);
    expect(effectiveWeeks(inARow(10), swinging, swinging)).toBeCloseTo(10 / 5.8, 10);
  });

  it('is about all of them where either is noise', () => {
    const wave = inARow(500).map((week) => Math.sin(week / 8));
    expect(effectiveWeeks(inARow(500), noise(500, 1), noise(500, 2))).toBeGreaterThan(400);
    expect(effectiveWeeks(inARow(500), noise(500, 3), wave)).toBeGreaterThan(350);
  });

  it('is about two thirds where both are changes of noise', () => {
    // Each is autocorrelated by -1/2 at one week: 1 + 2 × 1/4 = 3/2.
    const weeks = inARow(2000);
    const worth = effectiveWeeks(weeks, changes(noise(2001, 5)), changes(noise(2001, 6)));
    expect(worth / 2000).toBeGreaterThan(0.6);
    expect(worth / 2000).toBeLessThan(0.72);
  });

  it('is a handful where both go in the same cycle', () => {
    const cycle = (phase: number) =>
      inARow(104).map((week) => Math.sin((2 * Math.PI * (week + phase)) / 26));
    expect(effectiveWeeks(inARow(104), cycle(0), cycle(5))).toBeLessThan(10);
  });

  it('never is more than there are', () => {
    const rising = inARow(30);
    const swinging = inARow(30).map((week) => week % 2);
    expect(effectiveWeeks(inARow(30), rising, swinging)).toBeLessThanOrEqual(30);
  });

  it('asks how far apart pairs lie, and neither for signs nor sides', () => {
    const [xs, ys] = [changes(noise(41, 7)), changes(noise(41, 8))];
    const found = effectiveWeeks(inARow(40), xs, ys);
    expect(effectiveWeeks(inARow(40), ys, xs)).toBeCloseTo(found, 10);
    expect(
      effectiveWeeks(
        inARow(40),
        xs.map((x) => -x),
        ys,
      ),
    ).toBeCloseTo(found, 10);
    expect(
      effectiveWeeks(
        inARow(40).map((week) => week + 100),
        xs,
        ys,
      ),
    ).toBe(found);
    const apart = inARow(40).map((week) => 2 * week);
    expect(effectiveWeeks(apart, xs, ys)).not.toBeCloseTo(found, 3);
  });
});
