import { type Pillar, pillars } from './pillar.ts';
import { type Group, groups, type Snapshot } from './snapshot.ts';

/** A value of a snapshot, by where it stands there; a pillar alone is the person's own score. */
export type ComparedField =
  | Pillar
  | 'total'
  | 'industryRank'
  | 'networkRank'
  | 'industryTotal'
  | 'networkTotal'
  | `${Group}Means.${Pillar}`
  | 'note';

/** One value that differs between two snapshots of the same day. */
export interface Difference {
  readonly field: ComparedField;
  readonly before: number | string | null;
  readonly after: number | string | null;
}

/** What replacing `before` by `after` would change, in the order of the form. */
export function differences(before: Snapshot, after: Snapshot): readonly Difference[] {
  const values = valuesOf(after);
  return [...valuesOf(before)]
    .map(([field, value]) => ({ field, before: value, after: values.get(field) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}

/** Every value of a snapshot beside its day and its source, in the order of the form. */
export function valuesOf(snapshot: Snapshot): ReadonlyMap<ComparedField, number | string | null> {
  const { scores, total, industryRank, networkRank, note } = snapshot;
  return new Map<ComparedField, number | string | null>([
    ...pillars.map((pillar) => [pillar, scores[pillar]] as const),
    ['total', total],
    ['industryRank', industryRank],
    ['networkRank', networkRank],
    ['industryTotal', snapshot.industryTotal],
    ['networkTotal', snapshot.networkTotal],
    ...groups.flatMap((group) =>
      pillars.map((pillar) => {
        const mean = snapshot[`${group}Means`]?.[pillar] ?? null;
        return [`${group}Means.${pillar}`, mean] as const;
      }),
    ),
    ['note', note],
  ]);
}
