import { pillars } from './pillar.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotField } from './snapshotDraft.ts';

/** One value that differs between two snapshots of the same day. */
export interface Difference {
  readonly field: Exclude<SnapshotField, 'day'>;
  readonly before: number | string | null;
  readonly after: number | string | null;
}

/** What replacing `before` by `after` would change, in the order of the form. */
export function differences(before: Snapshot, after: Snapshot): readonly Difference[] {
  const fields: readonly Difference['field'][] = [
    ...pillars,
    'total',
    'industryRank',
    'networkRank',
    'note',
  ];
  return fields
    .map((field) => ({ field, before: fieldOf(before, field), after: fieldOf(after, field) }))
    .filter((difference) => difference.before !== difference.after);
}

function fieldOf(snapshot: Snapshot, field: Difference['field']): number | string | null {
  return field in snapshot.scores
    ? snapshot.scores[field as keyof Snapshot['scores']]
    : snapshot[field as 'total' | 'industryRank' | 'networkRank' | 'note'];
}
