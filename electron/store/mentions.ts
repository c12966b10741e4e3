import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import { beginningOf } from '../../shared/journal/beginning.ts';
import type { PageGlimpse } from '../../shared/journal/dayView.ts';
import { type LinkToken, maySayTag } from '../../shared/journal/links.ts';
import { linksOfMarkdown } from '../../shared/journal/markdown.ts';
import { wordOfKind } from './search.ts';

/** Finds pages by what they link to. */
export type Mentions = ReturnType<typeof mentionsIn>;

export const mentionQueries = {
  /** The pages in which some words follow each other, the latest first. */
  saying: `SELECT entries.day, entries.text FROM search
    CROSS JOIN entries ON entries.day = date((search.rowid >> 20) * 86400, 'unixepoch')
    WHERE search MATCH ? ORDER BY search.rowid DESC`,
};

interface Page {
  readonly day: Day;
  readonly text: string;
}

/** The links of the pages in `database`. */
export function mentionsIn(database: Database) {
  const selectSaying = database.prepare<[string], Page>(mentionQueries.saying);

  /**
   * The pages with one link at least that is meant, the latest first.
   *
   * @param mayMean whether a look at the letters leaves it open, so that the rest need not be read
   */
  function* linking(
    written: readonly string[],
    mayMean: (text: string) => boolean,
    isMeant: (token: LinkToken) => boolean,
  ): Generator<Page> {
    for (const page of selectSaying.iterate(phrasesOf(written)))
      if (mayMean(page.text) && linksOfMarkdown(page.text).tokens.some(isMeant)) yield page;
  }

  return {
    /** The pages that say `#tag` for one of `tags` at least, the latest first. */
    ofTags: (tags: readonly string[]): Iterable<Page> =>
      tags.length === 0
        ? []
        : linking(
            tags,
            (text) => maySayTag(text, tags),
            (token) => token.of === 'tag' && tags.includes(token.tag),
          ),
    /** The pages that say `[[day]]`, the latest first. */
    ofDay: (day: Day): Iterable<Page> =>
      linking(
        [day],
        (text) => text.includes(`[[${day}]]`),
        (token) => token.of === 'day' && token.day === day,
      ),
  };
}

/** The pages that link to a day, itself left out, the latest first: at most `most`. */
export function pagesLinkingTo(
  journal: { readonly mentions: Mentions },
  day: Day,
  most: number,
): readonly PageGlimpse[] {
  const { pages } = glimpsesOf(journal.mentions.ofDay(day), most + 1);
  return pages.filter((page) => page.day !== day).slice(0, most);
}

/** Some pages by their first words, at most `most` of them, and whether there are more. */
export function glimpsesOf(
  pages: Iterable<Page>,
  most: number,
): { readonly pages: readonly PageGlimpse[]; readonly isMore: boolean } {
  const glimpses: PageGlimpse[] = [];
  for (const { day, text } of pages) {
    if (glimpses.length === most) return { pages: glimpses, isMore: true };
    glimpses.push({ day, beginning: beginningOf(text) });
  }
  return { pages: glimpses, isMore: false };
}

/**
 * The pages with one of these: each as it is and as it may have been typed, its accents by themselves, as
 * phrases of FTS5. The last
 * word may go on there: a sign that the index does not know yet, as a later year's emoji, it takes for
 * one of the word's letters.
 */
function phrasesOf(written: readonly string[]): string {
  const ways = written.flatMap((words) => [words, words.normalize('NFD')]);
  const phrases = [...new Set(ways)].map((way) => `"${way}" *`).join(' OR ');
  return `kind : "${wordOfKind.entry}" AND text : (${phrases})`;
}
