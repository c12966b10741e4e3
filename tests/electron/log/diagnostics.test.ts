import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../../electron/log/diagnostics.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { keptProfile } from '../../builders/safekeeping.ts';
import { snapshot } from '../../builders/snapshot.ts';

describe('Diagnostics', () => {
  it('tell versions, counts and sizes, and neither a path nor a word of the person’s', async () => {
    const kept = keptProfile();
    const { journal, opening, backups } = await kept.open();
    const noted = { notedAt: kept.clock.now(), zone: 'Europe/Madrid' };
    journal.snapshots.keep(snapshot({ note: 'Querido diario' }), noted);
    await backups.make('daily');
    await backups.copies.keep(kept.folder, 'correct horse', await backups.make('asked'));
    const text = diagnosticsText({
      version: '1.2.3',
      isPackaged: false,
      isUsualProfile: false,
      schema: schemaVersion,
      journalFile: join(kept.profile, 'journal.db'),
      counts: journal.counts(),
      opening: opening.view(),
      backups: backups.view(),
    });
    expect(text).toContain('Pilar: 1.2.3 (from its sources)\n');
    expect(text).toContain(`Node: ${process.versions.node}\n`);
    expect(text).toContain(`Schema: ${schemaVersion}\n`);
    expect(text).toContain('Rows of snapshots: 1\n');
    expect(text).toContain('Backups: 2\n');
    expect(text).toContain('Copies: sealed, problem: none\n');
    expect(text).toMatch(/Journal: \d+ bytes\n/);
    expect(text).not.toContain(kept.folder);
    expect(text).not.toContain('diario');
  });

  it('are told also where no journal is open', async () => {
    const kept = keptProfile();
    const { opening, backups } = kept.start();
    const text = diagnosticsText({
      version: '1.2.3',
      isPackaged: true,
      isUsualProfile: true,
      schema: schemaVersion,
      journalFile: kept.journalFile,
      counts: null,
      opening: opening.view(),
      backups: backups.view(),
    });
    expect(text).toContain('Journal: not there\n');
  });
});
