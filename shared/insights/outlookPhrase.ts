import type { Day } from '../day.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';
import type { Forecast } from './forecast.ts';
import type { Goal } from './goal.ts';

/** When a goal would be reached, in words: months, since no trend knows the day. */
export function outlookPhrase(
  outlook: Forecast,
  goal: Goal,
  today: Day,
  words: Words,
  format: Format,
): string {
  const { goal: said } = words;
  const by = format.fullDay(goal.by);
  // No pace leads to a day that is over; that says nothing of the pace.
  const past = goal.by < today ? [said.past(by)] : [];
  switch (outlook.kind) {
    case 'reached':
      return said.reached(format.fullDay(outlook.day));
    case 'tooFewPoints':
      return [said.tooFewPoints(outlook.weeksNeeded), ...past].join(' ');
    case 'doesNotLeadThere':
      return [said.doesNotLeadThere, ...(past.length > 0 ? past : [said.ratesChange])].join(' ');
    case 'willReach': {
      const timing = past.length > 0 ? past : [said.timing[outlook.timing](by)];
      return [monthsPhrase(outlook.between, words, format), ...timing].join(' ');
    }
  }
}

function monthsPhrase(
  [earliest, latest]: readonly [Day, Day | null],
  { goal }: Words,
  format: Format,
): string {
  const [first, last] = format.months(earliest, latest ?? earliest);
  if (latest === null) return goal.notBefore(first);
  return first === last ? goal.within(first) : goal.between(first, last);
}
