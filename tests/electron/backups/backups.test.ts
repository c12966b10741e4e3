import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { initialSettings } from '../../../shared/settings.ts';
import { keptProfile } from '../../builders/safekeeping.ts';

/** The names in a profile's folder of backups. */
const names = (profile: string) => readdirSync(join(profile, 'backups')).sort();

describe('Backups', () => {
  it('hold the whole journal, in one file', async () => {
    const kept = keptProfile();
    const { backups, journal } = await kept.open();
    const backup = await backups.make('asked');
    expect(backup).toEqual({
      name: `pilar-2026-11-22T110030.000Z-v${schemaVersion}-asked.db`,
      madeAt: '2026-11-22T11:00:30.000Z',
      version: schemaVersion,
      reason: 'asked',
    });
    expect(names(kept.profile)).toEqual([backup.name]);
    const copy = new SQLite(backups.fileOf(backup), { readonly: true });
    expect(copy.prepare('SELECT count(*) FROM actions').pluck().get()).toBe(
      journal.counts().actions,
    );
    copy.close();
    expect(names(kept.profile)).toEqual([backup.name]);
    expect(backups.view()).toMatchObject({
      backups: [{ ...backup, made: { day: '2026-11-22', time: '12:00' } }],
      isMaking: false,
      problem: null,
      isToBeTold: false,
      copies: null,
      synchronisedBy: null,
    });
  });

  it('are of one moment, whatever is written meanwhile', async () => {
    const kept = keptProfile();
    const { backups, journal } = await kept.open();
    const making = backups.make('asked');
    for (let minutes = 5; minutes < 60; minutes += 1)
      journal.settings.keep({ ...initialSettings, dailyMinutes: minutes });
    const copy = new SQLite(backups.fileOf(await making), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  it('come by themselves once a day', async () => {
    const kept = keptProfile();
    const { backups } = await kept.open();
    const made = () => backups.all().map(({ madeAt }) => madeAt.slice(0, 10));
    await backups.makeDaily();
    await backups.makeDaily();
    expect(made()).toEqual(['2026-11-22']);
    kept.clock.moveTo('2026-11-22T22:59:00Z');
    await backups.makeDaily();
    expect(made()).toEqual(['2026-11-22']);
    // Midnight where the person is.
    kept.clock.moveTo('2026-11-22T23:00:00Z');
    await backups.makeDaily();
    expect(backups.all()).toHaveLength(2);
  });

  it('come one after another, never two at once', async () => {
    const kept = keptProfile();
    const { backups } = await kept.open();
    const both = [backups.make('asked'), backups.make('import')];
    expect(new Set((await Promise.all(both)).map(({ reason }) => reason)).size).toBe(2);
  });

  it('leave nothing of what a crash has left', async () => {
    const kept = keptProfile();
    const { backups } = await kept.open();
    mkdirSync(join(kept.profile, 'backups'));
    writeFileSync(join(kept.profile, 'backups', '2026-11-21T100000Z.draft'), 'half');
    writeFileSync(join(kept.profile, 'backups', '2026-11-21T100000Z.draft-wal'), 'half');
    const { name } = await backups.make('asked');
    expect(names(kept.profile)).toEqual([name]);
  });

  it('say what keeps them from being made, once a day, and are tried again an hour later', async () => {
    const kept = keptProfile();
    const { backups } = await kept.open();
    // What is to be a folder is a file.
    writeFileSync(join(kept.profile, 'backups'), '');
    await expect(backups.make('asked')).rejects.toMatchObject({ problem: 'unknown' });
    await backups.makeDaily();
    expect(backups.view()).toMatchObject({ problem: 'unknown', isToBeTold: true });
    backups.dismissProblem();
    expect(backups.view().isToBeTold).toBe(false);
    rmSync(join(kept.profile, 'backups'));
    kept.clock.moveTo('2026-11-22T11:30:00Z');
    await backups.makeDaily();
    expect(backups.all()).toEqual([]);
    kept.clock.moveTo('2026-11-22T12:00:31Z');
    await backups.makeDaily();
    expect(backups.all()).toHaveLength(1);
    expect(backups.view()).toMatchObject({ problem: null, isToBeTold: false });
  });

  it('are said again to have failed on the next day', async () => {
    const kept = keptProfile();
    const { backups } = await kept.open();
    writeFileSync(join(kept.profile, 'backups'), '');
    await backups.makeDaily();
    backups.dismissProblem();
    kept.clock.moveTo('2026-11-23T11:00:00Z');
    expect(backups.view().isToBeTold).toBe(true);
  });

  it('are not made of a journal that is damaged', async () => {
    const kept = keptProfile();
    const { backups, journal, opening } = await kept.open();
    expect(journal.counts().actions).toBeGreaterThan(0);
    opening.close();
    const database = new SQLite(kept.journalFile);
    database.unsafeMode();
    database.pragma('writable_schema = ON');
    database.exec("DELETE FROM sqlite_schema WHERE name = 'undone_steps'");
    database.close();
    await expect(backups.make('asked')).rejects.toMatchObject({ problem: 'damaged' });
    expect(names(kept.profile)).toEqual([]);
  });

  it('of which none is needed any more are deleted', async () => {
    const kept = keptProfile();
    const { backups } = await kept.open();
    for (let day = 1; day <= 28; day += 1) {
      kept.clock.moveTo(`2027-02-${String(day).padStart(2, '0')}T09:00:00Z`);
      await backups.makeDaily();
    }
    expect(backups.all().map(({ madeAt }) => madeAt.slice(5, 10))).toEqual([
      ...['02-28', '02-27', '02-26', '02-25', '02-24', '02-23', '02-22', '02-21', '02-14', '02-07'],
    ]);
  });
});
