/** The tables of the first day. A migration imports nothing, so that it never changes again. */
export const firstDay = `
-- What the person plans to do: for now the actions of the catalogue, by their id there.
CREATE TABLE actions (
  id TEXT PRIMARY KEY,
  -- The first day it is asked for.
  starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on)
) STRICT, WITHOUT ROWID;

-- One row for each day an action was ticked. The days lead the key: "today" asks for the last one
-- of each action and for those of a week, never for all.
CREATE TABLE completions (
  -- UUIDv7.
  id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES actions (id),
  day TEXT NOT NULL CHECK (date(day) IS day),
  -- The moment of the tick, ISO 8601 in UTC, and the IANA zone it was lived in.
  completed_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  UNIQUE (action_id, day)
) STRICT;

-- The index as LinkedIn showed it, at most once a day.
CREATE TABLE snapshots (
  day TEXT PRIMARY KEY CHECK (date(day) IS day),
  -- 0 to 25 each, with the decimals that were seen.
  brand REAL NOT NULL CHECK (brand BETWEEN 0 AND 25),
  people REAL NOT NULL CHECK (people BETWEEN 0 AND 25),
  insights REAL NOT NULL CHECK (insights BETWEEN 0 AND 25),
  relationships REAL NOT NULL CHECK (relationships BETWEEN 0 AND 25),
  -- 0 to 100, within 1 of the sum of the four.
  total REAL NOT NULL CHECK (
    total BETWEEN 0 AND 100
    AND abs(round(total - (brand + people + insights + relationships), 3)) <= 1
  ),
  -- "Top N %", 1 to 100, lower is better; NULL where not known.
  industry_rank INTEGER CHECK (industry_rank BETWEEN 1 AND 100),
  network_rank INTEGER CHECK (network_rank BETWEEN 1 AND 100),
  note TEXT NOT NULL CHECK (length(note) <= 10000),
  noted_at TEXT NOT NULL,
  zone TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the person has chosen, in a single row.
CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- BCP 47; NULL until the person has confirmed one. Which languages there are is the app's to
  -- know: a new one needs no migration.
  language TEXT CHECK (length(language) BETWEEN 2 AND 35),
  theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
  -- Local wall time, HH:MM; NULL where the daily reminder is off.
  reminder_time TEXT CHECK (reminder_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  -- When that time was chosen: a reminder before it was never promised.
  reminder_time_chosen_at TEXT NOT NULL,
  -- 1 where single keys are commands, 0 where they are off.
  single_keys INTEGER NOT NULL CHECK (single_keys IN (0, 1))
) STRICT;

-- One row for each day whose reminder was dealt with: claimed before it is shown, so that it comes
-- at most once whatever happens in between.
CREATE TABLE daily_reminders (
  day TEXT PRIMARY KEY CHECK (date(day) IS day),
  claimed_at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('claimed', 'shown', 'silent', 'failed'))
) STRICT, WITHOUT ROWID;
`;
