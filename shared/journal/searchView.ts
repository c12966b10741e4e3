import type { Action } from '../actions/action.ts';
import type { Day } from '../day.ts';
import type { Pillar } from '../ssi/pillar.ts';

/** The most UTF-16 units that can be searched for. */
export const longestSearch = 200;

/** What can be found: a day's page, an action, a note to a done action, or a note to a snapshot. */
export const foundKinds = ['entry', 'action', 'note', 'snapshot'] as const;

/** One of them. */
export type FoundKind = (typeof foundKinds)[number];

/** A piece of a text that was found; marked where it is what was sought. */
export interface FoundPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** One thing that was found. */
export interface Found {
  readonly kind: FoundKind;
  /** The day it belongs to; null for an action. */
  readonly day: Day | null;
  /** The action it is, or is a note to; null for the rest. */
  readonly action: Action | null;
  /** The pillar of that action; null where there is none. */
  readonly pillar: Pillar | null;
  /**
   * Some words around the first match, in order; joined, a stretch of the text. Of an action that is its
   * title, or a stretch of how to do it.
   */
  readonly pieces: readonly FoundPiece[];
  /** Whether the text says more before them, and after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** What a search found: actions first, then the latest. At most `mostFound`. */
export interface SearchView {
  readonly found: readonly Found[];
  /** Whether there is more than is shown. */
  readonly isMore: boolean;
  /** A word of it that looks like a filter and is none, `pillar:xyz`; null where there is none. */
  readonly unknownFilter: string | null;
}

/** The most things that are found at once. */
export const mostFound = 50;
