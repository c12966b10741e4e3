import { pillars } from '../pillar.ts';
import { groups } from '../snapshot.ts';
import type { IndexFound, MaybeRead, ReadScores, ReadValue, Span } from './reading.ts';

/**
 * `found`, where each value that lies in one of the stretches a picture could hardly be read in is
 * to be asked about, too.
 *
 * @param unsure ascending, not overlapping
 */
export function alsoUnsure(found: IndexFound, unsure: readonly Span[]): IndexFound {
  if (unsure.length === 0) return found;
  const marked = <Read extends ReadValue<unknown> | null>(read: Read): Read => {
    if (read === null || read.doubt !== null || !unsure.some((span) => overlap(span, read.at)))
      return read;
    return { ...read, doubt: 'unsure' };
  };
  const each = <Key extends string, Read extends MaybeRead>(
    values: Readonly<Record<Key, Read>>,
    keys: readonly Key[],
  ) => Object.fromEntries(keys.map((key) => [key, marked(values[key])])) as Record<Key, Read>;
  const means = (scores: ReadScores | null) => scores && each(scores, pillars);
  return {
    ...found,
    total: marked(found.total),
    scores: each(found.scores, pillars),
    ranks: each(found.ranks, groups),
    groupTotals: each(found.groupTotals, groups),
    groupMeans: {
      industry: means(found.groupMeans.industry),
      network: means(found.groupMeans.network),
    },
    weeklyChange: each(found.weeklyChange, groups),
    day: marked(found.day),
  };
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
