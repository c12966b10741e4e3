import type { IndicatorNote } from '../ssi/indicators.ts';
import { type SampleWeeks, weeksInSample } from './calendar.ts';
import type { Effort } from './effort.ts';
import type { Random } from './random.ts';

/**
 * The numbers behind the pillars, noted with each score of the second half of the year: the person
 * has found out about them by then, and some weeks forgets about a few.
 */
export function indicatorsOfYear(
  weeks: SampleWeeks,
  effort: Effort,
  random: Random,
): readonly IndicatorNote[] {
  let [recommendations, followers, connections] = [3, 412, 486];
  return weeks.days.flatMap((day, week): IndicatorNote[] => {
    const done = (pillar: keyof Effort) => effort[pillar][week] ?? 0;
    const sent = Math.round(9 * done('people') + random.between(0, 3));
    const accepted = Math.min(sent, Math.round(sent * random.between(0.35, 0.75)));
    followers += Math.round(6 * done('insights') + 3 * done('brand') + random.between(-1, 2));
    connections += accepted;
    if (random.happens(0.12 * done('brand'))) recommendations += 1;
    const values = {
      profileComplete: Math.min(100, 72 + 4 * Math.floor((week * 9) / weeksInSample)),
      recommendations,
      followers,
      invitationsSent: sent,
      invitationsAccepted: accepted,
      posts: Math.round(2 * done('insights') + random.between(0, 0.9)),
      comments: Math.round(9 * done('insights') + random.between(0, 3)),
      shares: Math.round(2 * done('insights') + random.between(-0.4, 1)),
      messagesAnswered: Math.round(7 * done('relationships') + random.between(0, 3)),
      connections,
      profileVisits: Math.round(14 + 22 * done('people') + random.between(-6, 6)),
    };
    const isNoted = week >= weeksInSample / 2 && !weeks.isAway(week);
    if (!isNoted) return [];
    const { shares, messagesAnswered, ...most } = values;
    return [{ day, values: random.happens(0.15) ? most : values }];
  });
}
