import type { Day } from '../../day.ts';
import type { IndicatorNote, IndicatorValues } from '../indicators.ts';
import { type PillarScores, pillars } from '../pillar.ts';
import type { Snapshot } from '../snapshot.ts';
import type { History } from './writeTable.ts';

/** What importing would do to a journal. */
export interface ImportPlan {
  /** What has to be handed to the journal: nothing that it says already. */
  readonly brings: History;
  /** The days that changes, the earliest first. */
  readonly days: readonly Day[];
  /** How many days are noted just so already. */
  readonly sameDays: number;
  /** How many days have something else noted, whether or not that is replaced. */
  readonly differingDays: number;
}

/**
 * Sets what a table says beside what is kept. Where a day has a snapshot already, it stays, or is
 * replaced where `replaces` says so; each indicator likewise. Whatever the table leaves blank stays
 * in any case. Each list has a day at most once.
 */
export function planImport(read: History, kept: History, replaces: boolean): ImportPlan {
  const differing = new Set<Day>();
  const snapshotOf = byDay(kept.snapshots);
  const noteOf = byDay(kept.indicators);
  const snapshots = read.snapshots.flatMap((snapshot) => {
    const before = snapshotOf.get(snapshot.day);
    if (before === undefined) return [snapshot];
    const after = completedBy(snapshot, before);
    if (saysSame(before, after)) return [];
    differing.add(snapshot.day);
    return replaces ? [after] : [];
  });
  const indicators = read.indicators.flatMap(({ day, values }): readonly IndicatorNote[] => {
    const before = noteOf.get(day)?.values ?? {};
    const changed = changedValues(before, values);
    const isDiffering = ([name]: (typeof changed)[number]) => before[name] !== undefined;
    if (changed.some(isDiffering)) differing.add(day);
    const brought = replaces ? changed : changed.filter((one) => !isDiffering(one));
    return brought.length === 0 ? [] : [{ day, values: Object.fromEntries(brought) }];
  });
  const brings = { snapshots, indicators };
  const days = daysOf(brings);
  const bringing = new Set(days);
  return {
    brings,
    days,
    sameDays: daysOf(read).filter((day) => !bringing.has(day) && !differing.has(day)).length,
    differingDays: differing.size,
  };
}

/** `read` with what `before` knows and it does not. */
function completedBy(read: Snapshot, before: Snapshot): Snapshot {
  return {
    ...read,
    industryRank: read.industryRank ?? before.industryRank,
    networkRank: read.networkRank ?? before.networkRank,
    industryTotal: read.industryTotal ?? before.industryTotal,
    networkTotal: read.networkTotal ?? before.networkTotal,
    industryMeans: read.industryMeans ?? before.industryMeans,
    networkMeans: read.networkMeans ?? before.networkMeans,
    note: read.note === '' ? before.note : read.note,
  };
}

/** Whether nothing but the source differs; by itself, since `differences` takes ten times as long. */
function saysSame(one: Snapshot, other: Snapshot): boolean {
  return (
    plainFields.every((field) => one[field] === other[field]) &&
    pillars.every((pillar) => one.scores[pillar] === other.scores[pillar]) &&
    areSame(one.industryMeans, other.industryMeans) &&
    areSame(one.networkMeans, other.networkMeans)
  );
}

const plainFields = [
  'total',
  'industryRank',
  'networkRank',
  'industryTotal',
  'networkTotal',
  'note',
] as const satisfies readonly (keyof Snapshot)[];

function areSame(one: PillarScores | null, other: PillarScores | null): boolean {
  return pillars.every((pillar) => one?.[pillar] === other?.[pillar]);
}

function changedValues(before: IndicatorValues, after: IndicatorValues) {
  const entries = Object.entries(after) as [keyof IndicatorValues, number][];
  return entries.filter(([name, value]) => before[name] !== value);
}

function byDay<Noted extends { readonly day: Day }>(
  all: readonly Noted[],
): ReadonlyMap<Day, Noted> {
  return new Map(all.map((one) => [one.day, one]));
}

function daysOf({ snapshots, indicators }: History): readonly Day[] {
  return [...new Set([...snapshots, ...indicators].map(({ day }) => day))].sort();
}
