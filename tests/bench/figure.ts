import { type Measured, type Statistic, summary, summaryOfRatio } from './measure.ts';

/** One row of `npm run bench`: a figure, and the bound it has to keep. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `×` for a ratio, else what the value counts. */
  readonly unit: string;
  /** What it is a ratio to; null where it is none. */
  readonly against: string | null;
  /** Between which two values the middle half of what was measured lies; null where it was measured once. */
  readonly spread: readonly [number, number] | null;
  /** The largest value that is fine; null where the figure is only told. */
  readonly bound: number | null;
  readonly ok: boolean;
}

/** A ratio with its bound, and below it the two times in milliseconds that it was made of. */
export function ratioOf(
  name: string,
  bound: number,
  ours: Measured,
  theirs: Measured,
  statistic: Statistic = 'median',
): readonly Figure[] {
  const { value, spread } = summaryOfRatio(ours.values, theirs.values, statistic);
  return [
    { name, value, unit: '×', against: theirs.name, spread, bound, ok: value <= bound },
    told(ours, 'ms', statistic),
    told(theirs, 'ms', statistic),
  ];
}

/** What is only told. */
export function told(measured: Measured, unit = 'ms', statistic: Statistic = 'median'): Figure {
  const name = `  ${measured.name}${statistic === 'p95' ? ', p95' : ''}`;
  const { value, spread } = summary(measured.values, statistic);
  const isOnce = measured.values.length < 2;
  return {
    name,
    value,
    unit,
    against: null,
    spread: isOnce ? null : spread,
    bound: null,
    ok: true,
  };
}

/** A value that is no ratio, with its bound. */
export function bounded(
  { name, value, unit }: Pick<Figure, 'name' | 'value' | 'unit'>,
  bound: number,
  against: string | null = null,
  spread: Figure['spread'] = null,
): Figure {
  return { name, value, unit, against, spread, bound, ok: value <= bound };
}
