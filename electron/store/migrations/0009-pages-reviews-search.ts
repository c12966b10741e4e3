/** What says in the index of which kind a text is. */
const kindOf = { note: 'char(57344)', entry: 'char(57345)', snapshot: 'char(57346)' } as const;

/** The places within a day that are not those of notes, and the day an id belongs to. */
const placeOfEntry = 1_048_575;
const placeOfSnapshot = 1_048_574;
const dayOfId = "date((place.id >> 20) * 86400, 'unixepoch')";

const oneOfSeveral: Places = {
  isPlaceOf: (row) => `id ${amongNotesOf(row)} AND action_id = ${row}.action_id`,
  id: `(SELECT coalesce(max(id) + 1, ${firstIdOn('NEW.day')}) FROM search_places
    WHERE id ${amongNotesOf('NEW')})`,
  action: 'NEW.action_id',
};

function amongNotesOf(row: string): string {
  const first = firstIdOn(`${row}.day`);
  return `BETWEEN ${first} AND ${first} + ${placeOfSnapshot - 1}`;
}

/** The person's own pages, the weekly review, and an index of all that was written. */
export const pagesReviewsSearch = `
-- One page a day, in Markdown; none where nothing is written. With a row id: without one, a page of a
-- thousand letters takes five times the room.
CREATE TABLE entries (
  day TEXT NOT NULL PRIMARY KEY CHECK (date(day) IS day),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500000),
  -- A new one each time it is kept, so that whoever writes can tell which page they had read.
  revision TEXT NOT NULL CHECK (length(revision) BETWEEN 1 AND 64),
  -- When it was kept last, ISO 8601 in UTC, and the IANA zone that was lived in.
  written_at TEXT NOT NULL,
  zone TEXT NOT NULL
) STRICT;

-- A look back on one week, and what the next one is for.
CREATE TABLE reviews (
  -- The first day of the week that is looked back on.
  week TEXT PRIMARY KEY CHECK (date(week) IS week),
  state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'skipped')),
  -- The step that lies open, or lay open last. Which there are is the app's to know.
  step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 32),
  -- What went well, until it is kept as an entry; empty from then on.
  went_well TEXT NOT NULL CHECK (length(went_well) <= 10000),
  -- The pillar the next week is for, and why; NULL until one is chosen.
  focus TEXT CHECK (focus IN ('brand', 'people', 'insights', 'relationships')),
  focus_reason TEXT NOT NULL CHECK (length(focus_reason) <= 10000),
  -- The actions chosen for the next week, at most five: their ids, as a JSON array in their order.
  actions TEXT NOT NULL CHECK (json_valid(actions)),
  -- The day it was finished on; NULL until then.
  finished_on TEXT CHECK (date(finished_on) IS finished_on)
) STRICT, WITHOUT ROWID;

-- No older journal is reminded of a review before it is wished for, nor one whose steps are undone.
UPDATE settings SET reminders = ${withReview('reminders')};
-- There they are a text within JSON; without the empty text after them they would become JSON.
UPDATE history_rows SET
  row_before = json_set(row_before, '$.reminders', ${withReview("row_before ->> 'reminders'")} || ''),
  row_after = json_set(row_after, '$.reminders', ${withReview("row_after ->> 'reminders'")} || '')
  WHERE table_name = 'settings';

-- Where each text stands that can be searched: triggers work it out from the tables above, and no
-- archive holds it. The ids grow with the days, so that the latest come first without being sorted and
-- a range of days is a range of ids: epoch day * 1048576, and a place within the day. The last place of
-- a day is that of its page, the one before it that of its snapshot's note; the notes to what was done
-- have the others. The words of the actions are not here: they are few, and partly the catalogue's.
CREATE TABLE search_places (
  id INTEGER PRIMARY KEY,
  -- The action that a note is to; NULL for a page and a snapshot.
  action_id TEXT
) STRICT;

CREATE VIEW search_texts AS
  SELECT place.id AS id, place.action_id AS action_id, CASE
      WHEN place.action_id IS NOT NULL THEN (SELECT note FROM completions
        WHERE completions.action_id = place.action_id AND completions.day = ${dayOfId})
      WHEN place.id & 1048575 = ${placeOfEntry}
        THEN (SELECT text FROM entries WHERE entries.day = ${dayOfId})
      ELSE (SELECT note FROM snapshots WHERE snapshots.day = ${dayOfId})
    END AS text,
    CASE WHEN place.action_id IS NOT NULL THEN ${kindOf.note}
      WHEN place.id & 1048575 = ${placeOfEntry} THEN ${kindOf.entry}
      ELSE ${kindOf.snapshot} END AS kind
  FROM search_places AS place;

-- It holds the words alone; the texts themselves are where they always were. Of which kind a text is
-- counts as a word, too, in one character for private use: to find only pages among a hundred thousand
-- notes then costs what the pages do.
CREATE VIRTUAL TABLE search USING fts5 (
  text, kind, content = 'search_texts', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

${triggersOf('entries', 'text', kindOf.entry, onlyOneOfItsDay(placeOfEntry))}
${triggersOf('snapshots', 'note', kindOf.snapshot, onlyOneOfItsDay(placeOfSnapshot))}
${triggersOf('completions', 'note', kindOf.note, oneOfSeveral)}

INSERT INTO search_places (id)
  SELECT ${firstIdOn('day')} + ${placeOfSnapshot} FROM snapshots WHERE note <> '';
INSERT INTO search_places (id, action_id)
  SELECT ${firstIdOn('day')} + row_number() OVER (PARTITION BY day ORDER BY action_id) - 1, action_id
  FROM completions WHERE note <> '';
INSERT INTO search (search) VALUES ('rebuild');
`;

function withReview(rules: string): string {
  return `json_set(${rules}, '$.review',
    json_object('isOn', json('false'), 'weekday', 7, 'time', '18:00'))`;
}

function firstIdOn(day: string): string {
  return `unixepoch(${day}) / 86400 * 1048576`;
}

/** How the texts of a table stand among those of their day. */
interface Places {
  /** What only the place of that row meets. */
  readonly isPlaceOf: (row: string) => string;
  /** The id and the action of the place for a row that is added. */
  readonly id: string;
  readonly action: string;
}

function onlyOneOfItsDay(place: number): Places {
  const id = (row: string) => `${firstIdOn(`${row}.day`)} + ${place}`;
  return { isPlaceOf: (row) => `id = ${id(row)}`, id: id('NEW'), action: 'NULL' };
}

function triggersOf(
  table: string,
  column: string,
  kind: string,
  { isPlaceOf, id, action }: Places,
): string {
  const [before, after] = [`OLD.${column}`, `NEW.${column}`];
  const add = `
    INSERT INTO search_places (id, action_id) SELECT ${id}, ${action} WHERE ${after} <> '';
    INSERT INTO search (rowid, text, kind) SELECT id, ${after}, ${kind} FROM search_places WHERE ${isPlaceOf('NEW')};`;
  // The index has to be told what it is to forget, while the place is still known.
  const remove = `
    INSERT INTO search (search, rowid, text, kind)
      SELECT 'delete', id, ${before}, ${kind} FROM search_places WHERE ${isPlaceOf('OLD')};
    DELETE FROM search_places WHERE ${isPlaceOf('OLD')};`;
  const isMoved = action === 'NULL' ? '' : 'OR OLD.action_id <> NEW.action_id';
  return `
    CREATE TRIGGER search_added_${table} AFTER INSERT ON ${table}
    WHEN ${after} <> '' BEGIN ${add} END;
    CREATE TRIGGER search_removed_${table} AFTER DELETE ON ${table}
    WHEN ${before} <> '' BEGIN ${remove} END;
    CREATE TRIGGER search_changed_${table} AFTER UPDATE ON ${table}
    WHEN ${before} <> ${after} OR OLD.day <> NEW.day ${isMoved}
    BEGIN ${remove} ${add} END;`;
}
