import { addDays, type Day } from '../day.ts';
import { type Focus, pillarsFrom } from '../ssi/focus.ts';
import { type ActionId, entryOf } from './catalogue.ts';

/** How many actions the first day asks for. */
export const onFirstDay = 3;

/** How many more each later day introduces. */
export const onLaterDays = 2;

/**
 * The day each of these actions is first asked for: a few on `first`, a few more each day after,
 * the focus pillar's before the others, so that a journal never begins with all eighteen at once.
 */
export function staggerStarts(
  ids: readonly ActionId[],
  focus: Focus | null,
  first: Day,
): ReadonlyMap<ActionId, Day> {
  const inOrder = pillarsFrom(focus).flatMap((pillar) =>
    ids.filter((id) => entryOf(id).pillar === pillar),
  );
  return new Map(
    inOrder.map((id, position) => {
      const later = Math.max(0, position - onFirstDay + 1);
      return [id, addDays(first, Math.ceil(later / onLaterDays))];
    }),
  );
}
