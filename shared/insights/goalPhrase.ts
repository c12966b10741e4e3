import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import type { Goal } from './goal.ts';

/** A goal in words: "60 en total para el 31 de marzo de 2027". */
export function goalPhrase({ of, score, by }: Goal, words: Words, format: Format): string {
  const [written, day] = [format.score(score), format.fullDay(by)];
  return of === 'total'
    ? words.goal.ofTotal(written, day)
    : words.goal.ofPillar(written, words.pillar[of], day);
}
