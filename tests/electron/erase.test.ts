import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eraseProfile } from '../../electron/erase.ts';
import { keptProfile } from '../builders/safekeeping.ts';

describe('Deleting everything', () => {
  it('leaves nothing that Pilar has kept, and nothing else touched', async () => {
    const kept = keptProfile();
    const { opening, backups, safety, marker } = await kept.open();
    await backups.make('asked');
    safety.change({ problemDismissedOn: '2026-11-22' });
    for (const folder of ['sample', 'logs', 'set-aside', 'drafts']) {
      mkdirSync(join(kept.profile, folder, 'deep'), { recursive: true });
      writeFileSync(join(kept.profile, folder, 'deep', 'file'), '');
    }
    for (const name of [
      'journal.db.restoring',
      'journal.db-wal',
      'safety.json.draft',
      'journal.txt',
    ])
      writeFileSync(join(kept.profile, name), '');
    mkdirSync(join(kept.profile, 'backups-of-mine'));
    opening.close();
    marker.forget();
    expect(eraseProfile(kept.profile, kept.journalFile)).toEqual([]);
    expect(readdirSync(kept.profile).sort()).toEqual(['backups-of-mine', 'journal.txt']);
    expect(readdirSync(join(kept.folder, 'markers'))).toEqual([]);
  });

  it('is followed by a new beginning, of which nothing is missed', async () => {
    const kept = keptProfile();
    const { opening, marker } = await kept.open();
    opening.close();
    marker.forget();
    eraseProfile(kept.profile, kept.journalFile);
    expect(existsSync(kept.journalFile)).toBe(false);
    expect((await kept.open()).opening.view().trouble).toBeNull();
  });
});
