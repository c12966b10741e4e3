import { dayAt } from '../day.ts';
import type { Backup } from './backup.ts';

/** How many days, weeks and months that have backups keep their last one. */
export const keptDays = 7;
export const keptWeeks = 4;
export const keptMonths = 12;

/**
 * The most that are kept of the last 24 hours: what was made just before an import must not be gone
 * because of what is made before it is taken back.
 */
export const keptOfLastHours = 20;

/** The most that are kept of moments to come, which a clock that was wrong has left. */
export const keptOfFuture = 3;

/**
 * The backups that are not needed any more, in no order. What is kept: the last of each of seven
 * days, four weeks (from Monday) and twelve months, the last of each schema, and those of the last
 * 24 hours; never fewer than the newest.
 *
 * @param zone IANA, for what a day is
 */
export function expendable<Kept extends Pick<Backup, 'madeAt' | 'version'>>(
  backups: readonly Kept[],
  now: Temporal.Instant,
  zone: string,
): readonly Kept[] {
  const newestFirst = backups.toSorted(
    (a, b) => Number(a.madeAt < b.madeAt) - Number(a.madeAt > b.madeAt),
  );
  const momentOf = ({ madeAt }: Kept) => Temporal.Instant.from(madeAt);
  const isToCome = (backup: Kept) => Temporal.Instant.compare(momentOf(backup), now) > 0;
  const past = newestFirst.filter((backup) => !isToCome(backup));
  const yesterday = now.subtract({ hours: 24 });
  const isRecent = (backup: Kept) => Temporal.Instant.compare(momentOf(backup), yesterday) > 0;
  const dayOf = (backup: Kept) => dayAt(momentOf(backup), zone);
  const weekOf = (backup: Kept) => {
    const day = Temporal.PlainDate.from(dayOf(backup));
    return `${day.yearOfWeek}-${day.weekOfYear}`;
  };
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter(isToCome).slice(0, keptOfFuture),
    ...past.filter(isRecent).slice(0, keptOfLastHours),
    ...lastOfEach(past, dayOf).slice(0, keptDays),
    ...lastOfEach(past, weekOf).slice(0, keptWeeks),
    ...lastOfEach(past, (backup) => dayOf(backup).slice(0, 7)).slice(0, keptMonths),
    ...lastOfEach(newestFirst, ({ version }) => String(version)),
  ]);
  return backups.filter((backup) => !kept.has(backup));
}

function lastOfEach<Kept>(newestFirst: readonly Kept[], nameOf: (backup: Kept) => string) {
  const last = new Map<string, Kept>();
  for (const backup of newestFirst) if (!last.has(nameOf(backup))) last.set(nameOf(backup), backup);
  return [...last.values()];
}
