import type { Day } from '../../day.ts';
import type { Pillar } from '../../ssi/pillar.ts';
import type { TimeOfDay } from '../../timeOfDay.ts';
import { mostTimesOfDay } from '../action.ts';
import type { Rhythm } from '../rhythm.ts';
import type { Phrase } from './phrasesIn.ts';
import { sumOfRhythms } from './rhythmSum.ts';
import type { Flaw, Saying } from './saying.ts';
import type { WrittenDay } from './writtenDay.ts';

/** What the phrases of a line say together; null is what none of them says. */
export interface Settled {
  readonly rhythm: Rhythm | null;
  readonly pillar: Pillar | null;
  readonly times: readonly TimeOfDay[];
  readonly start: Day | null;
  readonly end: Day | null;
  readonly target: number | null;
  readonly minutes: number | null;
}

/** What a phrase was taken for. */
export type TakenAs = 'rhythm' | 'pillar' | 'time' | 'start' | 'end' | 'minutes';

/** Why a phrase is not taken. */
export type Refusal =
  | Flaw
  | { readonly code: Contradiction | 'ambiguousDay' | 'pastDay' | 'endBeforeStart' }
  | { readonly code: 'tooManyTimes'; readonly most: number };

/** Two phrases that cannot both be meant; the first stands. */
type Contradiction = 'twoRhythms' | 'twoPillars' | 'twoStarts' | 'twoEnds' | 'twoDurations';

/** What became of one phrase. */
export type PhraseOutcome =
  | { readonly phrase: Phrase; readonly takenAs: TakenAs; readonly refusal?: undefined }
  | { readonly phrase: Phrase; readonly takenAs?: undefined; readonly refusal: Refusal };

/** All that was settled, and what became of each phrase, in the order of the line. */
export interface Settlement {
  readonly settled: Settled;
  readonly outcomes: readonly PhraseOutcome[];
}

/**
 * The order in which sayings are taken, wherever in the line they stand: what a weekday means
 * depends on the rhythm, and what the last day is, on the first.
 */
const order: readonly Saying['tells'][] = [
  'flaw',
  'pillar',
  'minutes',
  'time',
  'rhythm',
  'start',
  'by',
  'on',
  'thatWeekday',
  'monthDay',
  'end',
  'timesADay',
];

/** Takes the phrases of a line one after another into one action. */
export function settle(phrases: readonly Phrase[], today: Day): Settlement {
  let settled: Settled = {
    rhythm: null,
    pillar: null,
    times: [],
    start: null,
    end: null,
    target: null,
    minutes: null,
  };
  const outcomes: PhraseOutcome[] = [];
  for (const tells of order)
    for (const phrase of phrases) {
      if (phrase.saying.tells !== tells) continue;
      const step = stepOf(settled, phrase.saying, today);
      if ('code' in step) outcomes.push({ phrase, refusal: step });
      else {
        outcomes.push({ phrase, takenAs: step.takenAs });
        settled = { ...settled, ...step.change };
      }
    }
  outcomes.sort((one, other) => one.phrase.at - other.phrase.at);
  return { settled, outcomes };
}

type Step = Refusal | { readonly takenAs: TakenAs; readonly change: Partial<Settled> };

function stepOf(settled: Settled, saying: Saying, today: Day): Step {
  const { rhythm, pillar, minutes, start, end } = settled;
  switch (saying.tells) {
    case 'flaw':
      return saying.flaw;
    case 'pillar':
      return agrees(pillar, saying.pillar)
        ? { takenAs: 'pillar', change: { pillar: saying.pillar } }
        : { code: 'twoPillars' };
    case 'minutes':
      return agrees(minutes, saying.minutes)
        ? { takenAs: 'minutes', change: { minutes: saying.minutes } }
        : { code: 'twoDurations' };
    case 'time':
      return stepToTime(settled.times, saying.time);
    case 'rhythm':
      return stepToRhythm(rhythm, saying.rhythm);
    case 'start':
      return withDay(saying.day, today, (day) =>
        agrees(start, day) ? { takenAs: 'start', change: { start: day } } : { code: 'twoStarts' },
      );
    case 'by':
      return withDay(saying.day, start ?? today, (day) => stepToBy(settled, day, today));
    case 'on':
      return withDay(saying.day, today, (day) => stepToDay(settled, day, today));
    case 'thatWeekday':
      return stepToWeekday(settled, saying, today);
    case 'monthDay':
      return stepToMonthDay(settled, saying, today);
    case 'end':
      return withDay(saying.day, start ?? today, (day) => {
        if (start !== null && day < start) return { code: 'endBeforeStart' };
        if (day < today) return { code: 'pastDay' };
        return agrees(end, day) ? { takenAs: 'end', change: { end: day } } : { code: 'twoEnds' };
      });
    case 'timesADay':
      return agrees(settled.target, saying.times)
        ? { takenAs: 'rhythm', change: { target: saying.times, rhythm: rhythm ?? daily } }
        : { code: 'twoRhythms' };
  }
}

const daily: Rhythm = { kind: 'days', every: 1 };

function stepToTime(times: readonly TimeOfDay[], time: TimeOfDay): Step {
  if (times.includes(time)) return { takenAs: 'time', change: {} };
  return times.length === mostTimesOfDay
    ? { code: 'tooManyTimes', most: mostTimesOfDay }
    : { takenAs: 'time', change: { times: [...times, time].sort() } };
}

function stepToRhythm(rhythm: Rhythm | null, said: Rhythm): Step {
  const sum = rhythm === null ? said : sumOfRhythms(rhythm, said);
  return sum === null ? { code: 'twoRhythms' } : { takenAs: 'rhythm', change: { rhythm: sum } };
}

function stepToBy({ rhythm, start }: Settled, by: Day, today: Day): Step {
  if (start !== null && by < start) return { code: 'endBeforeStart' };
  return by < today ? { code: 'pastDay' } : stepToRhythm(rhythm, { kind: 'once', by });
}

/** A day beside a rhythm that returns is its first; else what is to be done is for that day alone. */
function stepToDay({ rhythm, start }: Settled, day: Day, today: Day): Step {
  if (day < today) return { code: 'pastDay' };
  if (!agrees(start, day)) return { code: 'twoStarts' };
  if (rhythm !== null && rhythm.kind !== 'once')
    return { takenAs: 'start', change: { start: day } };
  const by = rhythm?.by ?? day;
  return by < day
    ? { code: 'endBeforeStart' }
    : { takenAs: 'rhythm', change: { start: day, rhythm: { ...rhythm, kind: 'once', by } } };
}

function stepToWeekday(
  settled: Settled,
  { on, day }: Extract<Saying, { readonly tells: 'thatWeekday' }>,
  today: Day,
): Step {
  const { rhythm } = settled;
  if (rhythm?.kind === 'weeks') return stepToRhythm(rhythm, { kind: 'weeks', every: 1, on });
  if (rhythm !== null && rhythm.kind !== 'once') return { code: 'twoRhythms' };
  // "El lunes y el jueves" is two days to some, and each week to others.
  if (on.length > 1) return { code: 'ambiguousRhythm' };
  return withDay(day, today, (next) => stepToDay(settled, next, today));
}

function stepToMonthDay(
  settled: Settled,
  { on, day }: Extract<Saying, { readonly tells: 'monthDay' }>,
  today: Day,
): Step {
  const { rhythm } = settled;
  if (rhythm?.kind === 'months') return stepToRhythm(rhythm, { kind: 'months', every: 1, on });
  if (rhythm !== null && rhythm.kind !== 'once') return { code: 'twoRhythms' };
  return withDay(day, today, (next) => stepToDay(settled, next, today));
}

function withDay(written: WrittenDay, from: Day, step: (day: Day) => Step): Step {
  if (written.isAmbiguous) return { code: 'ambiguousDay' };
  const day = written.next(from);
  return day === null ? { code: 'impossibleDay' } : step(day);
}

function agrees<Value>(settled: Value | null, said: Value): boolean {
  return settled === null || settled === said;
}
