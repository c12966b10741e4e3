import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { firstDay } from '../../../../electron/store/migrations/0001-first-day.ts';
import { history } from '../../../../electron/store/migrations/0002-history.ts';
import { groupMeans } from '../../../../electron/store/migrations/0003-group-means.ts';
import { focusRule } from '../../../../electron/store/migrations/0004-focus-rule.ts';
import { plannedActions } from '../../../../electron/store/migrations/0005-planned-actions.ts';
import { lastReminderTime } from '../../../../electron/store/migrations/0006-last-reminder-time.ts';
import { reminders } from '../../../../electron/store/migrations/0007-reminders.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { day } from '../../../builders/day.ts';
import { temporaryFolder } from '../../../builders/journal.ts';
import { means, snapshot } from '../../../builders/snapshot.ts';

it('keeps every snapshot as it was, typed by the person, the averages in all not known', () => {
  const file = join(temporaryFolder(), 'journal.db');
  const database = new SQLite(file);
  for (const statements of [
    ...[firstDay, history, groupMeans, focusRule],
    ...[plannedActions, lastReminderTime, reminders],
  ])
    database.exec(statements);
  database.pragma(`application_id = ${0x50494c52}`);
  database.pragma('user_version = 7');
  database.exec(`
    INSERT INTO snapshots VALUES ('2026-11-15', 21, 6.4, 10.3, 15, 53, 9, NULL, 'hola',
      '2026-11-15T09:00:00Z', 'Europe/Madrid', 11.8, 5.4, 2.1, 15.2, NULL, NULL, NULL, NULL);
    INSERT INTO history_steps (id, command, subject, taken_at, zone) VALUES
      (1, 'noteSnapshot', '{}', '2026-11-15T09:00:00Z', 'Europe/Madrid');
    INSERT INTO history_rows (step, sequence, table_name, row_before, row_after) VALUES
      (1, 1, 'snapshots', NULL, '{"day":"2026-11-15","brand":21,"people":6.4,"insights":10.3,
        "relationships":15,"total":53,"industry_rank":9,"network_rank":null,"note":"hola",
        "noted_at":"2026-11-15T09:00:00Z","zone":"Europe/Madrid","industry_brand":11.8,
        "industry_people":5.4,"industry_insights":2.1,"industry_relationships":15.2,
        "network_brand":null,"network_people":null,"network_insights":null,
        "network_relationships":null}');
  `);
  database.close();

  const journal = openJournal(file);
  onTestFinished(() => journal.close());
  const kept = snapshot({
    day: day('2026-11-15'),
    networkRank: null,
    industryMeans: means.industry,
    note: 'hola',
  });
  expect(journal.snapshots.all()).toEqual([kept]);
  expect(journal.goal.current()).toBeNull();
  // A step that an older Pilar took can still be taken back, and again.
  journal.history.undo();
  expect(journal.snapshots.all()).toEqual([]);
  journal.history.redo();
  expect(journal.snapshots.all()).toEqual([kept]);
});
