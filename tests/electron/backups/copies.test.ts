import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSealed, unseal } from '../../../electron/archive/seal.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { atOnce, keptProfile } from '../../builders/safekeeping.ts';

/** A profile, and a folder of the person's own with something of theirs in it. */
async function withFolder() {
  const kept = keptProfile();
  const opened = await kept.open();
  const folder = join(kept.folder, 'cloud');
  mkdirSync(folder);
  writeFileSync(join(folder, 'pilar-notes.txt'), 'mine');
  const keep = async (passphrase: string | null) =>
    opened.backups.copies.keep(folder, passphrase, await opened.backups.make('asked'));
  const names = () => readdirSync(folder).sort();
  return { kept, ...opened, folder, keep, names };
}

describe('Second copies', () => {
  it('are archives in the folder of the person’s choice, from the first moment', async () => {
    const { backups, folder, keep, names, kept, journal } = await withFolder();
    await keep(null);
    expect(names()).toEqual([
      expect.stringMatching(
        new RegExp(`^pilar-2026-11-22T110030\\.000Z-v${schemaVersion}-asked-[\\w-]+\\.pilar$`),
      ),
      'pilar-notes.txt',
    ]);
    expect(backups.view().copies).toEqual({
      folder,
      isSealed: false,
      last: { day: '2026-11-22', time: '12:00' },
      problem: null,
    });
    const file = new Uint8Array(readFileSync(join(folder, names()[0] ?? '')));
    const read = await atOnce.run('readArchive', 'job', {
      ...{ file, passphrase: null, journal: kept.journalFile, draft: null },
    });
    expect(read).toMatchObject({ problem: null, isSealed: false });
    expect(journal.counts().actions).toBeGreaterThan(0);
  });

  it('come with each day’s backup', async () => {
    const { backups, keep, names, kept } = await withFolder();
    await keep(null);
    kept.clock.moveTo('2026-11-23T11:00:00Z');
    await backups.makeDaily();
    expect(names()).toContainEqual(
      expect.stringMatching(
        new RegExp(`^pilar-2026-11-23T110000\\.000Z-v${schemaVersion}-daily-[\\w-]+\\.pilar$`),
      ),
    );
  });

  it('are sealed where a passphrase is given, also those that come by themselves', async () => {
    const { backups, folder, keep, names, kept } = await withFolder();
    await keep('correct horse battery');
    kept.clock.moveTo('2026-11-23T11:00:00Z');
    await backups.makeDaily();
    expect(backups.view().copies?.isSealed).toBe(true);
    const copies = names().filter((name) => name.endsWith('.pilar'));
    expect(copies).toHaveLength(2);
    for (const name of copies) {
      const sealed = new Uint8Array(readFileSync(join(folder, name)));
      expect(isSealed(sealed)).toBe(true);
      expect((await unseal(sealed, 'correct horse battery')).length).toBeGreaterThan(0);
    }
    // The key lies where nobody else may look.
    expect(statSync(join(kept.profile, 'safety.json')).mode & 0o077).toBe(0);
  });

  it('are not begun where nothing can be written, and nothing is changed', async () => {
    const { backups, kept } = await withFolder();
    const backup = await backups.make('asked');
    const gone = join(kept.folder, 'nowhere');
    await expect(backups.copies.keep(gone, null, backup)).rejects.toThrow();
    expect(backups.view().copies).toBeNull();
  });

  it('say so when their drive is gone, and come again when it is back', async () => {
    const { backups, folder, keep, kept, names } = await withFolder();
    await keep(null);
    renameSync(folder, `${folder}-away`);
    kept.clock.moveTo('2026-11-23T11:00:00Z');
    await backups.makeDaily();
    expect(backups.view()).toMatchObject({
      problem: null,
      isToBeTold: true,
      copies: { problem: 'folderMissing', last: { day: '2026-11-22' } },
    });
    // The backup itself was made.
    expect(backups.all()[0]?.reason).toBe('daily');
    renameSync(`${folder}-away`, folder);
    kept.clock.moveTo('2026-11-24T11:00:00Z');
    await backups.makeDaily();
    expect(backups.view()).toMatchObject({ isToBeTold: false, copies: { problem: null } });
    expect(names()).toHaveLength(3);
  });

  it('come an hour after their drive was missing, once it is back, also in the next Pilar', async () => {
    const { backups, opening, folder, keep, kept, names } = await withFolder();
    await keep(null);
    renameSync(folder, `${folder}-away`);
    kept.clock.moveTo('2026-11-23T11:00:00Z');
    await backups.makeDaily();
    renameSync(`${folder}-away`, folder);
    kept.clock.moveTo('2026-11-23T11:30:00Z');
    await backups.makeDaily();
    expect(names()).toHaveLength(2);
    kept.clock.moveTo('2026-11-23T12:00:01Z');
    await backups.makeDaily();
    expect(names()).toHaveLength(3);
    // Of a day that has its copy there is no second.
    kept.clock.moveTo('2026-11-23T14:00:00Z');
    await backups.makeDaily();
    expect(backups.all()).toHaveLength(2);
    renameSync(folder, `${folder}-away`);
    kept.clock.moveTo('2026-11-24T11:00:00Z');
    await backups.makeDaily();
    opening.close();
    renameSync(`${folder}-away`, folder);
    await (await kept.open()).backups.makeDaily();
    expect(names()).toContainEqual(expect.stringContaining('2026-11-24T110000.000Z-v9-daily'));
  });

  it('that are not wanted any more while one is written stay unwanted', async () => {
    const { backups, keep } = await withFolder();
    await keep(null);
    const adding = backups.copies.add(await backups.make('asked'));
    backups.copies.drop();
    await adding;
    expect(backups.view().copies).toBeNull();
  });

  it('that cannot be deleted are named', async () => {
    const { backups, folder, keep } = await withFolder();
    await keep(null);
    expect(backups.copies.remove()).toEqual([]);
    expect(readdirSync(folder)).toEqual(['pilar-notes.txt']);
  });

  it('leave nothing of what a crash has left of one, and what is somebody else’s', async () => {
    const { backups, folder, keep, names, kept } = await withFolder();
    await keep(null);
    const [copy = ''] = names();
    writeFileSync(join(folder, `${copy}.draft`), 'half');
    writeFileSync(join(folder, 'mine.pilar.draft'), 'mine');
    kept.clock.moveTo('2026-11-23T11:00:00Z');
    await backups.makeDaily();
    expect(names()).not.toContain(`${copy}.draft`);
    expect(names()).toContain('mine.pilar.draft');
  });

  it('are deleted by their names alone, as days go by', async () => {
    const { backups, keep, kept, names } = await withFolder();
    await keep(null);
    for (let day = 1; day <= 20; day += 1) {
      kept.clock.moveTo(`2027-02-${String(day).padStart(2, '0')}T09:00:00Z`);
      await backups.makeDaily();
    }
    expect(names()).toContain('pilar-notes.txt');
    expect(names().length).toBeLessThan(14);
  });

  it('of another computer that shares the folder are left alone', async () => {
    const { backups, folder, keep, kept, names } = await withFolder();
    await keep(null);
    const others = [1, 2, 3].map(
      (hour) => `pilar-2026-11-23T0${hour}0000.000Z-v9-daily-another1.pilar`,
    );
    for (const name of others) writeFileSync(join(folder, name), 'theirs');
    for (let day = 24; day <= 30; day += 1) {
      kept.clock.moveTo(`2026-11-${day}T09:00:00Z`);
      await backups.makeDaily();
    }
    expect(names()).toEqual(expect.arrayContaining(others));
    backups.copies.remove();
    expect(names()).toEqual([...others, 'pilar-notes.txt']);
  });

  it('stay when no more are wanted, and go with everything else', async () => {
    const { backups, keep, names, safety, marker } = await withFolder();
    await keep(null);
    expect(marker.current()?.copies).toMatch(/cloud$/);
    backups.copies.drop();
    expect(names()).toHaveLength(2);
    expect(backups.view().copies).toBeNull();
    expect(marker.current()?.copies).toBeNull();
    await keep(null);
    backups.copies.remove();
    expect(names()).toEqual(['pilar-notes.txt']);
    expect(safety.current().copies).not.toBeNull();
  });
});
