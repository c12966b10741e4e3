import type { RecordedRow, RowChange } from './recordedRows.ts';

/**
 * The same changes with at most one of each row: as it was before the first, as it is after the last.
 * A row that is again as it was has none. Where any row was given another key, all stay: one that
 * takes the place of another must come after that has left it.
 *
 * @param changes in the order they were made
 * @param keyOf the primary key of a row of a table, as a text
 */
export function collapsedChanges(
  changes: readonly RowChange[],
  keyOf: (table: string, row: RecordedRow) => string,
): readonly RowChange[] {
  const collapsed = new Map<string, RowChange>();
  for (const { table, before, after } of changes) {
    const keys = [before, after].flatMap((row) => (row === null ? [] : [keyOf(table, row)]));
    if (new Set(keys).size > 1) return changes;
    const place = `${table} ${keys[0]}`;
    const first = collapsed.get(place);
    collapsed.set(place, { table, before: first === undefined ? before : first.before, after });
  }
  return [...collapsed.values()].filter(({ before, after }) => !isSame(before, after));
}

function isSame(before: RecordedRow | null, after: RecordedRow | null): boolean {
  if (before === null || after === null) return before === after;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => before[name] === after[name])
  );
}
