import type { Database } from 'better-sqlite3';
import { type TakeOver, takingOver } from '../archive/takeOver.ts';
import { type ActionsTable, actionsTable } from './actions.ts';
import { type CompletionsTable, completionsTable } from './completions.ts';
import { type Counts, countsOf } from './counts.ts';
import { type EntriesTable, entriesTable } from './entries.ts';
import { type GoalTable, goalTable } from './goal.ts';
import { type History, historyTables } from './history.ts';
import { type IndicatorsTable, indicatorsTable } from './indicators.ts';
import { type Mentions, mentionsIn } from './mentions.ts';
import { type PausesTable, pausesTable } from './pauses.ts';
import { type RemindersTable, remindersTable } from './reminders.ts';
import { type ReviewsTable, reviewsTable } from './reviews.ts';
import { type SearchTable, searchTable } from './search.ts';
import { type SettingsTable, settingsTable } from './settings.ts';
import { type SnapshotsTable, snapshotsTable } from './snapshots.ts';
import { type SnoozesTable, snoozesTable } from './snoozes.ts';
import { type Transaction, transactionOf } from './transaction.ts';

/** A journal on disk: its tables, and what holds them together. */
export interface Journal {
  readonly actions: ActionsTable;
  readonly completions: CompletionsTable;
  readonly pauses: PausesTable;
  readonly snapshots: SnapshotsTable;
  readonly indicators: IndicatorsTable;
  readonly goal: GoalTable;
  readonly entries: EntriesTable;
  /** Which pages link to what. */
  readonly mentions: Mentions;
  readonly reviews: ReviewsTable;
  readonly search: SearchTable;
  readonly settings: SettingsTable;
  readonly reminders: RemindersTable;
  readonly snoozes: SnoozesTable;
  readonly history: History;
  /** Runs `change` whole or not at all; it is on disk when this returns. */
  readonly transaction: Transaction;
  /** How many rows each table has. */
  readonly counts: () => Counts;
  /** A number that grows with each row that is written. */
  readonly changeCount: () => number;
  /** Brings the rows of another database in; the history begins anew. */
  readonly takeOver: TakeOver;
  /** How the connection is set, for those who check it. */
  readonly pragmas: () => Readonly<Record<string, unknown>>;
  readonly close: () => void;
}

/** The journal in an open, migrated `database`. */
export function journalOver(database: Database): Journal {
  const transaction = transactionOf(database);
  const selectChanges = database.prepare<[], number>('SELECT total_changes()').pluck();
  return {
    actions: actionsTable(database),
    completions: completionsTable(database),
    pauses: pausesTable(database),
    snapshots: snapshotsTable(database),
    indicators: indicatorsTable(database),
    goal: goalTable(database),
    entries: entriesTable(database),
    mentions: mentionsIn(database),
    reviews: reviewsTable(database),
    search: searchTable(database),
    settings: settingsTable(database),
    reminders: remindersTable(database),
    snoozes: snoozesTable(database),
    history: historyTables(database, transaction),
    transaction,
    counts: () => countsOf(database),
    changeCount: () => Number(selectChanges.get()),
    takeOver: takingOver(database, transaction),
    pragmas: () =>
      Object.fromEntries(
        [
          'journal_mode',
          'synchronous',
          'foreign_keys',
          'checkpoint_fullfsync',
          'trusted_schema',
        ].map((name) => [name, database.pragma(name, { simple: true })]),
      ),
    close: () => {
      try {
        database.pragma('optimize');
      } finally {
        database.close();
      }
    },
  };
}
