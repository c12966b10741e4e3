import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { firstDay } from '../../../../electron/store/migrations/0001-first-day.ts';
import { history } from '../../../../electron/store/migrations/0002-history.ts';
import { groupMeans } from '../../../../electron/store/migrations/0003-group-means.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { temporaryFolder } from '../../../builders/journal.ts';

/** A journal as the Pilar before left it, with settings of the person's own. */
function opened() {
  const file = join(temporaryFolder(), 'journal.db');
  const database = new SQLite(file);
  for (const statements of [firstDay, history, groupMeans]) database.exec(statements);
  database.pragma(`application_id = ${0x50494c52}`);
  database.pragma('user_version = 3');
  database.exec("INSERT INTO settings VALUES (1, 'es', 'dark', NULL, '2026-11-22T11:00:00Z', 0)");
  database.close();
  const journal = openJournal(file);
  onTestFinished(() => journal.close());
  return journal;
}

it('leaves older settings as they were, with the focus chosen as it was until then', () => {
  expect(opened().settings.current()).toMatchObject({
    language: 'es',
    theme: 'dark',
    singleKeys: false,
    focusRule: 'lowest',
  });
});

it('takes either rule, and no other', () => {
  const { settings } = opened();
  settings.keep({ ...settings.current(), focusRule: 'furthestBehind' });
  expect(settings.current().focusRule).toBe('furthestBehind');
  const other = { ...settings.current(), focusRule: 'highest' as never };
  expect(() => settings.keep(other)).toThrow(/CHECK/);
});
