import type { Day } from '../day.ts';
import { isDay } from '../day.ts';
import type { LinkTarget } from './linkTarget.ts';

/** A `#word` or a `[[day]]`, where it stands in a text: UTF-16 units, `until` not included. */
export type LinkToken = {
  readonly from: number;
  readonly until: number;
} & (
  | {
      readonly of: 'tag';
      /** The word as `tagOf` gives it, without `#`. */
      readonly tag: string;
    }
  | { readonly of: 'day'; readonly day: Day }
);

/** What a word begins with and is made of: all that the index of all words takes for letters. */
const first = String.raw`\p{L}\p{N}\p{Co}`;
const letter = String.raw`${first}\p{M}`;

const tokens = new RegExp(
  String.raw`(?<![${letter}#&/])#(?<word>[${first}][${letter}_-]*)|\[\[(?<day>\d{4}-\d\d-\d\d)\]\]`,
  'gu',
);

/**
 * The links that are written from `from` until `until` of a Markdown text. Whoever asks knows that
 * nothing there is code, or part of another link. A day that no calendar has is none.
 */
export function tokensIn(
  text: string,
  from = 0,
  until: number = text.length,
): readonly LinkToken[] {
  // What stands before says whether a word begins there.
  const before = Math.max(0, from - 2);
  const found: LinkToken[] = [];
  for (const match of text.slice(before, until).matchAll(tokens)) {
    const at = before + match.index;
    if (at < from) continue;
    const { word, day } = match.groups ?? {};
    if (word !== undefined) {
      const bare = word.replace(/[_-]+$/, '');
      found.push({ of: 'tag', tag: tagOf(bare), from: at, until: at + 1 + bare.length });
    } else if (day !== undefined && isDay(day)) {
      found.push({ of: 'day', day, from: at, until: at + match[0].length });
    }
  }
  return found;
}

/** The `#words` of a text, as `tagOf` gives them, code and other links not left out. */
export function tagsIn(text: string): readonly string[] {
  return tokensIn(text).flatMap((token) => (token.of === 'tag' ? token.tag : []));
}

/** The word, without `#`, of a tag that a text ends with; null where it ends with none. */
export function wordBefore(text: string): string | null {
  return openWord.exec(text)?.groups?.word ?? null;
}

const openWord = new RegExp(`(?<![${letter}#&/])#(?<word>[${first}][${letter}_-]*)$`, 'u');

/**
 * Whether a text may have a token of a `#word` of these, by a look at its letters alone: it has one
 * only where this holds.
 */
export function maySayTag(text: string, tags: readonly string[]): boolean {
  for (const [, word = ''] of text.matchAll(hashed)) {
    const tag = tagOf(word);
    if (tags.some((one) => tag.startsWith(one))) return true;
  }
  return false;
}

const hashed = new RegExp(`#([${letter}_-]+)`, 'gu');

/**
 * A word as it is compared: small letters, and Latin ones without accents. It folds no more than the
 * index of all words does, which knows nothing of the letters of later years: what is one word here
 * is to be one there. So one whose letters are put together now this way, now that, stays as it is.
 */
export function tagOf(word: string): string {
  const whole = word.normalize('NFC');
  if (word !== whole && word !== whole.normalize('NFD')) return word;
  const bare = [...whole].map((sign) => {
    const [base = '', ...marks] = sign.normalize('NFD');
    const isAccented = marks.length > 0 && /[a-z]/i.test(base) && !/[Ǡǡ]/.test(sign);
    return /[\0-\u037e\u0380-\u0527\u0531-\u0587\u1e00-\u1fff]/.test(sign)
      ? (isAccented ? base : sign).toLowerCase()
      : sign;
  });
  return bare.join('');
}

/** A title as a `#word` says it: its words, joined by `-`; empty where it has none. */
export function slugOf(title: string): string {
  const words = title.normalize('NFC').match(new RegExp(`[${first}][${letter}]*`, 'gu')) ?? [];
  return words.map(tagOf).join('-');
}

/**
 * The words that lead to a target, and to none that comes before it.
 *
 * @param targets all of them
 */
export function tagsLeadingTo(
  target: LinkTarget,
  targets: readonly LinkTarget[],
): readonly string[] {
  return target.tags.filter((tag) => targetOf(tag, targets) === target);
}

/**
 * What a word of `tagOf` leads to; null where to nothing. A pillar comes before an action of the same
 * name, an action that is planned before one that is put away, and else the first of them.
 */
export function targetOf(tag: string, targets: readonly LinkTarget[]): LinkTarget | null {
  const named = targets.filter(({ tags }) => tags.includes(tag));
  return (
    named.find(({ action }) => action === null) ??
    named.find(({ isArchived }) => !isArchived) ??
    named[0] ??
    null
  );
}
