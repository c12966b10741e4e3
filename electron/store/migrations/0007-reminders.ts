/** Reminders of several kinds, each dealt with once. */
export const reminders = `
-- What reminds and when, as the domain writes it (shared/reminders/reminderRules.ts), as JSON. An
-- older journal is reminded of what it was reminded of before; the rest waits until it is wished for.
ALTER TABLE settings ADD COLUMN reminders TEXT NOT NULL DEFAULT '{}'
  CHECK (json_valid(reminders));
UPDATE settings SET reminders = json_object(
  'morning', json_object(
    'weekdays', json_object(
      'isOn', json(iif(reminder_time IS NULL, 'false', 'true')),
      'time', coalesce(reminder_time, last_reminder_time, '09:00')
    ),
    'weekends', json_object(
      'isOn', json(iif(reminder_time IS NULL, 'false', 'true')),
      'time', coalesce(reminder_time, last_reminder_time, '09:00')
    )
  ),
  'evening', json_object(
    'weekdays', json_object('isOn', json('false'), 'time', '19:00'),
    'weekends', json_object('isOn', json('false'), 'time', '19:00')
  ),
  'snapshot', json_object('isOn', json('false'), 'weekday', 1, 'time', '10:00'),
  'ofActions', json('true'),
  'quiet', json_object('isOn', json('false'), 'from', '22:00', 'until', '07:00')
);
-- Whether Pilar stays to remind when its window is closed; NULL: as is the custom of the system.
ALTER TABLE settings ADD COLUMN stays_when_closed INTEGER CHECK (stays_when_closed IN (0, 1));

-- Every reminder that was dealt with, for ever: none comes a second time, whatever becomes of the
-- clock. One is claimed before it is shown.
CREATE TABLE reminders (
  -- Grows with each claim.
  sequence INTEGER PRIMARY KEY,
  -- As the domain writes it (shared/reminders/reminder.ts): subject and minute, or of one that was
  -- put off its own.
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  -- The minute it was for, local wall time, YYYY-MM-DDTHH:MM.
  at TEXT NOT NULL,
  -- The day whose task it reminds of.
  asked_on TEXT NOT NULL,
  -- The moment it was claimed, ISO 8601 in UTC.
  claimed_at TEXT NOT NULL,
  -- 'claimed' until it is known whether it was shown; 'failed' until the window has told it instead;
  -- 'silent' where nothing was left to remind of.
  outcome TEXT NOT NULL CHECK (outcome IN ('claimed', 'shown', 'failed', 'silent'))
) STRICT;
CREATE INDEX open_reminders ON reminders (outcome) WHERE outcome IN ('claimed', 'failed');
CREATE INDEX shown_reminders ON reminders (sequence) WHERE outcome = 'shown';
INSERT INTO reminders (id, subject, at, asked_on, claimed_at, outcome)
  SELECT 'morning@' || day || 'T' || coalesce(reminder_time, last_reminder_time, '09:00'),
         'morning', day || 'T' || coalesce(reminder_time, last_reminder_time, '09:00'), day,
         claimed_at, outcome
    FROM daily_reminders LEFT JOIN settings ON TRUE ORDER BY day;
DROP TABLE daily_reminders;
-- Nobody was told of a reminder that failed, and nobody is now of all that ever did.
UPDATE reminders SET outcome = 'silent' WHERE outcome = 'failed';

-- What was put off: of each subject the last time.
CREATE TABLE snoozes (
  subject TEXT PRIMARY KEY,
  -- That of the reminder it becomes: its subject and a UUIDv7.
  id TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  -- A moment, ISO 8601 in UTC, or a minute of local wall time, YYYY-MM-DDTHH:MM.
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Until when nothing reminds; at most one row.
CREATE TABLE reminder_pause (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  taken_at TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT;

ALTER TABLE settings DROP COLUMN reminder_time;
ALTER TABLE settings DROP COLUMN last_reminder_time;
ALTER TABLE settings DROP COLUMN reminder_time_chosen_at;
-- Its rows name columns that are gone.
DELETE FROM history_rows;
DELETE FROM history_steps;
`;
