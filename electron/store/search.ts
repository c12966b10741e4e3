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
  /** The ids of the actions one of which it is a note to. */
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

/** As the migration numbers them: epoch day * 1048576, and a place within the day. */
const placesInDay = 1_048_576;
const placesOf = {
  note: { lowest: 0, highest: placesInDay - 3 },
  snapshot: { lowest: placesInDay - 2, highest: placesInDay - 2 },
  entry: { lowest: placesInDay - 1, highest: placesInDay - 1 },
} as const;
const anyPlace = { lowest: 0, highest: placesInDay - 1 };

const wished = `BETWEEN :first AND :last
    AND place.id & ${placesInDay - 1} BETWEEN :lowest AND :highest
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
      const asked = {
        ...(kind === null ? anyPlace : placesOf[kind]),
        first: days === null ? 0 : epochDay(days.from) * placesInDay,
        last: (epochDay(days?.until ?? lastDay) + 1) * placesInDay - 1,
        actions: actions === undefined ? null : JSON.stringify(actions),
      };
      const rows =
        match === null
          ? statements.any.iterate(asked)
          : statements.matching.iterate({ ...asked, ...matchSigns, match, also });
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
  lowest: number;
  highest: number;
  first: number;
  last: number;
  actions: string | null;
}

type Row = readonly [id: number, action: string | null, text: string, highlighted: string];

function rowToText([place, action, text, highlighted]: Row): FoundText {
  const inDay = place % placesInDay;
  return {
    place,
    kind: action !== null ? 'note' : inDay === placesOf.entry.lowest ? 'entry' : 'snapshot',
    day: dayFromEpoch(Math.floor(place / placesInDay)),
    action,
    text,
    matches: matchesIn(text, highlighted),
  };
}
