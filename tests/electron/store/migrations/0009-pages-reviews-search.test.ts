import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../electron/store/migrate.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { day } from '../../../builders/day.ts';
import { temporaryFolder } from '../../../builders/journal.ts';

/** A journal of schema 8 with texts of each kind, and a step that changed what reminds. */
function journalOfEight() {
  const file = join(temporaryFolder(), 'journal.db');
  const database = new SQLite(file);
  migrate(database, 8);
  database.exec(`
    INSERT INTO actions (id, starts_on, title, how, pillar, rhythm) VALUES
      ('portfolio', '2026-11-02', NULL, NULL, NULL, NULL),
      ('own', '2026-11-02', 'Escribir a José', 'Con calma', 'people', '{"kind":"once"}');
    INSERT INTO completions VALUES
      ('a', 'portfolio', '2026-11-15', '2026-11-15T09:00:00Z', 'UTC', 1, 'Una reunión', NULL),
      ('b', 'own', '2026-11-15', '2026-11-15T09:00:00Z', 'UTC', 1, 'Otra reunión', NULL),
      ('c', 'own', '2026-11-16', '2026-11-16T09:00:00Z', 'UTC', 1, '', NULL);
    INSERT INTO snapshots (day, brand, people, insights, relationships, total, note, noted_at, zone)
      VALUES ('2026-11-15', 10, 10, 10, 10, 40, 'Tras la reunión', '2026-11-15T09:00:00Z', 'UTC'),
             ('2026-11-22', 10, 10, 10, 10, 40, '', '2026-11-22T09:00:00Z', 'UTC');
    INSERT INTO settings (id, theme, single_keys, reminders) VALUES
      (1, 'dark', 1, '{"ofActions":false}');
    INSERT INTO history_steps (id, command, subject, taken_at, zone) VALUES
      (1, 'changeSettings', '{}', '2026-11-15T09:00:00Z', 'UTC');
    INSERT INTO history_rows (step, sequence, table_name, row_before, row_after) VALUES
      (1, 1, 'settings',
       '{"id":1,"language":null,"theme":"light","single_keys":1,"reminders":"{\\"ofActions\\":true}"}',
       '{"id":1,"language":null,"theme":"dark","single_keys":1,"reminders":"{\\"ofActions\\":false}"}');
  `);
  database.close();
  return file;
}

const off = { isOn: false, weekday: 7, time: '18:00' };

it('reminds of no review before that is wished for, also where a step is undone', () => {
  const journal = openJournal(journalOfEight());
  onTestFinished(() => journal.close());
  expect(journal.settings.current().reminders).toEqual({ ofActions: false, review: off });
  expect(journal.history.undo()).toBe(true);
  expect(journal.settings.current()).toMatchObject({
    theme: 'light',
    reminders: { ofActions: true, review: off },
  });
});

it('finds what was written before, the latest first, and nothing where nothing was written', () => {
  const file = journalOfEight();
  const journal = openJournal(file);
  const at = Temporal.Instant.from('2026-11-22T09:00:00Z');
  journal.entries.keep(
    { day: day('2026-11-16'), text: 'La reunion', revision: 'r' },
    { at, zone: 'UTC' },
  );
  journal.close();
  const database = new SQLite(file);
  onTestFinished(() => void database.close());
  const found = database
    .prepare<[string], { place: number; day: string; action_id: string | null }>(
      `SELECT id & 1048575 AS place, date((id >> 20) * 86400, 'unixepoch') AS day, action_id
        FROM search JOIN search_places ON id = search.rowid
        WHERE search MATCH ? ORDER BY search.rowid DESC`,
    )
    .all('reunión')
    .map(({ place, day: on, action_id: action }) => [place, on, action]);
  expect(found).toEqual([
    [1_048_575, '2026-11-16', null],
    [1_048_574, '2026-11-15', null],
    [1, '2026-11-15', 'portfolio'],
    [0, '2026-11-15', 'own'],
  ]);
  // It throws where the index is not what the texts say.
  database.exec("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
});
