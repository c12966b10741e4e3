import { type Pillar, pillars, roundToThousandths } from '../pillar.ts';

/** A number as it was written: its value, and how many decimals it shows. */
export interface Written {
  readonly value: number;
  readonly decimals: number;
}

/** How far the written number may lie from what it was rounded from. */
function slackOf({ decimals }: Written): number {
  return 0.5 * 10 ** -Math.min(decimals, 3);
}

/** The sum of some numbers, free of binary noise. */
export function sumWritten(parts: readonly Written[]): number {
  return roundToThousandths(parts.reduce((sum, { value }) => sum + value, 0));
}

/** Whether `total` can be what `parts` add up to, each rounded by itself to what is shown. */
export function addsUp(parts: readonly Written[], total: Written): boolean {
  const slack = [...parts, total].reduce((sum, part) => sum + slackOf(part), 0);
  return Math.abs(sumWritten(parts) - total.value) <= slack + 1e-6;
}

/** Whether two numbers can be one, shown with more or fewer decimals. */
export function areAlike(one: Written, other: Written): boolean {
  const slack = one.decimals === other.decimals ? 0 : slackOf(one) + slackOf(other);
  return Math.abs(one.value - other.value) <= slack + 1e-6;
}

/** The four of a record, in their order. */
export function fourOf<Value>(record: Readonly<Record<Pillar, Value>>): readonly Value[] {
  return pillars.map((pillar) => record[pillar]);
}
