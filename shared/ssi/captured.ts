import { type PillarScores, pillars } from './pillar.ts';
import type { Doubt, IndexFound, MaybeRead, ReadScores } from './read/reading.ts';
import { type Group, groups, type Snapshot } from './snapshot.ts';
import {
  emptyDraft,
  industryMeanField,
  type SnapshotDraft,
  type SnapshotField,
} from './snapshotDraft.ts';

/** What was read of the index, as the form of a snapshot shows it before anything is kept. */
export interface Captured {
  /** What of it stands in the fields. */
  readonly draft: SnapshotDraft;
  /** The fields whose value has to be asked about, and why, in the order of the form. */
  readonly asked: ReadonlyMap<SnapshotField, Doubt>;
  /** What groups average, as far as no field has it: all of it can be left out. */
  readonly averages: readonly CapturedAverage[];
}

/** An average that was read: of a group in all, or of the network in each pillar. */
export interface CapturedAverage {
  readonly of: AverageOf;
  readonly group: Group;
  /** In all 0 to 100, or in each pillar 0 to 25. */
  readonly value: number | PillarScores;
  /** Null where it is clear. */
  readonly doubt: Doubt | null;
}

/** Which value of a snapshot an average is. */
export type AverageOf = 'industryTotal' | 'networkTotal' | 'networkMeans';

/** `found` as a form shows it, numbers written as `write` does. */
export function capturedFrom(found: IndexFound, write: (value: number) => string): Captured {
  const asked = new Map<SnapshotField, Doubt>();
  const text = (field: SnapshotField, read: MaybeRead | undefined): string => {
    if (read === null || read === undefined) return '';
    if (read.doubt !== null) asked.set(field, read.doubt);
    return write(read.value);
  };
  const draft: Record<SnapshotField, string> = { ...emptyDraft() };
  for (const pillar of pillars) draft[pillar] = text(pillar, found.scores[pillar]);
  draft.total = text('total', found.total);
  for (const group of groups) draft[`${group}Rank`] = text(`${group}Rank`, found.ranks[group]);
  for (const pillar of pillars) {
    const field = industryMeanField(pillar);
    draft[field] = text(field, found.groupMeans.industry?.[pillar]);
  }
  if (found.day !== null) {
    draft.day = found.day.value;
    if (found.day.doubt !== null) asked.set('day', found.day.doubt);
  }
  return { draft, asked, averages: averagesOf(found) };
}

/** `snapshot` with the averages that were read and are to be kept, and where it comes from. */
export function withCaptured(
  snapshot: Snapshot,
  averages: readonly CapturedAverage[],
  source: Snapshot['source'],
): Snapshot {
  const kept = Object.fromEntries(averages.map(({ of, value }) => [of, value]));
  return { ...snapshot, ...kept, source };
}

function averagesOf({ groupTotals, groupMeans }: IndexFound): readonly CapturedAverage[] {
  const totals = groups.flatMap((group): CapturedAverage[] => {
    const read = groupTotals[group];
    return read === null ? [] : [{ of: `${group}Total`, group, ...clear(read) }];
  });
  return groupMeans.network === null
    ? totals
    : [...totals, { of: 'networkMeans', group: 'network', ...meansOf(groupMeans.network) }];
}

function clear({ value, doubt }: NonNullable<MaybeRead>) {
  return { value, doubt };
}

function meansOf(scores: ReadScores): Pick<CapturedAverage, 'value' | 'doubt'> {
  const values = Object.fromEntries(pillars.map((pillar) => [pillar, scores[pillar].value]));
  const doubt = pillars.map((pillar) => scores[pillar].doubt).find((one) => one !== null) ?? null;
  return { value: values as PillarScores, doubt };
}
