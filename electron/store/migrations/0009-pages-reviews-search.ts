/** The person's own pages, the weekly review, and an index of all that was written. */
export const pagesReviewsSearch = `
-- One page a day, in Markdown; none where nothing is written.
CREATE TABLE entries (
  day TEXT PRIMARY KEY CHECK (date(day) IS day),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500000),
  -- A new one each time it is kept, so that whoever writes can tell which page they had read.
  revision TEXT NOT NULL CHECK (length(revision) BETWEEN 1 AND 64),
  -- When it was kept last, ISO 8601 in UTC, and the IANA zone that was lived in.
  written_at TEXT NOT NULL,
  zone TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

-- Where each text stands that can be searched. It is worked out from the tables above by the
-- triggers below, and in no archive. The ids grow with the days: epoch day * 1048576 and a count. So
-- the latest come first without being sorted, and a range of days is a range of ids. Those of actions,
-- which belong to no day, lie below zero.
CREATE TABLE search_places (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'note', 'snapshot', 'action')),
  day TEXT,
  action_id TEXT
) STRICT;
CREATE INDEX search_places_of_days ON search_places (kind, day) WHERE kind IN ('entry', 'snapshot');
CREATE INDEX search_places_of_actions ON search_places (action_id, day) WHERE action_id IS NOT NULL;

CREATE VIEW search_texts AS
  SELECT id, CASE kind
      WHEN 'entry' THEN (SELECT text FROM entries WHERE entries.day = place.day)
      WHEN 'snapshot' THEN (SELECT note FROM snapshots WHERE snapshots.day = place.day)
      WHEN 'note' THEN (SELECT note FROM completions
        WHERE completions.action_id = place.action_id AND completions.day = place.day)
      WHEN 'action' THEN (SELECT concat_ws(char(10), title, how) FROM actions
        WHERE actions.id = place.action_id)
    END AS text
  FROM search_places AS place;

-- It holds the words alone; the texts themselves are where they always were.
CREATE VIRTUAL TABLE search USING fts5 (
  text, content = 'search_texts', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

${['entry', 'snapshot', 'note', 'action'].map(triggersOf).join('\n')}

${['entry', 'snapshot', 'note', 'action'].map(filling).join('\n')}
INSERT INTO search (search) VALUES ('rebuild');
`;

function withReview(rules: string): string {
  return `json_set(${rules}, '$.review',
    json_object('isOn', json('false'), 'weekday', 7, 'time', '18:00'))`;
}

interface Source {
  readonly table: string;
  readonly day: (row: string) => string;
  readonly action: (row: string) => string;
  readonly text: (row: string) => string;
}

function sourceOf(kind: string): Source {
  const none = () => 'NULL';
  const dayOf = (row: string) => `${row}.day`;
  switch (kind) {
    case 'entry':
      return { table: 'entries', day: dayOf, action: none, text: (row) => `${row}.text` };
    case 'snapshot':
      return { table: 'snapshots', day: dayOf, action: none, text: (row) => `${row}.note` };
    case 'note':
      return {
        table: 'completions',
        day: dayOf,
        action: (row) => `${row}.action_id`,
        text: (row) => `${row}.note`,
      };
    default:
      return {
        table: 'actions',
        day: none,
        action: (row) => `${row}.id`,
        text: (row) => `concat_ws(char(10), ${row}.title, ${row}.how)`,
      };
  }
}

function firstIdOn(day: string): string {
  return `CAST(julianday(${day}) - 2440587.5 AS INTEGER) * 1048576`;
}

function triggersOf(kind: string): string {
  const { table, day, action, text } = sourceOf(kind);
  const isDated = kind !== 'action';
  const nextId = isDated
    ? `(SELECT coalesce(max(id) + 1, ${firstIdOn(day('NEW'))}) FROM search_places
        WHERE id BETWEEN ${firstIdOn(day('NEW'))} AND ${firstIdOn(day('NEW'))} + 1048575)`
    : '(SELECT coalesce(min(id), 0) - 1 FROM search_places WHERE id < 0)';
  const isPlaceOf = (row: string) =>
    kind === 'entry' || kind === 'snapshot'
      ? `kind = '${kind}' AND kind IN ('entry', 'snapshot') AND day = ${day(row)}`
      : `kind = '${kind}' AND action_id = ${action(row)} AND day IS ${day(row)}`;
  const add = `
    INSERT INTO search_places (id, kind, day, action_id)
      SELECT ${nextId}, '${kind}', ${day('NEW')}, ${action('NEW')} WHERE ${text('NEW')} <> '';
    INSERT INTO search (rowid, text)
      SELECT id, ${text('NEW')} FROM search_places WHERE ${isPlaceOf('NEW')};`;
  // The index has to be told what it is to forget, while the place is still known.
  const remove = `
    INSERT INTO search (search, rowid, text)
      SELECT 'delete', id, ${text('OLD')} FROM search_places WHERE ${isPlaceOf('OLD')};
    DELETE FROM search_places WHERE ${isPlaceOf('OLD')};`;
  return `
    CREATE TRIGGER search_added_${kind} AFTER INSERT ON ${table}
    WHEN ${text('NEW')} <> '' BEGIN ${add} END;
    CREATE TRIGGER search_removed_${kind} AFTER DELETE ON ${table}
    WHEN ${text('OLD')} <> '' BEGIN ${remove} END;
    CREATE TRIGGER search_changed_${kind} AFTER UPDATE ON ${table}
    WHEN ${text('OLD')} <> ${text('NEW')} OR ${day('OLD')} IS NOT ${day('NEW')}
      OR ${action('OLD')} IS NOT ${action('NEW')}
    BEGIN ${remove} ${add} END;`;
}

function filling(kind: string): string {
  const { table, day, action, text } = sourceOf(kind);
  const isDated = kind !== 'action';
  const id = isDated
    ? `coalesce((SELECT max(id) + 1 FROM search_places
        WHERE id BETWEEN ${firstIdOn('r.day')} AND ${firstIdOn('r.day')} + 1048575), ${firstIdOn('r.day')})
        + row_number() OVER (PARTITION BY r.day ORDER BY ${kind === 'note' ? 'r.action_id' : 'r.day'}) - 1`
    : '-row_number() OVER (ORDER BY r.id)';
  return `INSERT INTO search_places (id, kind, day, action_id)
    SELECT ${id}, '${kind}', ${day('r')}, ${action('r')} FROM ${table} AS r WHERE ${text('r')} <> '';`;
}
