import { addDays, type Day, daysBetween, startOfWeek, type WeekStart } from '../day.ts';
import { type Pillar, pillars } from '../ssi/pillar.ts';
import type { Snapshot } from '../ssi/snapshot.ts';

/** What one week brought for one pillar. In a series, weeks follow each other without holes. */
export interface EffortWeek {
  /** The first day of the week. */
  readonly week: Day;
  /** How often an action of the pillar was done in it, 0 or more. */
  readonly done: number;
  /**
   * The pillar's score when the week was over, 0 to 25: that of the snapshot nearest to its end, at
   * most three days away, the later of two that are as near. Null where there is none.
   */
  readonly scoreAtEnd: number | null;
}

/** How often actions were done by day; any days of a week add up to it. */
export type DoneByDay = ReadonlyMap<Day, number>;

/**
 * The weeks of each pillar, from the first in which anything was done for any pillar to the last
 * that is over on `today`: before the first, nobody wrote down what was done, which is not the same
 * as nothing. Empty where nothing was ever done. Weeks begin on `weekStart`; `snapshots` may be in
 * any order, and what lies after `today` is left out.
 */
export function effortWeeks(
  done: Readonly<Record<Pillar, DoneByDay>>,
  snapshots: readonly Pick<Snapshot, 'day' | 'scores'>[],
  weekStart: WeekStart,
  today: Day,
): Readonly<Record<Pillar, readonly EffortWeek[]>> {
  const byWeek = pillars.map((pillar) => [pillar, addedUp(done[pillar], weekStart)] as const);
  const weeks = weeksFrom(
    byWeek.flatMap(([, counts]) => [...counts].flatMap(([week, count]) => (count > 0 ? week : []))),
    startOfWeek(today, weekStart),
  );
  const ends = scoresAtEnds(snapshots, weekStart, today);
  const inPillar = ([pillar, counts]: (typeof byWeek)[number]): readonly EffortWeek[] =>
    weeks.map((week) => ({
      week,
      done: counts.get(week) ?? 0,
      scoreAtEnd: ends.get(week)?.scores[pillar] ?? null,
    }));
  return Object.fromEntries(byWeek.map((each) => [each[0], inPillar(each)])) as Record<
    Pillar,
    readonly EffortWeek[]
  >;
}

/** How far from the end of a week a snapshot may lie: then each belongs to one week alone. */
const farthestFromEnd = 3;

function addedUp(done: DoneByDay, weekStart: WeekStart): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const [day, count] of done) {
    const week = startOfWeek(day, weekStart);
    counts.set(week, (counts.get(week) ?? 0) + count);
  }
  return counts;
}

/** Every week from the first of `some` up to, not including, `end`. */
function weeksFrom(some: readonly Day[], end: Day): readonly Day[] {
  const first = [...some, end].sort()[0] ?? end;
  return Array.from({ length: daysBetween(first, end) / 7 }, (_, index) =>
    addDays(first, 7 * index),
  );
}

/**
 * By its first day, the snapshot nearest to the end of each week, at most three days away; the later
 * of two that are as near. What lies after `today` is left out.
 */
export function scoresAtEnds<Noted extends Pick<Snapshot, 'day' | 'scores'>>(
  snapshots: readonly Noted[],
  weekStart: WeekStart,
  today: Day,
): ReadonlyMap<Day, Noted> {
  const nearest = new Map<Day, { readonly noted: Noted; readonly away: number }>();
  for (const noted of snapshots) {
    if (noted.day > today) continue;
    const begin = startOfWeek(noted.day, weekStart);
    const into = daysBetween(begin, noted.day);
    const isOfLast = into < farthestFromEnd;
    const ended = isOfLast ? addDays(begin, -7) : begin;
    // The last day of a week is none away from its end, the day after is one.
    const away = isOfLast ? into + 1 : into - 6;
    const other = nearest.get(ended);
    if (other === undefined || isNearer(away, other.away)) nearest.set(ended, { noted, away });
  }
  return new Map([...nearest].map(([week, { noted }]) => [week, noted]));
}

/** Whether `one` is nearer to 0 than `other`, or as near and later. */
function isNearer(one: number, other: number): boolean {
  const [near, far] = [Math.abs(one), Math.abs(other)];
  return near < far || (near === far && one > other);
}
