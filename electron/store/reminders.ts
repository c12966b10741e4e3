import type { Database } from 'better-sqlite3';
import type { Day } from '../../shared/day.ts';
import { keyOf, type Reminder, type Subject, subjectOf } from '../../shared/reminders/reminder.ts';
import type { WallMinute } from '../../shared/reminders/wallClock.ts';

/** The table `reminders`: which reminders were dealt with, and what became of them. */
export type RemindersTable = ReturnType<typeof remindersTable>;

/**
 * What became of a reminder: `claimed` until that is known, `shown` by the system or by the window,
 * `failed` where the system showed nothing and the window has not yet, `silent` where nothing was
 * left to remind of.
 */
export type ReminderOutcome = 'claimed' | 'shown' | 'failed' | 'silent';

const columns = 'id, subject, at, asked_on';

export const reminderQueries = {
  has: 'SELECT 1 FROM reminders WHERE id = ?',
  open: `SELECT ${columns} FROM reminders
    WHERE outcome = ? AND outcome IN ('claimed', 'failed') ORDER BY sequence`,
  // Counting that most were shown, the optimizer would go through all that were not since.
  lastShown: `SELECT ${columns}, claimed_at FROM reminders INDEXED BY shown_reminders
    WHERE outcome = 'shown' ORDER BY sequence DESC LIMIT 1`,
  supersede: `UPDATE reminders INDEXED BY open_reminders SET outcome = 'silent'
    WHERE subject = ? AND outcome = 'failed' AND outcome IN ('claimed', 'failed')`,
};

export function remindersTable(database: Database) {
  const has = database.prepare<[string], 1>(reminderQueries.has).pluck();
  const selectOpen = database.prepare<['claimed' | 'failed'], Row>(reminderQueries.open);
  const selectLastShown = database.prepare<[], Row & { claimed_at: string }>(
    reminderQueries.lastShown,
  );
  const upsert = database.prepare<Row & { claimed_at: string; outcome: ReminderOutcome }>(
    `INSERT INTO reminders (${columns}, claimed_at, outcome)
     VALUES (:id, :subject, :at, :asked_on, :claimed_at, :outcome)
     ON CONFLICT (id) DO UPDATE SET
       sequence = (SELECT max(sequence) + 1 FROM reminders), claimed_at = excluded.claimed_at,
       outcome = excluded.outcome`,
  );
  const update = database.prepare<[ReminderOutcome, string]>(
    'UPDATE reminders SET outcome = ? WHERE id = ?',
  );
  const dismiss = database.prepare<[string]>(
    `UPDATE reminders SET outcome = 'shown' WHERE id = ? AND outcome = 'failed'`,
  );
  const supersede = database.prepare<[string]>(reminderQueries.supersede);
  return {
    /** Whether a reminder was dealt with. */
    has: (id: string): boolean => has.get(id) !== undefined,
    /** Those of which it is not known whether they were shown, or that were not; the earliest first. */
    open: (outcome: 'claimed' | 'failed'): readonly Reminder[] =>
      selectOpen.all(outcome).map(rowToReminder),
    /** The reminder that was shown last, and when; null where none ever was. */
    lastShown: (): { readonly reminder: Reminder; readonly shownAt: Temporal.Instant } | null => {
      const row = selectLastShown.get();
      return row === undefined
        ? null
        : { reminder: rowToReminder(row), shownAt: Temporal.Instant.from(row.claimed_at) };
    },
    /** Deals with a reminder, or once more with one that was claimed and never confirmed. */
    claim: (reminder: Reminder, now: Temporal.Instant, outcome: 'claimed' | 'silent') =>
      void upsert.run({ ...reminderToRow(reminder), claimed_at: now.toString(), outcome }),
    /** Takes one away that the window has told in the system's place. */
    dismiss: (id: string) => void dismiss.run(id),
    /** Takes those of a subject away that the window has yet to tell: a later one tells the same. */
    supersede: (subject: Subject) => void supersede.run(keyOf(subject)),
    /** Says what became of one that was claimed. */
    conclude: (id: string, outcome: Exclude<ReminderOutcome, 'claimed'>) =>
      void update.run(outcome, id),
  };
}

interface Row {
  id: string;
  subject: string;
  at: WallMinute;
  asked_on: Day;
}

function rowToReminder({ id, subject, at, asked_on }: Row): Reminder {
  return { id, subject: subjectOf(subject), at, askedOn: asked_on };
}

function reminderToRow({ id, subject, at, askedOn }: Reminder): Row {
  return { id, subject: keyOf(subject), at, asked_on: askedOn };
}
