import type { KeptAction } from '../../shared/actions/action.ts';
import { longestEntry } from '../../shared/journal/entry.ts';
import { targetOf } from '../../shared/journal/links.ts';
import { actionTarget, linkTargetsOf } from '../../shared/journal/linkTargetsOf.ts';
import { linksOfMarkdown } from '../../shared/journal/markdown.ts';
import type { Language } from '../../shared/settings.ts';
import type { Journal } from './journal.ts';

/**
 * Has the pages that speak of an action by its title say the new one, in the transaction that runs.
 * A word that something else answers to by now stays, and so does every one where the new title
 * leads elsewhere, or nowhere.
 *
 * @param before the action as it was; the journal holds what it has become
 */
export function followTitle(
  journal: Journal,
  before: KeptAction,
  language: Language,
  kept: {
    readonly at: Temporal.Instant;
    readonly zone: string;
    readonly revision: () => string;
  },
): void {
  const after = journal.actions.get(before.id);
  if (after === null || after.title === before.title) return;
  const targets = linkTargetsOf(journal.actions.all(), language);
  const lost = actionTarget(before, language).tags.filter((tag) => targetOf(tag, targets) === null);
  const { tag } = actionTarget(after, language);
  if (lost.length === 0 || targetOf(tag, targets)?.action !== before.id) return;
  // All of them first: nothing can be written while they are looked for.
  for (const { day, text } of [...journal.mentions.ofTags(lost)]) {
    const renamed = saying(text, lost, tag);
    if (renamed.length <= longestEntry)
      journal.entries.keep({ day, text: renamed, revision: kept.revision() }, kept);
  }
}

/** The text with `#tag` where it says `#` and one of `lost`. */
function saying(text: string, lost: readonly string[], tag: string): string {
  let said = '';
  let at = 0;
  for (const token of linksOfMarkdown(text).tokens) {
    if (token.of !== 'tag' || !lost.includes(token.tag)) continue;
    said += `${text.slice(at, token.from)}#${tag}`;
    at = token.until;
  }
  return said + text.slice(at);
}
