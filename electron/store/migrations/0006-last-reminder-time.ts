/** The time of a daily reminder that is turned off, so that it comes back at that time. */
export const lastReminderTime = `
-- Local wall time, HH:MM; NULL where the reminder was never turned off.
ALTER TABLE settings ADD COLUMN last_reminder_time TEXT
  CHECK (last_reminder_time GLOB '[0-2][0-9]:[0-5][0-9]');
`;
