import type { Database } from 'better-sqlite3';
import { type Day, dayFromEpoch, epochDay, lastDay } from '../../shared/day.ts';
import type { Stretch } from '../../shared/journal/foundPieces.ts';
import type { FoundKind } from '../../shared/journal/searchView.ts';
import { matchesIn, matchSigns } from './highlighted.ts';

/** The index of what was written: pages, notes to what was done, notes to snapshots. */
export type SearchTable = ReturnType<typeof searchTable>;

/** What a text has to meet. */
export interface TextWishes {
  /** What FTS5 is to find in it; null where anything will do. */
  readonly match: string | null;
  /** What it has to find there besides, without marking it. */
  readonly alsoMatch?: string | null;
  readonly days: { readonly from: Day; readonly until: Day } | null;
  readonly kind: Exclude<FoundKind, 'action'> | null;
  /** The ids of the actions one of which it is a note to; of another kind it cannot be then. */
  readonly actions?: readonly string[];
  /** Whether its text will do, where the words alone cannot tell. */
  readonly suits?: (text: string) => boolean;
}

/** A text that was found, and where in it, ascending. */
export interface FoundText {
  /** Grows with the day; within one day the page comes last, before it the snapshot. */
  readonly place: number;
  readonly kind: Exclude<FoundKind, 'action'>;
  readonly day: Day;
  /** The id of the action that it is a note to. */
  readonly action: string | null;
  readonly text: string;
  readonly matches: readonly Stretch[];
}

/** As the migration numbers the texts: epoch day * 1048576, and a place within the day. */
const placesInDay = 1_048_576;
const placeOfEntry = placesInDay - 1;

/** The word that stands in the index for each kind. */
export const wordOfKind = { note: '\ue000', entry: '\ue001', snapshot: '\ue002' } as const;

const wished = `BETWEEN :first AND :last
    AND (:actions IS NULL OR place.action_id IN (SELECT value FROM json_each(:actions)))`;

/** Each goes from the latest day back, and is left as soon as enough was found. */
export const searchQueries = {
  matching: `SELECT place.id, place.action_id, search.text, highlight(search, 0, :opening, :closing)
    FROM search CROSS JOIN search_places AS place ON place.id = search.rowid
    WHERE search MATCH :match AND search.rowid ${wished}
      AND (:also IS NULL OR search.rowid IN (SELECT rowid FROM search WHERE search MATCH :also))
    ORDER BY search.rowid DESC`,
  any: `SELECT place.id, place.action_id, place.text, place.text FROM search_texts AS place
    WHERE place.id ${wished}
    ORDER BY place.id DESC`,
};

export function searchTable(database: Database) {
  // Prepared when they are first wanted: no opening of a journal waits for them.
  const prepared = () => ({
    matching: database
      .prepare<Asked & { match: string; also: string | null }, Row>(searchQueries.matching)
      .raw(),
    any: database.prepare<Asked, Row>(searchQueries.any).raw(),
  });
  let statements: ReturnType<typeof prepared> | null = null;
  return {
    /** The latest `count` texts that meet what is wished, the latest first. */
    latest: (wishes: TextWishes, count: number): readonly FoundText[] => {
      statements ??= prepared();
      const { match, alsoMatch: also = null, days, kind, actions, suits = () => true } = wishes;
      const ofKind = kind === null ? null : `kind : "${wordOfKind[kind]}"`;
      const terms = [ofKind, match === null ? null : `(${match})`].filter((term) => term !== null);
      const asked = {
        first: days === null ? 0 : epochDay(days.from) * placesInDay,
        last: (epochDay(days?.until ?? lastDay) + 1) * placesInDay - 1,
        actions: actions === undefined ? null : JSON.stringify(actions),
      };
      const rows =
        terms.length === 0
          ? statements.any.iterate(asked)
          : statements.matching.iterate({
              ...{ ...asked, ...matchSigns, also },
              match: terms.join(' AND '),
            });
      const found: FoundText[] = [];
      for (const row of rows) {
        if (!suits(row[2])) continue;
        found.push(rowToText(row));
        if (found.length === count) break;
      }
      return found;
    },
  };
}

interface Asked {
  first: number;
  last: number;
  actions: string | null;
}

type Row = readonly [id: number, action: string | null, text: string, highlighted: string];

function kindAt(place: number, action: string | null): FoundText['kind'] {
  if (action !== null) return 'note';
  return place % placesInDay === placeOfEntry ? 'entry' : 'snapshot';
}

function rowToText([place, action, text, highlighted]: Row): FoundText {
  return {
    place,
    kind: kindAt(place, action),
    day: dayFromEpoch(Math.floor(place / placesInDay)),
    action,
    text,
    matches: matchesIn(text, highlighted),
  };
}
