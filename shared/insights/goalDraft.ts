import { type Day, isDay } from '../day.ts';
import { type NumberRefusal, type NumberRule, readTypedNumber } from '../ssi/typedNumber.ts';
import { type Goal, type GoalSubject, largestGoal } from './goal.ts';

/** A goal while it is being typed: every field in which one types the text that stands in it. */
export interface GoalDraft {
  readonly of: GoalSubject;
  readonly score: string;
  /** A day, or what stands in place of one. */
  readonly by: string;
}

/** A field of the form in which one types. */
export type GoalField = 'score' | 'by';

/** Why a field is refused. */
export type GoalRefusal = NumberRefusal | 'notADay' | 'inThePast';

/** The refused fields, each with its one reason. */
export type GoalRefusals = Readonly<Partial<Record<GoalField, GoalRefusal>>>;

/** A draft read: the goal it stands for, or every field that keeps it from being one. */
export type GoalReading =
  | { readonly goal: Goal; readonly refusals?: undefined }
  | { readonly goal?: undefined; readonly refusals: GoalRefusals };

/** What a typed goal of that subject must satisfy. */
export function goalRule(of: GoalSubject): NumberRule {
  return { smallest: 0.1, largest: largestGoal(of), decimals: 1 };
}

/** Reads a draft; `today` is the person's own day, the first that a goal can be for. */
export function readGoalDraft(draft: GoalDraft, today: Day): GoalReading {
  const refusals: Partial<Record<GoalField, GoalRefusal>> = {};
  const score = readTypedNumber(draft.score, goalRule(draft.of));
  if (score.refusal !== undefined) refusals.score = score.refusal;
  const by = draft.by.trim();
  if (by === '') refusals.by = 'missing';
  else if (!isDay(by)) refusals.by = 'notADay';
  else if (by < today) refusals.by = 'inThePast';
  else if (score.value !== undefined) return { goal: { of: draft.of, score: score.value, by } };
  return { refusals };
}
