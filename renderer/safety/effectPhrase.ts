import type { ImportEffect } from '../../shared/archive/importEffect.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';

/** What an import would do, in one sentence; of what it would not, nothing. */
export function effectPhrase(
  { added, changed, removed }: ImportEffect,
  words: Words,
  format: Format,
): string {
  const said = words.everything;
  const parts = [
    added > 0 ? said.adds(added, format.score(added)) : '',
    changed > 0 ? said.changes(changed, format.score(changed)) : '',
    removed > 0 ? said.removes(removed, format.score(removed)) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? said.nothing : said.effect(format.list(parts));
}
