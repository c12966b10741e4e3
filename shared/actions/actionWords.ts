import type { Words } from '../locales/words.ts';
import type { KeptAction } from './action.ts';
import { entryOf } from './catalogue.ts';

/** What an action is called: the person's title, or that of the catalogue in their language. */
export function titleOf(action: Pick<KeptAction, 'title' | 'catalogueId'>, words: Words): string {
  return (
    action.title ?? (action.catalogueId === null ? '' : words.catalogue[action.catalogueId].title)
  );
}

/** How to do it well: the person's text, or the catalogue's; null where nobody wrote one. */
export function howOf(
  action: Pick<KeptAction, 'how' | 'catalogueId'>,
  words: Words,
): string | null {
  return (
    action.how ?? (action.catalogueId === null ? null : words.catalogue[action.catalogueId].how)
  );
}

/** Where it is done: the person's address, or the catalogue's LinkedIn page; null where nowhere. */
export function pageOf(action: Pick<KeptAction, 'page' | 'catalogueId'>): string | null {
  return (
    action.page ?? (action.catalogueId === null ? null : (entryOf(action.catalogueId).page ?? null))
  );
}
