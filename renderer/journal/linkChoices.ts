import { addDays, type Day } from '../../shared/day.ts';
import { folded } from '../../shared/folded.ts';
import { tagOf, targetOf, wordBefore } from '../../shared/journal/links.ts';
import type { LinkTarget } from '../../shared/journal/linkTarget.ts';
import type { Language } from '../../shared/locales/languages.ts';
import { readTypedDay } from '../../shared/typedDay.ts';

/** A link that is being written before the caret. */
export interface OpenLink {
  readonly of: 'tag' | 'day';
  /** Where its sign begins, in UTF-16 units. */
  readonly from: number;
  /** What of it there is, without its sign. */
  readonly typed: string;
}

/** The most of a text before the caret that can be an open link. */
const longestOpenLink = 220;

/** The link that is being written where the caret stands; null where none is. */
export function openLinkAt(text: string, caret: number): OpenLink | null {
  const before = text.slice(Math.max(0, caret - longestOpenLink), caret);
  const day = /\[\[(?<typed>[^[\]\n]{0,30})$/.exec(before);
  if (day !== null)
    return { of: 'day', from: caret - day[0].length, typed: day.groups?.typed ?? '' };
  const word = wordBefore(before);
  return word === null ? null : { of: 'tag', from: caret - word.length - 1, typed: word };
}

/** Something that an open link can become. */
export interface LinkChoice {
  /** What is written in its place. */
  readonly written: string;
  /** What it leads to: null for a day. */
  readonly target: LinkTarget | null;
  readonly day: Day | null;
}

/** The most choices that are offered at once. */
export const mostChoices = 7;

/** What an open link can become, the likeliest first; nothing where it is whole already. */
export function choicesFor(
  open: OpenLink,
  targets: readonly LinkTarget[],
  today: Day,
  language: Language,
  names: { readonly today: string; readonly yesterday: string },
): readonly LinkChoice[] {
  return open.of === 'tag'
    ? tagChoices(open.typed, targets)
    : dayChoices(open.typed, today, language, names);
}

function tagChoices(typed: string, targets: readonly LinkTarget[]): readonly LinkChoice[] {
  const sought = tagOf(typed);
  // Who has written a word that leads somewhere may mean just that.
  if (targetOf(sought, targets) !== null) return [];
  const rank = (target: LinkTarget) => {
    if (target.tags.some((tag) => tag.startsWith(sought))) return 0;
    if (target.tags.some((tag) => tag.includes(`-${sought}`))) return 1;
    return folded(target.title).includes(folded(typed)) ? 2 : null;
  };
  return targets
    .filter((target) => !target.isArchived && targetOf(target.tag, targets) === target)
    .map((target) => ({ target, rank: rank(target) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .slice(0, mostChoices)
    .map(({ target }) => ({ written: `#${target.tag}`, target, day: null }));
}

function dayChoices(
  typed: string,
  today: Day,
  language: Language,
  names: { readonly today: string; readonly yesterday: string },
): readonly LinkChoice[] {
  const near = [
    [names.today, today],
    [names.yesterday, addDays(today, -1)],
  ] as const;
  const named = near
    .filter(([name, day]) => folded(name).startsWith(folded(typed).trim()) || day.startsWith(typed))
    .map(([, day]) => day);
  const read = readTypedDay(typed, today, language);
  return [...new Set([...(read === null ? [] : [read]), ...named])].map((day) => ({
    written: `[[${day}]]`,
    target: null,
    day,
  }));
}
