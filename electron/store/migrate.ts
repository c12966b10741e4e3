import type { Database } from 'better-sqlite3';
import { firstDay } from './migrations/0001-first-day.ts';
import { history } from './migrations/0002-history.ts';
import { groupMeans } from './migrations/0003-group-means.ts';
import { focusRule } from './migrations/0004-focus-rule.ts';
import { plannedActions } from './migrations/0005-planned-actions.ts';
import { lastReminderTime } from './migrations/0006-last-reminder-time.ts';
import { reminders } from './migrations/0007-reminders.ts';
import { indicatorsAndGoal } from './migrations/0008-indicators-and-goal.ts';
import { pagesReviewsSearch } from './migrations/0009-pages-reviews-search.ts';

/** Every migration in order; the n-th brings the schema from version n - 1 to n. */
const migrations: readonly string[] = [
  firstDay,
  history,
  groupMeans,
  focusRule,
  plannedActions,
  lastReminderTime,
  reminders,
  indicatorsAndGoal,
  pagesReviewsSearch,
];

/** The schema this Pilar writes. */
export const schemaVersion = migrations.length;

/** "PILR": tells a journal from any other SQLite file. */
export const applicationId = 0x50494c52;

/**
 * Brings the schema up to date, or up to an earlier version, each step in one transaction with its
 * number.
 */
export function migrate(database: Database, target: number = schemaVersion): void {
  for (const [index, statements] of migrations.slice(versionOf(database), target).entries()) {
    const version = versionOf(database) + 1;
    database
      .transaction(() => {
        database.exec(statements);
        if (index === 0) database.pragma(`application_id = ${applicationId}`);
        database.pragma(`user_version = ${version}`);
      })
      .exclusive();
  }
}

function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
