import type { Weekday } from '../day.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import type { Rhythm } from './rhythm.ts';

/** A rhythm in words: "every 2 weeks, on Tuesdays and Thursdays". */
export function rhythmPhrase(rhythm: Rhythm, words: Words, format: Format): string {
  const { rhythm: said } = words;
  switch (rhythm.kind) {
    case 'once': {
      const parts = [
        rhythm.by === undefined ? said.once : said.by(format.shortDay(rhythm.by)),
        ...(rhythm.reviewAfterMonths === undefined
          ? []
          : [said.reviewed(rhythm.reviewAfterMonths)]),
      ];
      return parts.join(', ');
    }
    case 'days':
      return said.everyDays(rhythm.every);
    case 'weeks':
      return weeksPhrase(rhythm.every, rhythm.on, words, format);
    case 'months': {
      if (rhythm.on === null) return said.everyMonths(rhythm.every);
      return rhythm.on === 31
        ? said.lastOfMonths(rhythm.every)
        : said.dayOfMonths(rhythm.on, rhythm.every);
    }
    case 'quota':
      return rhythm.per === 'week' ? said.timesAWeek(rhythm.times) : said.timesAMonth(rhythm.times);
  }
}

function weeksPhrase(
  every: number,
  on: readonly Weekday[],
  { rhythm: said }: Words,
  format: Format,
): string {
  if (on.length === 0) return said.everyWeeks(every);
  const days = daysPhrase(on, said, format);
  return every === 1 ? days : `${said.everyWeeks(every)}, ${days}`;
}

function daysPhrase(on: readonly Weekday[], said: Words['rhythm'], format: Format): string {
  const named = on.join();
  if (named === '1,2,3,4,5') return said.weekdays;
  if (named === '6,7') return said.weekends;
  if (named === '1,2,3,4,5,6,7') return said.everyDays(1);
  return said.onDays(format.list(on.map((day) => said.days[day - 1] ?? '')));
}
