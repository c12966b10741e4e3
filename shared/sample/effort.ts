import type { Pillar } from '../ssi/pillar.ts';
import { type SampleWeeks, weeksInSample } from './calendar.ts';
import type { Random } from './random.ts';

/** How much the person does for each pillar in each week, 0 to 1; one figure for each week. */
export type Effort = Readonly<Record<Pillar, readonly number[]>>;

/** What is left of the effort on holiday. */
const onHoliday = 0.12;

/**
 * The effort of a year. Each pillar has a season of its own, good weeks and bad ones, and
 * holidays; scores and ticks both follow from it, so that they agree.
 */
export function effortOf(weeks: SampleWeeks, random: Random): Effort {
  const inPillar = (pillar: Pillar): readonly number[] =>
    weeks.days.map((_, week) => {
      const season = seasons[pillar](week / weeksInSample);
      const effort = Math.min(1, Math.max(0.08, season + random.between(-0.3, 0.3)));
      return weeks.isAway(week) ? effort * onHoliday : effort;
    });
  return {
    brand: inPillar('brand'),
    people: inPillar('people'),
    insights: inPillar('insights'),
    relationships: inPillar('relationships'),
  };
}

/** The usual effort at a share (0 to 1) of the year. */
const seasons: Readonly<Record<Pillar, (share: number) => number>> = {
  // The profile is put in order first, and then again in autumn.
  brand: (share) => 0.5 + 0.35 * Math.cos(2 * Math.PI * share * 1.5),
  // Slow, with a push in the middle.
  people: (share) => 0.35 + 0.3 * Math.sin(Math.PI * share) ** 2,
  // Late and growing.
  insights: (share) => 0.3 + 0.55 * share,
  // Steady, with two dips.
  relationships: (share) => 0.5 + 0.2 * Math.cos(4 * Math.PI * share),
};
