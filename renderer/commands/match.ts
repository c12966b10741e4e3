/** Something that can be found by its name. */
export interface Named {
  readonly name: string;
}

/**
 * Those whose name matches what was typed, the best first: its beginning, then the beginning of a
 * word, then any part, then its letters in order. Accents and capitals do not matter; equals keep
 * their order.
 */
export function matching<Item extends Named>(
  items: readonly Item[],
  typed: string,
): readonly Item[] {
  const sought = fold(typed);
  return items
    .map((item) => ({ item, rank: rankOf(fold(item.name), sought) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

function rankOf(name: string, sought: string): number {
  if (name.startsWith(sought)) return 0;
  if (name.split(' ').some((word) => word.startsWith(sought))) return 1;
  if (name.includes(sought)) return 2;
  return hasInOrder(name, sought) ? 3 : Number.POSITIVE_INFINITY;
}

function hasInOrder(name: string, sought: string): boolean {
  let from = 0;
  for (const letter of sought) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
