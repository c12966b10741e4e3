import type { ImportWay, TableComparison } from './archiveReading.ts';

/** What an import would do to the journal, in rows of all tables. */
export interface ImportEffect {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Which counts of a comparison an import of that way brings about. */
export const countsThatMatter: Readonly<Record<ImportWay, readonly (keyof TableComparison)[]>> = {
  add: ['added'],
  update: ['added', 'differing'],
  replace: ['added', 'differing', 'missing'],
};

/** What importing `tables` in that way would do. */
export function importEffect(tables: Iterable<TableComparison>, way: ImportWay): ImportEffect {
  const sums = { added: 0, differing: 0, missing: 0, same: 0 };
  for (const table of tables)
    for (const count of countsThatMatter[way]) sums[count] += table[count];
  return { added: sums.added, changed: sums.differing, removed: sums.missing };
}
