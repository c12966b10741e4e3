import type { Day } from '../../day.ts';
import { type Pillar, pillars } from '../pillar.ts';
import { type Group, groups } from '../snapshot.ts';

/** The longest text that is read, in UTF-16 units; LinkedIn's page has some thousands. */
export const longestText = 1_000_000;

/** A stretch of the text that was read, in UTF-16 units; `to` is one past its end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Why a value that was read may be another:
 * - `differs`: the text tells it in several places, and not alike.
 * - `sum`: the four pillars and the total do not agree.
 * - `unchecked`: nothing else in the text bears it out, and it could belong elsewhere.
 * - `nearby`: its label and the number are apart; that they belong together is an inference.
 * - `order`: no label says which one it is; the order of LinkedIn's page was taken.
 * - `label`: only a part of its label was recognised.
 * - `comma`: beside decimal points, its comma may be no decimal mark.
 * - `dayOrder`: its day and its month could be the other way round, or its year another.
 * - `letters`: letters or strokes that look like digits were read as digits.
 * - `broken`: it stands beside another number, and the two may be one.
 * - `unsure`: it stands where a picture could hardly be read.
 */
export type Doubt =
  | 'differs'
  | 'sum'
  | 'unchecked'
  | 'nearby'
  | 'order'
  | 'label'
  | 'comma'
  | 'dayOrder'
  | 'letters'
  | 'broken'
  | 'unsure';

/** A value with the place where it was read, and why it has to be asked about, if it has. */
export interface ReadValue<Value = number> {
  readonly value: Value;
  readonly at: Span;
  readonly doubt: Doubt | null;
}

/** A value, or null where the text does not tell it. */
export type MaybeRead = ReadValue | null;

/** One value for each pillar, 0 to 25. */
export type ReadScores = Readonly<Record<Pillar, ReadValue>>;

/** What a text tells about the index. What it does not tell is null. */
export interface IndexFound {
  readonly kind: 'index';
  /** Which kind of text it was: the page, its JSON, a row of a table, or numbers without labels. */
  readonly form: 'page' | 'json' | 'row' | 'bare';
  /** 0 to 100. */
  readonly total: MaybeRead;
  /** 0 to 25 each, at most three decimals. */
  readonly scores: Readonly<Record<Pillar, MaybeRead>>;
  /** "Top N %" in each group: a whole number 1 to 100. */
  readonly ranks: Readonly<Record<Group, MaybeRead>>;
  /** What each group averages in all, 0 to 100. */
  readonly groupTotals: Readonly<Record<Group, MaybeRead>>;
  /** What each group averages in the pillars: all four, or null. */
  readonly groupMeans: Readonly<Record<Group, ReadScores | null>>;
  /**
   * What the page says beside each group about the week, in percent, -100 to 100, 0 where nothing
   * changed. Its place takes in the words that say so.
   */
  readonly weeklyChange: Readonly<Record<Group, MaybeRead>>;
  /** The day a row begins with; in doubt where it could be another. */
  readonly day: ReadValue<Day> | null;
}

/**
 * Why a text is no index:
 * - `empty`: there is nothing in it.
 * - `tooLong`: it is longer than `longestText`, and was not looked at.
 * - `binary`: it is no text, but a file of another kind.
 * - `noFigures`: it speaks of the index, and has no figures.
 * - `severalRows`: it is a table of several days, which is for the import.
 * - `noScores`: nothing in it looks like an index.
 */
export type WhyNoIndex = 'empty' | 'tooLong' | 'binary' | 'noFigures' | 'severalRows' | 'noScores';

/** What was made of a text. */
export type IndexReading = IndexFound | { readonly kind: 'notAnIndex'; readonly why: WhyNoIndex };

/** Every value of `found`, in the order of the form, where the text tells it. */
export function valuesOf(found: IndexFound): readonly ReadValue<number | Day>[] {
  const each = (values: Readonly<Record<Group, MaybeRead>>) => groups.map((group) => values[group]);
  return [
    found.day,
    ...pillars.map((pillar) => found.scores[pillar]),
    found.total,
    ...each(found.ranks),
    ...each(found.groupTotals),
    ...groups.flatMap((group) => pillars.map((pillar) => found.groupMeans[group]?.[pillar])),
    ...each(found.weeklyChange),
  ].filter((value) => value !== null && value !== undefined);
}

/** The values of `found` that have to be asked about. */
export function doubtsOf(found: IndexFound): readonly ReadValue<number | Day>[] {
  return valuesOf(found).filter(({ doubt }) => doubt !== null);
}

/** An index of which nothing is known yet. */
export function emptyIndex(form: IndexFound['form']): IndexFound {
  const unknown = { industry: null, network: null };
  return {
    kind: 'index',
    form,
    total: null,
    scores: { brand: null, people: null, insights: null, relationships: null },
    ranks: unknown,
    groupTotals: unknown,
    groupMeans: unknown,
    weeklyChange: unknown,
    day: null,
  };
}
