import { addDays, type Day } from '../../shared/day.ts';
import type { EffortWeek } from '../../shared/insights/effortWeek.ts';
import { type Random, randomFrom } from '../../shared/sample/random.ts';
import { largestPillarScore, type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import { day } from './day.ts';

/** The weeks of all four pillars, as the insights read them. */
export type EffortJournal = Readonly<Record<Pillar, readonly EffortWeek[]>>;

/** A journal of `inPillar`, which is asked for each pillar. */
export function effortJournal(inPillar: (pillar: Pillar) => readonly EffortWeek[]): EffortJournal {
  return Object.fromEntries(pillars.map((pillar) => [pillar, inPillar(pillar)])) as Record<
    Pillar,
    readonly EffortWeek[]
  >;
}

/** Weeks one after the other with these figures. */
export function weeksOf(
  done: readonly number[],
  scores: readonly (number | null)[],
): readonly EffortWeek[] {
  return done.map((count, index) => ({
    week: weekAfterFirst(index),
    done: count,
    scoreAtEnd: scores[index] ?? null,
  }));
}

/** How a series of weeks comes about. */
type Course = (random: Random, count: number) => readonly number[];

/** Ways in which a score can go by itself. */
export const scoreCourses = {
  noise: (random, count) => {
    const level = random.between(4, 20);
    return series(count, () => level + 0.5 * normal(random));
  },
  trend: (random, count) => {
    const [first, slope, noise] = [
      random.between(1, 12),
      random.between(0.02, 0.15),
      random.between(0.05, 0.5),
    ];
    return series(count, (week) => first + slope * week + noise * normal(random));
  },
  memory: (random, count) => {
    const level = random.between(5, 20);
    return remembering(random, count, random.between(0.3, 0.95)).map((x) => level + 0.5 * x);
  },
  walk: (random, count) => {
    const drift = random.between(-0.05, 0.1);
    let score = random.between(5, 20);
    return series(count, () => {
      score += drift + 0.3 * normal(random);
      return score;
    });
  },
  momentum: (random, count) => {
    let score = random.between(5, 15);
    return remembering(random, count, random.between(0.4, 0.9)).map((step) => {
      score += 0.1 * step;
      return score;
    });
  },
  growth: (random, count) => {
    const [first, rise, noise] = [
      random.between(2, 8),
      random.between(8, 15),
      random.between(0, 0.1),
    ];
    const [middle, pace] = [random.between(0.2, 0.8) * count, count / random.between(4, 15)];
    return series(
      count,
      (week) => first + rise / (1 + Math.exp((middle - week) / pace)) + noise * normal(random),
    );
  },
  yearly: (random, count) => {
    const [level, height, noise] = [
      random.between(5, 15),
      random.between(0.5, 3),
      random.between(0.02, 0.3),
    ];
    const phase = random.between(0, 52);
    return series(
      count,
      (week) => level + height * wave(week + phase, 52) + noise * normal(random),
    );
  },
  monthly: (random, count) => {
    const [level, height, phase] = [
      random.between(5, 15),
      random.between(0.2, 1),
      random.whole(0, 3),
    ];
    return series(
      count,
      (week) => level + ((week + phase) % 4 === 0 ? height : 0) + 0.2 * normal(random),
    );
  },
  steps: (random, count) => {
    const often = random.between(0.1, 0.4);
    let score = random.between(3, 10);
    return series(count, () => {
      if (random.happens(often)) score += random.between(-0.5, 1.5);
      return score;
    });
  },
  movesAtFirst: (random, count) => {
    const until = count / random.between(2, 4);
    let score = random.between(3, 10);
    return series(count, (week) => {
      score += (week < until ? 0.5 : 0.02) * normal(random);
      return score;
    });
  },
} as const satisfies Readonly<Record<string, Course>>;

/** Ways in which effort can go by itself. */
export const effortCourses = {
  noise: (random, count) => {
    const often = random.between(1, 10);
    return series(count, () => countOf(random, often));
  },
  memory: (random, count) => {
    const often = random.between(2, 8);
    return remembering(random, count, random.between(0.3, 0.95)).map((x) =>
      countOf(random, often * Math.exp(0.4 * x)),
    );
  },
  yearly: (random, count) => {
    const [often, phase] = [random.between(3, 10), random.between(0, 52)];
    return series(count, (week) => countOf(random, often * (1 + 0.8 * wave(week + phase, 52))));
  },
  waves: (random, count) => {
    const [often, period] = [random.between(8, 20), random.between(26, 60)];
    const phase = random.between(0, period);
    return series(count, (week) => Math.round(often * (1 + 0.9 * wave(week + phase, period))));
  },
  trend: (random, count) => {
    const [first, slope] = [random.between(1, 4), random.between(0.02, 0.2)];
    return series(count, (week) => countOf(random, first + slope * week));
  },
  walk: (random, count) => {
    let often = random.between(5, 10);
    return series(count, () => {
      often = Math.max(0, often + normal(random));
      return Math.round(often);
    });
  },
  monthly: (random, count) => {
    const [phase, more] = [random.whole(0, 3), random.whole(2, 6)];
    return series(count, (week) => countOf(random, 1) + ((week + phase) % 4 === 0 ? more : 0));
  },
  onlyAtFirst: (random, count) => {
    const [until, often] = [count / random.between(2, 4), random.between(3, 9)];
    return series(count, (week) => countOf(random, week < until ? often : 0.1));
  },
  rare: (random, count) => series(count, () => (random.happens(0.06) ? 1 : 0)),
  steady: (random, count) => series(count, () => (random.happens(0.85) ? 5 : random.whole(0, 5))),
} as const satisfies Readonly<Record<string, Course>>;

/** How the journals of a proof come about. */
export interface UnrelatedKind {
  readonly score: keyof typeof scoreCourses;
  readonly effort: keyof typeof effortCourses;
  readonly weeks: number;
}

/**
 * A journal in which nothing that is done moves a score: up to 15 % of the weeks without a snapshot,
 * scores to three decimals, one or none, and in every second journal a yearly holiday of three weeks
 * in which nothing is done and one snapshot is missed.
 */
export function unrelatedJournal(seed: number, kind: UnrelatedKind): EffortJournal {
  const random = randomFrom(seed);
  const steps = [1000, 10, 1][random.whole(0, 2)] ?? 1;
  const missing = random.between(0, 0.15);
  const hasHolidays = random.happens(0.5);
  return effortJournal(() => {
    const done = effortCourses[kind.effort](random, kind.weeks);
    const scores = scoreCourses[kind.score](random, kind.weeks);
    const isAway = (week: number) => hasHolidays && week % 52 >= 30 && week % 52 < 33;
    return weeksOf(
      done.map((count, week) => (isAway(week) ? 0 : count)),
      scores.map((score, week) => {
        const isMissing = random.happens(missing) || (isAway(week) && week % 52 === 31);
        return isMissing ? null : shown(score, steps);
      }),
    );
  });
}

/** What follows what in a related journal. */
export type PlantedKind = 'changes' | 'gains' | 'levels';

/**
 * A journal in whose brand effort and score go together by `strength` (-1 to 1), while the other
 * pillars are unrelated: the change of the score with the change of the effort, the change of the
 * score with the effort itself, or the score itself with the effort itself.
 */
export function plantedJournal(
  seed: number,
  count: number,
  strength: number,
  kind: PlantedKind,
): EffortJournal {
  const random = randomFrom(seed);
  const unrelated = { score: 'walk', effort: 'noise', weeks: count } as const;
  const others = unrelatedJournal(random.whole(0, 2 ** 31), unrelated);
  const done = effortCourses.noise(random, count);
  const moved =
    kind === 'changes' ? done.map((each, week) => each - (done[week - 1] ?? each)) : done;
  const mean = moved.reduce((sum, each) => sum + each, 0) / count;
  const spread = Math.sqrt(moved.reduce((sum, each) => sum + (each - mean) ** 2, 0) / count);
  const rest = Math.sqrt(1 - strength ** 2);
  let score = 10;
  const scores = moved.map((each) => {
    const pulled = 0.3 * ((strength * (each - mean)) / spread + rest * normal(random));
    if (kind === 'levels') return shown(10 + pulled, 1000);
    score += pulled;
    return shown(score, 1000);
  });
  return { ...others, brand: weeksOf(done, scores) };
}

function series<Value>(count: number, valueIn: (week: number) => Value): readonly Value[] {
  return Array.from({ length: count }, (_, week) => valueIn(week));
}

/** A number of the normal distribution around 0, which spreads by 1. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.share())) * Math.cos(2 * Math.PI * random.share());
}

/** How often something happens that happens `often` on average: Poisson's distribution. */
function countOf(random: Random, often: number): number {
  const drawn = random.share();
  let probability = Math.exp(-often);
  let count = 0;
  for (let sum = probability; drawn > sum && count < 200; sum += probability) {
    count += 1;
    probability *= often / count;
  }
  return count;
}

/** A series that keeps the share `memory` of itself from week to week. */
function remembering(random: Random, count: number, memory: number): readonly number[] {
  let value = normal(random) / Math.sqrt(1 - memory ** 2);
  return series(count, () => {
    value = memory * value + normal(random);
    return value;
  });
}

function wave(week: number, period: number): number {
  return Math.sin((2 * Math.PI * week) / period);
}

function shown(score: number, steps: number): number {
  return Math.min(largestPillarScore, Math.max(0, Math.round(score * steps) / steps));
}

const first = day('2010-01-04');
const firsts: Day[] = [];

/** The first day of the week `count` after the first; each is worked out once. */
function weekAfterFirst(count: number): Day {
  const known = firsts[count];
  if (known !== undefined) return known;
  const found = addDays(first, 7 * count);
  firsts[count] = found;
  return found;
}
