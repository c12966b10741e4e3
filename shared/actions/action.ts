import type { Day } from '../day.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { TimeOfDay } from '../timeOfDay.ts';
import { type ActionId, entryOf } from './catalogue.ts';
import type { Rhythm } from './rhythm.ts';

/** The longest title, in UTF-16 units; the shortest is one that is not blank. */
export const longestTitle = 200;

/** Whether anything of a text can be seen: not in one of spaces, controls or invisible marks alone. */
export function hasInk(text: string): boolean {
  return /[^\s\p{C}]/u.test(text);
}

/** The longest text on how to do an action, or of a note on a completion, in UTF-16 units. */
export const longestText = 10_000;

/** The longest address, in UTF-16 units. */
export const longestAddress = 2_000;

/** The largest count that a day can carry or aim at. */
export const largestCount = 9_999;

/** The most minutes one action can be said to take: a day. */
export const mostMinutes = 1_440;

/** The most reminder times of one action. */
export const mostTimesOfDay = 12;

/**
 * What the person can say of an action. Null stands for what the catalogue says, so that a better
 * catalogue reaches whatever was not changed; in an action of the person's own, which the catalogue
 * does not know, only `how` and `page` can be null, and then there is none.
 */
export interface ActionWishes {
  /** 1 to `longestTitle`, not blank. */
  readonly title: string | null;
  /** How to do it well; up to `longestText`. */
  readonly how: string | null;
  /** Where it is done: an `https:` address. */
  readonly page: string | null;
  readonly pillar: Pillar | null;
  readonly rhythm: Rhythm | null;
  /** About how long it takes, 1 to `mostMinutes`. */
  readonly minutes: number | null;
  /** The first day it is asked for. */
  readonly start: Day;
  /** The last day it is asked for, not before `start`; null: it goes on. */
  readonly end: Day | null;
  /** The local times it is meant for, ascending, each once. */
  readonly times: readonly TimeOfDay[];
  /** How often a day it is to be done: 1 to `largestCount`. */
  readonly target: number;
}

/** An action as the journal holds it. */
export interface KeptAction extends ActionWishes {
  /** Its id in the catalogue, or a UUIDv7. */
  readonly id: string;
  /** Its entry in the catalogue; null where it is the person's own. */
  readonly catalogueId: ActionId | null;
  /** Its place among those of its pillar, as the person has ordered them; null: as they come. */
  readonly position: number | null;
  readonly isArchived: boolean;
}

/** An action with the catalogue's word in place of whatever the person left to it. */
export interface Action extends KeptAction {
  readonly pillar: Pillar;
  readonly rhythm: Rhythm;
  readonly minutes: number;
}

/** What an own action takes where nothing else was said, in minutes. */
export const usualMinutes = 10;

/** Fills what was left to the catalogue; title, text and page of it stand where they are shown. */
export function actionFrom(kept: KeptAction): Action {
  const entry = kept.catalogueId === null ? null : entryOf(kept.catalogueId);
  const pillar = kept.pillar ?? entry?.pillar;
  const rhythm = kept.rhythm ?? entry?.rhythm;
  if (pillar === undefined || rhythm === undefined)
    throw new Error(`An action without a pillar or a rhythm: ${kept.id}`);
  return { ...kept, pillar, rhythm, minutes: kept.minutes ?? entry?.minutes ?? usualMinutes };
}
