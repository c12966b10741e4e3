/** What was done, step by step, and how to take it back. */
export const history = `
-- One row for each command that changed something, the latest last.
CREATE TABLE history_steps (
  id INTEGER PRIMARY KEY,
  -- The command's name and its parsed input as JSON: what lets a sentence be made of the step.
  command TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (json_valid(subject)),
  -- The moment it was taken, ISO 8601 in UTC, and the IANA zone it was lived in.
  taken_at TEXT NOT NULL,
  zone TEXT NOT NULL,
  -- The undone steps are always the latest ones.
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;

CREATE INDEX undone_steps ON history_steps (id) WHERE is_undone = 1;

-- The rows a step changed, in the order it did: undo writes row_before back from the last to the
-- first, redo writes row_after again from the first to the last.
CREATE TABLE history_rows (
  -- Deferred, since a command's rows change before it is known whether it is a step at all.
  step INTEGER NOT NULL
    REFERENCES history_steps (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  -- From 1 in each step.
  sequence INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  -- The whole row as a JSON object by column; NULL where there was none.
  row_before TEXT,
  row_after TEXT,
  PRIMARY KEY (step, sequence),
  CHECK (row_before IS NOT NULL OR row_after IS NOT NULL)
) STRICT, WITHOUT ROWID;
`;
