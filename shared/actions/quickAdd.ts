import type { Day } from '../day.ts';
import type { Language } from '../settings.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { TimeOfDay } from '../timeOfDay.ts';
import { longestTitle } from './action.ts';
import { countIn } from './quickAdd/countIn.ts';
import { leftoverOf, type Run } from './quickAdd/leftover.ts';
import { type Line, lineOf } from './quickAdd/line.ts';
import { phrasesIn } from './quickAdd/phrasesIn.ts';
import { type Refusal, settle, type TakenAs } from './quickAdd/settled.ts';
import type { Rhythm } from './rhythm.ts';

/** A stretch of the typed text, in UTF-16 units; `to` is one past its end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch and what it was understood as. Only a `count` stays in the title as well. */
export interface Understood extends Stretch {
  readonly as: TakenAs | 'count';
}

/** What cannot be taken as it was typed, and where; the words of a refused phrase stay in the title. */
export type QuickAddProblem = Stretch &
  (
    | Refusal
    /** Nothing is left to name the action by. */
    | { readonly code: 'noTitle' }
    | { readonly code: 'titleTooLong'; readonly most: number }
  );

/** What was understood of one typed line; null is what was not said. */
export interface QuickAddReading {
  /** What is left, with single spaces; empty where nothing is. */
  readonly title: string;
  readonly rhythm: Rhythm | null;
  readonly pillar: Pillar | null;
  /** Ascending, each once; up to `mostTimesOfDay`. */
  readonly times: readonly TimeOfDay[];
  readonly start: Day | null;
  /** Not before `start`, nor before today. */
  readonly end: Day | null;
  /** How often a day: 1 to `largestCount`. */
  readonly target: number | null;
  /** How long it takes: 1 to `mostMinutes`. */
  readonly minutes: number | null;
  /** Ascending, not overlapping. */
  readonly understood: readonly Understood[];
  /** In the order of the text; those of the whole title last. */
  readonly problems: readonly QuickAddProblem[];
}

/**
 * Reads one line in which a person says in plain words of `language` what to do, how often, when
 * and for which pillar (`#insights`, by its name in any language), in any order. Nothing is guessed:
 * what could mean two things is a problem, of two things that contradict each other the first
 * stands and the second is a problem, and whatever was not understood stays in the title.
 *
 * Days look forward from `today`: a date without a year is the next one, today included; a weekday
 * is the next one after today. One weekday or date without a rhythm ("el lunes", "tomorrow") is a
 * one-off for that day: its start and its `by`. "By" and "before" a day both take that day as the
 * last. "5h" is a length of time, "6h" and more a time of day; "at 9" is a time, "at 9 posts" is not.
 */
export function readQuickAdd(text: string, today: Day, language: Language): QuickAddReading {
  const line = lineOf(text, today, language);
  const { settled, outcomes } = settle(phrasesIn(line), today);
  const taken = outcomes.filter((outcome) => outcome.refusal === undefined);
  const refused = outcomes.filter((outcome) => outcome.refusal !== undefined);
  const left = leftoverOf(
    line,
    taken.map(({ phrase }) => phrase),
  );
  const title = titleOf(line, left);
  const refusedPhrases = refused.map(({ phrase }) => phrase);
  const count = settled.target === null ? countIn(line, left, refusedPhrases) : null;
  const understood: Understood[] = taken.map(({ phrase, takenAs }) => ({
    ...stretchOf(line, phrase),
    as: takenAs,
  }));
  if (count !== null)
    understood.push({ ...stretchOf(line, { at: count.at, to: count.at + 1 }), as: 'count' });
  return {
    ...settled,
    title,
    target: settled.target ?? count?.count ?? null,
    understood: understood.sort((one, other) => one.from - other.from),
    problems: [
      ...refused.map(({ phrase, refusal }) => ({ ...stretchOf(line, phrase), ...refusal })),
      ...problemsOf(title, text),
    ],
  };
}

function stretchOf({ tokens, text }: Line, { at, to }: Run): Stretch {
  return { from: tokens[at]?.from ?? text.length, to: tokens[to - 1]?.to ?? text.length };
}

function titleOf(line: Line, left: readonly Run[]): string {
  const pieces = left.map((run) => {
    const { from, to } = stretchOf(line, run);
    return line.text.slice(from, to);
  });
  return pieces.join(' ').replace(/\s+/g, ' ');
}

function problemsOf(title: string, text: string): readonly QuickAddProblem[] {
  const whole = { from: 0, to: text.length };
  if (title === '') return [{ ...whole, code: 'noTitle' }];
  if (title.length > longestTitle) return [{ ...whole, code: 'titleTooLong', most: longestTitle }];
  return [];
}
