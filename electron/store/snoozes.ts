import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import type { ReminderPause } from '../../shared/reminders/quiet.ts';
import { keyOf, subjectOf } from '../../shared/reminders/reminder.ts';
import type { Snooze } from '../../shared/reminders/snooze.ts';
import type { WallMinute } from '../../shared/reminders/wallClock.ts';

/** The tables `snoozes` and `reminder_pause`: what was put off, and until when all is. */
export type SnoozesTable = ReturnType<typeof snoozesTable>;

export const snoozeQueries = {
  all: 'SELECT subject, id, taken_at, asked_on, until FROM snoozes',
  pause: 'SELECT taken_at, until FROM reminder_pause',
};

export function snoozesTable(database: Database) {
  const selectAll = database.prepare<[], Row>(snoozeQueries.all);
  const upsert = database.prepare<Row>(
    `INSERT INTO snoozes (subject, id, taken_at, asked_on, until)
     VALUES (:subject, :id, :taken_at, :asked_on, :until)
     ON CONFLICT (subject) DO UPDATE SET
       id = excluded.id, taken_at = excluded.taken_at, asked_on = excluded.asked_on,
       until = excluded.until`,
  );
  const remove = database.prepare<[string]>('DELETE FROM snoozes WHERE id = ?');
  const selectPause = database.prepare<[], PauseRow>(snoozeQueries.pause);
  const upsertPause = database.prepare<PauseRow>(
    `INSERT INTO reminder_pause (id, taken_at, until) VALUES (1, :taken_at, :until)
     ON CONFLICT (id) DO UPDATE SET taken_at = excluded.taken_at, until = excluded.until`,
  );
  const removePause = database.prepare('DELETE FROM reminder_pause');
  return {
    /** Every reminder that is put off, in no order. */
    all: (): readonly Snooze[] => selectAll.all().map(rowToSnooze),
    /** Puts a subject off, in place of what it was put off by before. */
    keep: (snooze: Snooze) => void upsert.run(snoozeToRow(snooze)),
    /** Ends one by its id; where there is none, nothing changes. */
    remove: (id: string) => void remove.run(id),
    /** The pause of every reminder, also one that is over; null where there is none. */
    pause: (): ReminderPause | null => {
      const row = selectPause.get();
      return row === undefined
        ? null
        : {
            takenAt: Temporal.Instant.from(row.taken_at),
            until: Temporal.Instant.from(row.until),
          };
    },
    /** Pauses every reminder; null ends the pause. */
    keepPause: (pause: ReminderPause | null) => {
      if (pause === null) removePause.run();
      else upsertPause.run({ taken_at: pause.takenAt.toString(), until: pause.until.toString() });
    },
  };
}

interface Row {
  subject: string;
  id: string;
  taken_at: string;
  asked_on: Day;
  until: string;
}

interface PauseRow {
  taken_at: string;
  until: string;
}

function rowToSnooze({ subject, id, taken_at, asked_on, until }: Row): Snooze {
  return {
    id,
    subject: subjectOf(subject),
    takenAt: Temporal.Instant.from(taken_at),
    askedOn: asked_on,
    until: until.endsWith('Z') ? Temporal.Instant.from(until) : (until as WallMinute),
  };
}

function snoozeToRow({ subject, id, takenAt, askedOn, until }: Snooze): Row {
  return {
    subject: keyOf(subject),
    id,
    taken_at: takenAt.toString(),
    asked_on: askedOn,
    until: until.toString(),
  };
}
