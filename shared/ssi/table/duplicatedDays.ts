import type { Day } from '../../day.ts';
import type { ReadRow, TableRefusal } from './historyFrom.ts';

/** The ways to settle several rows of a day that do not say the same: none of them stands, or one. */
export const duplicateChoices = ['leaveOut', 'firstWins', 'lastWins'] as const;

/** One of them. */
export type DuplicateChoice = (typeof duplicateChoices)[number];

/**
 * `rows` with each part of each day in one of them at most: what says the same again counts in the
 * first, and of what differs stands what `choice` says; the others are refused.
 */
export function settleDuplicates(
  rows: readonly ReadRow[],
  choice: DuplicateChoice,
): { readonly rows: readonly ReadRow[]; readonly duplicatedDays: number } {
  const ofSnapshots = settlePart(rows, 'snapshot', choice);
  const ofIndicators = settlePart(ofSnapshots.rows, 'indicators', choice);
  const days = new Set([...ofSnapshots.days, ...ofIndicators.days]);
  return { rows: ofIndicators.rows, duplicatedDays: days.size };
}

function settlePart(
  rows: readonly ReadRow[],
  part: 'snapshot' | 'indicators',
  choice: DuplicateChoice,
): { readonly rows: readonly ReadRow[]; readonly days: readonly Day[] } {
  const byDay = Map.groupBy(
    rows.filter((row) => row[part] !== null),
    (row) => row[part]?.day,
  );
  const settled = new Map<ReadRow, ReadRow>();
  const days: Day[] = [];
  for (const [day, all] of byDay) {
    const said = new Map(all.map((row) => [row, JSON.stringify(row[part])]));
    const [first, last] = [all[0], all.at(-1)];
    if (day === undefined || first === undefined || last === undefined || first === last) continue;
    const otherwise = all.find((row) => said.get(row) !== said.get(first));
    if (otherwise !== undefined) days.push(day);
    const standing = said.get(choice === 'lastWins' ? last : first);
    const isSettled = otherwise === undefined || choice !== 'leaveOut';
    // What stands is told by the first row that says it.
    const kept = isSettled ? all.find((row) => said.get(row) === standing) : undefined;
    for (const row of all) {
      if (row === kept) continue;
      const without = { ...row, [part]: null };
      const differing = said.get(row) === said.get(first) ? otherwise : first;
      const other = kept ?? differing ?? first;
      const repeats = said.get(row) === said.get(other);
      settled.set(
        row,
        repeats ? { ...without, repeats: other.line } : refused(without, other.line),
      );
    }
  }
  return { rows: rows.map((row) => settled.get(row) ?? row), days };
}

function refused(row: ReadRow, line: number): ReadRow {
  const refusal: TableRefusal = { field: 'day', reason: 'duplicatedDay', line };
  const isTold = row.refusals.some(({ reason }) => reason === 'duplicatedDay');
  return isTold ? row : { ...row, refusals: [...row.refusals, refusal] };
}
