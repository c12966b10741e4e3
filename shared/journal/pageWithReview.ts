import { addDays, type Day } from '../day.ts';
import { formatOf } from '../locales/format.ts';
import type { Language } from '../locales/languages.ts';
import { wordsOf } from '../locales/words.ts';
import type { Review } from './review.ts';

/** A page (Markdown, empty where there is none yet) with what went well in a week at its end. */
export function pageWithReview(
  page: string,
  { week, wentWell }: Pick<Review, 'week' | 'wentWell'>,
  today: Day,
  language: Language,
): string {
  const [first, last] = formatOf(language).nearDays(week, addDays(week, 6), today);
  const heading = `### ${wordsOf(language).review.entryHeading(first, last)}`;
  return [page.trimEnd(), heading, wentWell.trim()].filter((part) => part !== '').join('\n\n');
}
