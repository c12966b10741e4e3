import type { DayAndTime } from '../../shared/dayAndTime.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { Mended } from '../../shared/opening/opening.ts';

/** What was done about a damaged journal, and what may be missing since. */
export function mendedPhrase(
  { restored, until }: Pick<Mended, 'restored' | 'until'>,
  words: Words,
  when: (moment: DayAndTime) => string,
): string {
  const said = words.opening;
  if (restored === null) return said.mendedAnew;
  const from = when(restored);
  const missing =
    until === null ? said.mayBeMissingSince(from) : said.mayBeMissing(from, when(until));
  return `${said.mended(from)} ${missing}`;
}
