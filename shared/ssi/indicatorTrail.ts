import type { Day } from '../day.ts';
import {
  acceptanceShare,
  type Indicator,
  type IndicatorNote,
  type IndicatorValues,
  indicators,
  indicatorsOf,
} from './indicators.ts';
import type { Pillar } from './pillar.ts';
import { isGap } from './series.ts';

/** What is drawn beside the pillars: the indicators, and the share that two of them give. */
export type Trailed = Indicator | 'acceptanceShare';

/** One value of it; shares are whole percents, 0 to 100, all others counts. */
export interface TrailPoint {
  readonly day: Day;
  readonly value: number;
}

/** What became of one number: its values in the order of their days. */
export interface IndicatorTrail {
  readonly of: Trailed;
  readonly points: readonly TrailPoint[];
}

/** The trails of `pillar` that have any value, in the order of the form; `notes` ascend. */
export function trailsOf(
  pillar: Pillar,
  notes: readonly IndicatorNote[],
): readonly IndicatorTrail[] {
  const trailed: readonly Trailed[] =
    pillar === 'people' ? [...indicatorsOf.people, 'acceptanceShare'] : indicatorsOf[pillar];
  return trailed
    .map((of) => ({
      of,
      points: notes.flatMap(({ day, values }) => {
        const value = valueIn(of, values);
        return value === null ? [] : [{ day, value }];
      }),
    }))
    .filter(({ points }) => points.length > 0);
}

/** The points of a trail in runs that a line may join: it breaks where too long nothing is known. */
export function runsOf(points: readonly TrailPoint[]): readonly (readonly TrailPoint[])[] {
  const runs: TrailPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run === undefined || last === undefined || isGap(last.day, point.day, 'day'))
      runs.push([point]);
    else run.push(point);
  }
  return runs;
}

/** Whether `of` is a share, in percent. */
export function isShare(of: Trailed): boolean {
  return of === 'acceptanceShare' || of === 'profileComplete';
}

/** What was known of each indicator before `day`, as last noted; `notes` ascend. */
export function knownBefore(notes: readonly IndicatorNote[], day: Day): IndicatorValues {
  const known: Partial<Record<Indicator, number>> = {};
  for (const note of notes)
    for (const indicator of note.day < day ? indicators : []) {
      const value = note.values[indicator];
      if (value !== undefined) known[indicator] = value;
    }
  return known;
}

function valueIn(of: Trailed, values: IndicatorValues): number | null {
  if (of !== 'acceptanceShare') return values[of] ?? null;
  const share = acceptanceShare(values);
  return share === null ? null : Math.round(100 * share);
}
