/** Actions that the person owns: what of them differs from the catalogue, marks that say more, pauses. */
export const plannedActions = `
-- NULL stands for what the catalogue says of the action with this id, so that a better catalogue
-- reaches what the person has not changed. In an action of the person's own, whose id is a UUIDv7,
-- only how and page may be NULL: then there is none.
ALTER TABLE actions ADD COLUMN title TEXT CHECK (length(title) BETWEEN 1 AND 200);
ALTER TABLE actions ADD COLUMN how TEXT CHECK (length(how) <= 10000);
ALTER TABLE actions ADD COLUMN page TEXT CHECK (page LIKE 'https://%' AND length(page) <= 2000);
ALTER TABLE actions ADD COLUMN pillar TEXT
  CHECK (pillar IN ('brand', 'people', 'insights', 'relationships'));
-- A rhythm as the domain writes it (shared/actions/rhythm.ts), as JSON.
ALTER TABLE actions ADD COLUMN rhythm TEXT CHECK (json_valid(rhythm));
ALTER TABLE actions ADD COLUMN minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440);
-- The last day it is asked for; NULL where it goes on.
ALTER TABLE actions ADD COLUMN ends_on TEXT
  CHECK (date(ends_on) IS ends_on AND ends_on >= starts_on);
-- Local times it is meant for, as a JSON array of HH:MM, ascending.
ALTER TABLE actions ADD COLUMN times TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(times));
-- How often it is to be done.
ALTER TABLE actions ADD COLUMN target INTEGER NOT NULL DEFAULT 1
  CHECK (target BETWEEN 1 AND 9999);
-- Its place among those of its pillar; NULL: as they come.
ALTER TABLE actions ADD COLUMN position INTEGER;
ALTER TABLE actions ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0
  CHECK (is_archived IN (0, 1));

-- What became of an action on a day. The table itself lies in the order it is read in: action by
-- action, day by day.
CREATE TABLE completions_of_actions (
  -- UUIDv7.
  id TEXT NOT NULL,
  action_id TEXT NOT NULL REFERENCES actions (id),
  day TEXT NOT NULL CHECK (date(day) IS day),
  -- The moment it was written down, ISO 8601 in UTC, and the IANA zone it was lived in.
  completed_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  -- How often it was done that day; 0 where it was left out on purpose.
  count INTEGER NOT NULL DEFAULT 1 CHECK (count BETWEEN 0 AND 9999),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 10000),
  -- Where what was done can be seen.
  page TEXT CHECK (page LIKE 'https://%' AND length(page) <= 2000),
  PRIMARY KEY (action_id, day)
) STRICT, WITHOUT ROWID;
INSERT INTO completions_of_actions (id, action_id, day, completed_at, zone)
  SELECT id, action_id, day, completed_at, zone FROM completions;
DROP TABLE completions;
ALTER TABLE completions_of_actions RENAME TO completions;

-- Days on which nothing is asked: of everything, of one pillar, or of one action.
CREATE TABLE pauses (
  -- UUIDv7.
  id TEXT PRIMARY KEY,
  pillar TEXT CHECK (pillar IN ('brand', 'people', 'insights', 'relationships')),
  action_id TEXT REFERENCES actions (id),
  starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
  -- The last day of it; NULL where its end is open.
  ends_on TEXT CHECK (date(ends_on) IS ends_on AND ends_on >= starts_on),
  CHECK (pillar IS NULL OR action_id IS NULL)
) STRICT, WITHOUT ROWID;

ALTER TABLE settings ADD COLUMN week_start INTEGER NOT NULL DEFAULT 1
  CHECK (week_start IN (1, 7));
-- The minutes a day that the list of Today is made for; NULL where it shows everything.
ALTER TABLE settings ADD COLUMN daily_minutes INTEGER DEFAULT 15
  CHECK (daily_minutes BETWEEN 5 AND 480);
`;
