import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import * as v from 'valibot';
import { expect, it, onTestFinished } from 'vitest';
import { historyTables } from '../../../../electron/store/history.ts';
import { firstDay } from '../../../../electron/store/migrations/0001-first-day.ts';
import { history } from '../../../../electron/store/migrations/0002-history.ts';
import { groupMeans } from '../../../../electron/store/migrations/0003-group-means.ts';
import { openJournal } from '../../../../electron/store/open.ts';
import { transactionOf } from '../../../../electron/store/transaction.ts';
import { contract } from '../../../../shared/ipc/contract.ts';
import { day } from '../../../builders/day.ts';
import { temporaryFolder } from '../../../builders/journal.ts';
import { means, snapshot } from '../../../builders/snapshot.ts';

const noted = { notedAt: Temporal.Instant.from('2026-11-23T11:00Z'), zone: 'Europe/Madrid' };

/** A journal as the Pilar before left it: one snapshot, and the step that noted it. */
function journalWithoutMeans(file: string): void {
  const { industryMeans: _industry, networkMeans: _network, ...earlier } = snapshot();
  const subject = JSON.stringify({ snapshot: earlier, replaces: false });
  const row = {
    ...{ day: '2026-11-22', brand: 21, people: 6.4, insights: 10.3, relationships: 15, total: 53 },
    ...{ industry_rank: 9, network_rank: 11, note: '' },
    ...{ noted_at: '2026-11-22T11:00:00Z', zone: 'Europe/Madrid' },
  };
  const database = new SQLite(file);
  database.exec(firstDay);
  database.exec(history);
  database.pragma(`application_id = ${0x50494c52}`);
  database.pragma('user_version = 2');
  database
    .prepare(`INSERT INTO snapshots VALUES (:day, :brand, :people, :insights, :relationships,
      :total, :industry_rank, :network_rank, :note, :noted_at, :zone)`)
    .run(row);
  database
    .prepare(`INSERT INTO history_steps
      VALUES (1, 'noteSnapshot', ?, '2026-11-22T11:00:00Z', 'Europe/Madrid', 0)`)
    .run(subject);
  database
    .prepare(`INSERT INTO history_rows VALUES (1, 1, 'snapshots', NULL, ?)`)
    .run(JSON.stringify(row));
  database.close();
}

function opened() {
  const file = join(temporaryFolder(), 'journal.db');
  journalWithoutMeans(file);
  const journal = openJournal(file);
  onTestFinished(() => journal.close());
  return journal;
}

it('knows no averages of an older snapshot, and keeps those of the next', () => {
  const journal = opened();
  expect(journal.snapshots.all()).toEqual([snapshot()]);
  const next = snapshot({ day: day('2026-11-23'), industryMeans: means.industry });
  journal.snapshots.keep(next, noted);
  expect(journal.snapshots.all()).toEqual([snapshot(), next]);
});

it('leaves an older step its words, and lets it be undone and redone', () => {
  const file = join(temporaryFolder(), 'journal.db');
  journalWithoutMeans(file);
  const database = new SQLite(file);
  onTestFinished(() => void database.close());
  database.exec(groupMeans);
  const { toUndo, undo, redo } = historyTables(database, transactionOf(database));
  const rows = () => database.prepare('SELECT day, total, industry_brand FROM snapshots').all();
  const { snapshot: told } = v.parse(contract.noteSnapshot.input, toUndo()?.subject);
  expect(told).toEqual(snapshot());
  expect(undo()).toBe(true);
  expect(rows()).toEqual([]);
  expect(redo()).toBe(true);
  expect(rows()).toEqual([{ day: '2026-11-22', total: 53, industry_brand: null }]);
});
