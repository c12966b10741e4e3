import { createHash } from 'node:crypto';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { readArchive } from '../../../electron/archive/readArchive.ts';
import { writeTableFile } from '../../../electron/archive/tableFile.ts';
import { tableShapes } from '../../../electron/archive/tableShape.ts';
import { zipped } from '../../../electron/archive/zipFile.ts';
import { migrate, schemaVersion } from '../../../electron/store/migrate.ts';
import { manifestFile, writeManifest } from '../../../shared/archive/manifest.ts';
import { rowsIn } from '../../builders/anyJournal.ts';
import { handClock } from '../../builders/clock.ts';
import { begunJournal, temporaryFolder } from '../../builders/journal.ts';

// A limit for when it hangs, not a measure.
vi.setConfig({ testTimeout: 120_000 });

/** An archive as the Pilar of an older schema would have written it, of a journal with these rows. */
async function archiveAt(version: number, sql: string): Promise<Uint8Array> {
  const database = new SQLite(':memory:');
  migrate(database, version);
  database.exec(sql);
  const files = tableShapes(database).map((shape) => writeTableFile(database, shape));
  database.close();
  const manifest = writeManifest({
    ...{ schema: version, app: '0.0.1', exportedAt: '2026-11-22T11:00:00Z' },
    files: files.map(({ name, rows, contents }) => ({
      ...{ name, rows, bytes: contents.byteLength },
      sha256: createHash('sha256').update(contents).digest('hex'),
    })),
  });
  return zipped([{ name: manifestFile, contents: Buffer.from(manifest) }, ...files]);
}

/** Some rows of the seventh schema: before there were indicators, goals, or averages in all. */
const rows = `
  INSERT INTO actions (id, starts_on, title, pillar, rhythm) VALUES
    ('dailyUse', '2026-11-02', NULL, NULL, NULL),
    ('own-1', '2026-11-02', 'Escribir', 'people', '{"kind":"days","every":2}');
  INSERT INTO completions (id, action_id, day, completed_at, zone) VALUES
    ('id-1', 'own-1', '2026-11-22', '2026-11-22T11:00:00Z', 'Europe/Madrid');
  INSERT INTO snapshots (day, brand, people, insights, relationships, total, note, noted_at, zone)
    VALUES ('2026-11-22', 21, 6.4, 10.3, 15, 53, 'una nota', '2026-11-22T11:00:00Z', 'UTC');`;

async function readAt(version: number, sql: string) {
  const folder = temporaryFolder();
  const journal = join(folder, 'journal.db');
  const opened = begunJournal(handClock('2026-11-22T11:00:00Z'), journal);
  const draft = join(folder, 'draft.db');
  const file = await archiveAt(version, sql);
  const reading = await readArchive({ file, passphrase: null, journal, draft });
  return { reading, opened, journal, draft };
}

describe('An archive of an older schema', () => {
  it('is brought up to date by the journal’s own migrations', async () => {
    const { reading, opened, journal, draft } = await readAt(7, rows);
    expect(reading).toMatchObject({ problem: null });
    opened.takeOver(draft, 'update');
    expect(rowsIn(journal)).toMatchObject({
      snapshots: [{ day: '2026-11-22', total: 53, industry_total: null, source: 'typed' }],
      completions: [{ action_id: 'own-1', day: '2026-11-22', count: 1 }],
      indicators: [],
      goal: [],
    });
    expect(opened.actions.get('own-1')).toMatchObject({ rhythm: { kind: 'days', every: 2 } });
  });

  it.each(Array.from({ length: schemaVersion }, (_, index) => index + 1))(
    'can be of any schema there was: %i',
    async (version) => {
      const { reading } = await readAt(version, '');
      expect(reading).toMatchObject({ problem: null });
    },
  );

  it('is judged as strictly once it is up to date', async () => {
    const odd = `${rows} UPDATE actions SET rhythm = '{"kind":"daily"}' WHERE id = 'own-1';`;
    const { reading } = await readAt(7, odd);
    expect(reading).toEqual({ problem: 'impossible', where: 'actions.json' });
  });
});
