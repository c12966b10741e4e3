import { type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import type { IndexFound, ReadValue } from '../../shared/ssi/read/reading.ts';
import { groups } from '../../shared/ssi/snapshot.ts';

/** A stretch of a text in which a value was read. */
export interface ReadingMark {
  readonly from: number;
  readonly to: number;
  /** The pillar it is the person's own score of; null for all other values. */
  readonly pillar: Pillar | null;
  readonly isDoubtful: boolean;
}

/** The stretches of the text that `found` was read in, ascending, none over another. */
export function marksOfReading(found: IndexFound): readonly ReadingMark[] {
  const mark = (read: ReadValue<unknown> | null | undefined, pillar: Pillar | null = null) =>
    read == null ? [] : [{ ...read.at, pillar, isDoubtful: read.doubt !== null }];
  const marks: readonly ReadingMark[] = [
    ...pillars.flatMap((pillar) => mark(found.scores[pillar], pillar)),
    ...mark(found.day),
    ...mark(found.total),
    ...groups.flatMap((group) => [
      ...mark(found.ranks[group]),
      ...mark(found.groupTotals[group]),
      ...pillars.flatMap((pillar) => mark(found.groupMeans[group]?.[pillar])),
    ]),
  ];
  const ascending = marks.toSorted((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return ascending.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** How much of a text is shown around what was read in it, in UTF-16 units. */
const shownAround = 400;
const mostShown = 20_000;

/** The stretch of a text of `length` that is worth showing: what was read, and some of the rest. */
export function shownStretch(
  marks: readonly ReadingMark[],
  length: number,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, (marks[0]?.from ?? 0) - shownAround);
  const to = Math.min(length, (marks.at(-1)?.to ?? 0) + shownAround, from + mostShown);
  return { from, to };
}
