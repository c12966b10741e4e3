import type { KeptAction } from './action.ts';
import { actionIds } from './catalogue.ts';

/**
 * Compares two actions of one pillar by their place in it: first those that the person has put in
 * order, then the catalogue's as they are introduced, then the person's own as they were made.
 */
export function byPlace(one: KeptAction, other: KeptAction): number {
  return (
    compare(one.position ?? unplaced, other.position ?? unplaced) ||
    compare(introduced(one), introduced(other)) ||
    compare(one.id, other.id)
  );
}

const unplaced = Number.POSITIVE_INFINITY;

function introduced({ catalogueId }: KeptAction): number {
  return catalogueId === null ? unplaced : actionIds.indexOf(catalogueId);
}

function compare<Value extends number | string>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
