import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { Oddity } from '../../shared/ssi/oddities.ts';

/** What looks mistyped or misread, in a sentence. */
export function oddityPhrase(oddity: Oddity, words: Words, format: Format): string {
  const { odd } = words.snapshots;
  const score = (value: number) => format.score(value, 3);
  switch (oddity.kind) {
    case 'total':
      return odd.total(score(oddity.total), score(oddity.sum));
    case 'pillar': {
      const { pillar, value, before, after } = oddity;
      return odd.pillar(words.pillarShort[pillar], score(value), score(before), score(after));
    }
    case 'swapped': {
      const [one, other] = oddity.pillars;
      return odd.swapped(words.pillarShort[one], words.pillarShort[other]);
    }
    case 'rank':
      return odd[oddity.group](
        format.percent(oddity.value),
        format.percent(oddity.before),
        format.percent(oddity.after),
      );
  }
}
