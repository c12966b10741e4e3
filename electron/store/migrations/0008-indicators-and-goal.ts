/** Where figures come from, what groups average in all, indicators, and a goal. */
export const indicatorsAndGoal = `
-- What the person's industry and network average in all, 0 to 100; NULL where not known.
ALTER TABLE snapshots ADD COLUMN industry_total REAL CHECK (industry_total BETWEEN 0 AND 100);
ALTER TABLE snapshots ADD COLUMN network_total REAL CHECK (network_total BETWEEN 0 AND 100);
-- Where the figures come from. Until now nothing but typing brought any.
ALTER TABLE snapshots ADD COLUMN source TEXT NOT NULL DEFAULT 'typed'
  CHECK (source IN ('typed', 'text', 'picture', 'table'));

-- The numbers that feed the pillars, each as it was noted with a day. Which there are is the app's
-- to know: a new one needs no migration.
CREATE TABLE indicators (
  day TEXT NOT NULL CHECK (date(day) IS day),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (day, name)
) STRICT, WITHOUT ROWID;

-- The score the person would like to reach; at most one row, none unless wished for.
CREATE TABLE goal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  subject TEXT NOT NULL
    CHECK (subject IN ('total', 'brand', 'people', 'insights', 'relationships')),
  score REAL NOT NULL CHECK (score > 0 AND score <= iif(subject = 'total', 100, 25)),
  by_day TEXT NOT NULL CHECK (date(by_day) IS by_day)
) STRICT;
`;
