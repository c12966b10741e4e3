import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reminderState } from '../../../electron/reminders/reminderState.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { planReminders } from '../../../shared/reminders/plan.ts';
import { wallClockAt } from '../../../shared/reminders/wallClock.ts';
import { initialSettings } from '../../../shared/settings.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';
import { writeOldJournal } from '../../builders/oldJournal.ts';
import { atOnce, keptProfile } from '../../builders/safekeeping.ts';

type Kept = ReturnType<typeof keptProfile>;

/** Writes into the open journal something to know it by. */
const minutes = async (kept: Kept, dailyMinutes: number) => {
  const opened = await kept.open();
  opened.journal.settings.keep({ ...initialSettings, dailyMinutes });
  return opened;
};
const minutesOf = ({ journal }: Awaited<ReturnType<Kept['open']>>) =>
  journal.settings.current().dailyMinutes;

/** A profile whose journal says 5, with a backup that says so, and then says 10. */
async function backedUp() {
  const kept = keptProfile();
  const first = await minutes(kept, 5);
  const backup = await first.backups.make('asked');
  kept.clock.moveTo('2026-11-22T12:00:00Z');
  first.journal.settings.keep({ ...initialSettings, dailyMinutes: 10 });
  first.opening.close();
  return { kept, backup };
}

/** Every file of the profile, as it is. */
function filesOf(kept: Kept): Readonly<Record<string, string>> {
  const names = readdirSync(kept.profile, {
    recursive: true,
    encoding: 'utf8',
    withFileTypes: true,
  });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file).toString('base64')]),
  );
}

/** Spoils the page of the journal that has its settings, as a disk may. */
function damage(kept: Kept): void {
  const database = new SQLite(kept.journalFile);
  const page = database
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'settings'")
    .pluck()
    .get() as number;
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const bytes = readFileSync(kept.journalFile);
  bytes.fill(0xa5, (page - 1) * size, page * size);
  writeFileSync(kept.journalFile, bytes);
}

/** Takes an entry out of an index that every check looks at, and nothing needs to open the journal. */
function spoilIndex(kept: Kept): void {
  const database = new SQLite(kept.journalFile);
  database.unsafeMode();
  database.pragma('writable_schema = ON');
  database.exec("DELETE FROM sqlite_schema WHERE name = 'undone_steps'");
  database.close();
}

const asideIn = (kept: Kept) =>
  readdirSync(join(kept.profile, 'set-aside'), { recursive: true, encoding: 'utf8' }).sort();

describe('A journal', () => {
  it('is begun where there never was one, and opened again as it was', async () => {
    const kept = keptProfile();
    const first = await minutes(kept, 20);
    expect(first.opening.view()).toEqual({
      trouble: null,
      mended: null,
      oddRows: 0,
      guessedLanguage: 'es',
    });
    first.opening.close();
    expect(minutesOf(await kept.open())).toBe(20);
  });

  it('is opened once, however often it is asked for', async () => {
    const { opening, journal } = await keptProfile().open();
    await Promise.all([opening.open(), opening.open()]);
    expect(journal.settings.exist()).toBe(true);
  });

  it('is sound, and a check leaves it as it is', async () => {
    const { kept } = await backedUp();
    const opened = await kept.open();
    await opened.opening.check();
    expect(opened.opening.view()).toMatchObject({ trouble: null, mended: null });
    expect(minutesOf(opened)).toBe(10);
    expect(existsSync(join(kept.profile, 'set-aside'))).toBe(false);
  });
});

describe('A damaged journal', () => {
  it('is set aside, and the newest backup put in its place, which is told', async () => {
    const { kept } = await backedUp();
    damage(kept);
    const spoilt = readFileSync(kept.journalFile);
    const opened = await kept.open();
    await opened.opening.check();
    expect(minutesOf(opened)).toBe(5);
    const { mended, trouble } = opened.opening.view();
    expect(trouble).toBeNull();
    expect(mended).toMatchObject({ restored: { day: '2026-11-22', time: '12:00' } });
    expect(mended?.until).not.toBeNull();
    const aside = join(mended?.setAside ?? '', 'journal.db');
    expect(readFileSync(aside).equals(spoilt)).toBe(true);
    // It is told until it is put away, also by the next Pilar.
    opened.opening.close();
    const next = await kept.open();
    expect(next.opening.view().mended).toEqual(mended);
    next.opening.dismissMended();
    expect(next.opening.view().mended).toBeNull();
  });

  it('is found while it is open, and closed before anything is moved', async () => {
    const { kept } = await backedUp();
    const opened = await kept.open();
    opened.journal.settings.keep({ ...initialSettings, dailyMinutes: 30 });
    // Its log is at work; the database is spoilt below it.
    const bytes = readFileSync(kept.journalFile);
    bytes.fill(0xa5, bytes.length / 2);
    writeFileSync(kept.journalFile, bytes);
    await opened.opening.check();
    expect(opened.opening.view().trouble).toBeNull();
    expect(minutesOf(opened)).toBe(5);
  });

  it('takes its log with it, so that no two that do not belong together are ever one', async () => {
    const { kept } = await backedUp();
    // As a crash leaves them: a database and its log.
    const live = new SQLite(kept.journalFile);
    live.pragma('wal_autocheckpoint = 0');
    live.exec('UPDATE settings SET daily_minutes = 45');
    const copies = ['', '-wal'].map((part) => readFileSync(kept.journalFile + part));
    live.close();
    ['', '-wal'].forEach((part, index) => {
      writeFileSync(kept.journalFile + part, copies[index] ?? '');
    });
    truncateSync(kept.journalFile, 4_096 * 3);
    const opened = await kept.open();
    await opened.opening.check();
    expect(minutesOf(opened)).toBe(5);
    expect(asideIn(kept).map((name) => name.split('/').at(-1))).toEqual(
      expect.arrayContaining(['journal.db', 'journal.db-wal']),
    );
  });

  it.each([
    ['truncated to some pages', (file: string) => truncateSync(file, 8_192)],
    ['truncated within its header', (file: string) => truncateSync(file, 50)],
    ['overwritten with something else', (file: string) => writeFileSync(file, 'x'.repeat(9_999))],
  ])('gives way to the backup: %s', async (_what, spoil) => {
    const { kept } = await backedUp();
    spoil(kept.journalFile);
    const opened = await kept.open();
    await opened.opening.check();
    expect(opened.opening.view().trouble).toBeNull();
    expect(minutesOf(opened)).toBe(5);
  });

  it('gives way to an older backup where the newest is damaged itself', async () => {
    const { kept, backup } = await backedUp();
    const between = await kept.open();
    kept.clock.moveTo('2026-11-22T13:00:00Z');
    const newer = await between.backups.make('asked');
    between.opening.close();
    expect(newer.name).not.toBe(backup.name);
    truncateSync(between.backups.fileOf(newer), 10_000);
    damage(kept);
    const opened = await kept.open();
    await opened.opening.check();
    expect(minutesOf(opened)).toBe(5);
  });

  it('stays open where there is no backup, so that what can be read of it can be taken out', async () => {
    const kept = keptProfile();
    (await minutes(kept, 20)).opening.close();
    spoilIndex(kept);
    const opened = await kept.open();
    await opened.opening.check();
    expect(opened.opening.view()).toMatchObject({ trouble: null, mended: null });
    expect(minutesOf(opened)).toBe(20);
    await opened.backups.makeDaily();
    expect(opened.backups.view()).toMatchObject({ problem: 'damaged', isToBeTold: true });
    expect(existsSync(join(kept.profile, 'set-aside'))).toBe(false);
  });

  it('stays where it is where it cannot be opened and there is no backup, until one begins anew', async () => {
    const kept = keptProfile();
    (await minutes(kept, 20)).opening.close();
    damage(kept);
    const before = readFileSync(kept.journalFile);
    const opened = await kept.open();
    expect(opened.isOpen).toBe(false);
    expect(opened.opening.view().trouble).toEqual({
      kind: 'damaged',
      path: kept.journalFile,
      newestBackup: null,
      copyFolder: null,
      remedies: ['tryAgain', 'beginAnew', 'openFolder', 'quit'],
    });
    expect(readFileSync(kept.journalFile).equals(before)).toBe(true);
    await opened.opening.beginAnew();
    expect(opened.opening.view()).toMatchObject({ trouble: null, mended: { restored: null } });
    expect(minutesOf(opened)).toBe(initialSettings.dailyMinutes);
    expect(asideIn(kept)).toContainEqual(expect.stringMatching(/\/journal\.db$/));
  });
});

describe('A disk that fails for a moment', () => {
  const corrupt = () => Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });

  it('does not pass for damage: the journal is looked at again, and opened', async () => {
    let failures = 1;
    const kept = keptProfile({
      beforeOpening: () => {
        if (failures > 0 && existsSync(join(kept.profile, 'backups'))) {
          failures -= 1;
          throw corrupt();
        }
      },
    });
    const first = await minutes(kept, 20);
    await first.backups.make('asked');
    first.opening.close();
    const opened = await kept.open();
    expect(failures).toBe(0);
    expect(minutesOf(opened)).toBe(20);
    expect(opened.opening.view().mended).toBeNull();
  });

  it('is told as what it is where it goes on, and nothing is moved', async () => {
    const kept = keptProfile({
      beforeOpening: () => {
        if (existsSync(join(kept.profile, 'backups'))) throw corrupt();
      },
    });
    const first = await minutes(kept, 20);
    await first.backups.make('asked');
    first.opening.close();
    const before = readFileSync(kept.journalFile);
    const { opening } = await kept.open();
    expect(opening.view().trouble?.kind).toBe('unreadable');
    expect(readFileSync(kept.journalFile).equals(before)).toBe(true);
    expect(existsSync(join(kept.profile, 'set-aside'))).toBe(false);
  });

  it('does not close a journal that is open, where a second look finds it sound', async () => {
    let looks = 0;
    const background: typeof atOnce = {
      ...atOnce,
      run: async (name, job, input) => {
        if (name === 'checkJournal') looks += 1;
        if (name === 'checkJournal' && looks === 1) return { isSound: false, oddRows: 0 } as never;
        return atOnce.run(name, job, input) as never;
      },
    };
    const kept = keptProfile({ background });
    const opened = await minutes(kept, 20);
    await opened.backups.make('asked');
    await opened.opening.check();
    expect(looks).toBe(2);
    expect(minutesOf(opened)).toBe(20);
    expect(existsSync(join(kept.profile, 'set-aside'))).toBe(false);
  });
});

describe('A journal that was there before', () => {
  it('is missed, and none is begun in its place without asking', async () => {
    const { kept } = await backedUp();
    const away = join(kept.folder, 'away.db');
    renameSync(kept.journalFile, away);
    const opened = await kept.open();
    expect(opened.opening.view().trouble).toMatchObject({
      kind: 'journalMissing',
      newestBackup: { day: '2026-11-22', time: '12:00' },
      remedies: ['tryAgain', 'restoreNewest', 'beginAnew', 'openFolder', 'quit'],
    });
    expect(existsSync(kept.journalFile)).toBe(false);
    renameSync(away, kept.journalFile);
    await opened.opening.open();
    expect(minutesOf(opened)).toBe(10);
  });

  it('is missed where its file is empty', async () => {
    const { kept } = await backedUp();
    writeFileSync(kept.journalFile, '');
    writeFileSync(`${kept.journalFile}-wal`, 'what is left of it');
    const { opening } = await kept.open();
    expect(opening.view().trouble?.kind).toBe('journalMissing');
    expect(readFileSync(kept.journalFile)).toHaveLength(0);
    expect(existsSync(`${kept.journalFile}-wal`)).toBe(true);
  });

  it('comes back from its newest backup when the person says so', async () => {
    const { kept } = await backedUp();
    rmSync(kept.journalFile);
    const opened = await kept.open();
    await opened.opening.restoreNewest();
    expect(opened.opening.view().trouble).toBeNull();
    expect(minutesOf(opened)).toBe(5);
  });

  it('is begun anew when the person says so', async () => {
    const { kept } = await backedUp();
    rmSync(kept.journalFile);
    const opened = await kept.open();
    await opened.opening.beginAnew();
    expect(minutesOf(opened)).toBe(initialSettings.dailyMinutes);
    // The backups of the one before are as they were.
    expect(opened.backups.all()).toHaveLength(1);
  });

  it('is missed with the whole drive it is on, which is not made up for', async () => {
    const { kept } = await backedUp();
    const away = join(kept.folder, 'unplugged');
    renameSync(kept.profile, away);
    const opened = await kept.open();
    expect(opened.opening.view().trouble).toMatchObject({
      kind: 'profileMissing',
      path: kept.profile,
      remedies: ['tryAgain', 'beginAnew', 'quit'],
    });
    expect(existsSync(kept.profile)).toBe(false);
    await opened.opening.open();
    expect(opened.opening.view().trouble?.kind).toBe('profileMissing');
    renameSync(away, kept.profile);
    await opened.opening.open();
    expect(minutesOf(opened)).toBe(10);
  });

  it('is told where its copies were, though its drive is gone', async () => {
    const { kept } = await backedUp();
    const opened = await kept.open();
    opened.marker.keep('/media/copies');
    opened.opening.close();
    rmSync(kept.profile, { recursive: true });
    const { opening } = await kept.open();
    expect(opening.view().trouble).toMatchObject({ copyFolder: '/media/copies' });
  });
});

describe('What is no journal of this Pilar', () => {
  it("is another program's, and left as it was until the person says otherwise", async () => {
    const { kept } = await backedUp();
    rmSync(kept.journalFile);
    const other = new SQLite(kept.journalFile);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    const before = filesOf(kept);
    const opened = await kept.open();
    expect(opened.opening.view().trouble).toMatchObject({
      kind: 'notAJournal',
      remedies: ['restoreNewest', 'tryAgain', 'beginAnew', 'openFolder', 'quit'],
    });
    expect(filesOf(kept)).toEqual(before);
    await opened.opening.restoreNewest();
    expect(minutesOf(opened)).toBe(5);
    expect(asideIn(kept).at(-1)).toMatch(/journal\.db$/);
  });

  it('is a file of the person’s where there never was a journal, left as it was', async () => {
    const kept = keptProfile();
    mkdirSync(kept.profile);
    writeFileSync(kept.journalFile, 'Querido diario');
    const before = filesOf(kept);
    const opened = await kept.open();
    expect(opened.opening.view().trouble?.kind).toBe('notAJournal');
    expect(filesOf(kept)).toEqual(before);
  });

  it("is a newer Pilar's, of which nothing is changed, and nothing offered that would", async () => {
    const { kept } = await backedUp();
    const newer = new SQLite(kept.journalFile);
    newer.pragma(`user_version = ${schemaVersion + 1}`);
    newer.close();
    const before = filesOf(kept);
    const opened = await kept.open();
    expect(opened.opening.view().trouble).toMatchObject({
      kind: 'newerJournal',
      remedies: ['tryAgain', 'openFolder', 'quit'],
    });
    await expect(opened.opening.beginAnew()).rejects.toThrow('invalidInput');
    await expect(opened.opening.restoreNewest()).rejects.toThrow('invalidInput');
    expect(filesOf(kept)).toEqual(before);
  });
});

describe('What stands in the way', () => {
  it('is another program that holds the journal, until it lets go', async () => {
    const { kept } = await backedUp();
    const other = new SQLite(kept.journalFile);
    onTestFinished(() => void other.close());
    other.exec('BEGIN EXCLUSIVE');
    const opened = await kept.open();
    expect(opened.opening.view().trouble?.kind).toBe('journalBusy');
    other.exec('COMMIT');
    await opened.opening.open();
    expect(minutesOf(opened)).toBe(10);
  });

  it.each([
    ['SQLITE_FULL', 'diskFull'],
    ['ENOSPC', 'diskFull'],
    ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
    ['SQLITE_READONLY', 'profileNotWritable'],
    ['SQLITE_IOERR_READ', 'unreadable'],
  ])('is what the system says by %s: %s', async (code, kind) => {
    let isThere = true;
    const kept = keptProfile({
      beforeOpening: () => {
        if (isThere) throw Object.assign(new Error(), { code });
      },
    });
    const { opening } = await kept.open();
    expect(opening.view().trouble).toMatchObject({
      kind,
      remedies: expect.arrayContaining(['tryAgain', 'quit']),
    });
    isThere = false;
    await opening.open();
    expect(opening.view().trouble).toBeNull();
  });

  it('is a folder that is a file', async () => {
    const kept = keptProfile();
    writeFileSync(kept.profile, '');
    const { opening } = await kept.open();
    expect(opening.view().trouble).toMatchObject({
      kind: 'profileNotWritable',
      path: kept.profile,
      remedies: ['tryAgain', 'openFolder', 'quit'],
    });
    rmSync(kept.profile);
    await opening.open();
    expect(opening.view().trouble).toBeNull();
  });

  it('offers remedies alone: none where the journal is open', async () => {
    const { opening } = await keptProfile().open();
    await expect(opening.beginAnew()).rejects.toThrow('invalidInput');
    await expect(opening.restoreNewest()).rejects.toThrow('invalidInput');
  });
});

/** A journal of the schema before this one. */
function older() {
  const kept = keptProfile();
  mkdirSync(kept.profile);
  writeOldJournal(kept.journalFile, 7);
  return kept;
}

describe('A journal of an older Pilar', () => {
  it('is backed up before it is brought up to date', async () => {
    const kept = older();
    const opened = await kept.open();
    expect(minutesOf(opened)).toBe(30);
    expect(opened.backups.all()).toMatchObject([{ version: 7, reason: 'version' }]);
  });

  it('stays as it is where it cannot be backed up', async () => {
    const kept = older();
    writeFileSync(join(kept.profile, 'backups'), '');
    const before = filesOf(kept);
    const opened = await kept.open();
    expect(opened.opening.view().trouble).toMatchObject({
      kind: 'noBackup',
      remedies: ['tryAgain', 'openFolder', 'quit'],
    });
    expect(filesOf(kept)).toEqual(before);
  });
});

describe('Restoring a backup', () => {
  it('backs up the present first, so that one can go back', async () => {
    const { kept, backup } = await backedUp();
    const opened = await kept.open();
    await opened.opening.restore(backup.name);
    expect(minutesOf(opened)).toBe(5);
    const [present] = opened.backups.all();
    expect(present?.reason).toBe('restore');
    kept.clock.moveTo('2026-11-22T12:05:00Z');
    await opened.opening.restore(present?.name ?? '');
    expect(minutesOf(opened)).toBe(10);
  });

  it('leaves nothing beside the journal', async () => {
    const { kept, backup } = await backedUp();
    const opened = await kept.open();
    await opened.opening.restore(backup.name);
    opened.opening.close();
    expect(readdirSync(kept.profile).sort()).toEqual(['backups', 'journal.db']);
  });

  it('is refused where there is none of this name, and nothing is changed', async () => {
    const { kept } = await backedUp();
    const opened = await kept.open();
    const before = opened.backups.all();
    const name = 'pilar-2026-11-22T110031.000Z-v8-asked.db';
    await expect(opened.opening.restore(name)).rejects.toThrow('unknownBackup');
    expect(minutesOf(opened)).toBe(10);
    expect(opened.backups.all()).toEqual(before);
  });

  it('is refused where the present cannot be backed up', async () => {
    const { kept, backup } = await backedUp();
    const opened = await kept.open();
    const folder = join(kept.profile, 'backups');
    // The copy has nowhere to go, but what is to be restored is still there.
    mkdirSync(join(folder, '2026-11-22T120000.000Z.draft'));
    writeFileSync(join(folder, '2026-11-22T120000.000Z.draft', 'stands in the way'), '');
    await expect(opened.opening.restore(backup.name)).rejects.toThrow('backupFailed');
    expect(minutesOf(opened)).toBe(10);
  });

  it('is refused where the backup is damaged, and the journal goes on', async () => {
    const { kept, backup } = await backedUp();
    const opened = await kept.open();
    truncateSync(opened.backups.fileOf(backup), 10_000);
    await expect(opened.opening.restore(backup.name)).rejects.toThrow('journalDamaged');
    expect(minutesOf(opened)).toBe(10);
    expect(readdirSync(kept.profile).some((name) => name.includes('restoring'))).toBe(false);
  });

  it('does not mix with the log of what it replaces, where somebody still reads that', async () => {
    const { kept, backup } = await backedUp();
    const opened = await kept.open();
    opened.journal.settings.keep({ ...initialSettings, dailyMinutes: 60 });
    const reader = new SQLite(kept.journalFile, { readonly: true });
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM settings').all();
    await opened.opening.restore(backup.name);
    expect(minutesOf(opened)).toBe(5);
    await opened.opening.check();
    expect(opened.opening.view().mended).toBeNull();
    expect(minutesOf(opened)).toBe(5);
  });

  it('brings one back that the backup of the present makes expendable', async () => {
    const { kept, backup } = await backedUp();
    const between = await kept.open();
    kept.clock.moveTo('2026-11-22T18:00:00Z');
    await between.backups.make('daily');
    // A day later the first is neither the last of its day nor of the last hours any more.
    kept.clock.moveTo('2026-11-23T12:30:00Z');
    await between.opening.restore(backup.name);
    expect(minutesOf(between)).toBe(5);
  });

  it('backs up what is noted while that is made, too', async () => {
    let notes = 0;
    const run = (async (name, job, input) => {
      const done = await atOnce.run(name, job, input);
      // The person is faster than the disk, once.
      if (name === 'backUp' && notes < 2) {
        notes += 1;
        if (notes === 2) opened.journal.settings.keep({ ...initialSettings, dailyMinutes: 60 });
      }
      return done;
    }) as typeof atOnce.run;
    const background = { ...atOnce, run };
    const { kept, backup } = await backedUp();
    const opened = await keptProfile({ folder: kept.folder, clock: kept.clock, background }).open();
    await opened.opening.restore(backup.name);
    expect(minutesOf(opened)).toBe(5);
    const present = opened.backups.all().find(({ reason }) => reason === 'restore');
    const copy = new SQLite(opened.backups.fileOf(present ?? backup), { readonly: true });
    expect(copy.prepare('SELECT daily_minutes FROM settings').pluck().get()).toBe(60);
    copy.close();
  });

  it('sets a present aside that is too damaged to be backed up, and tells where', async () => {
    const { kept, backup } = await backedUp();
    const database = new SQLite(kept.journalFile);
    // It opens, and no backup of it can be good: pages of an index that is no more.
    database.unsafeMode();
    database.pragma('writable_schema = ON');
    database.exec("DELETE FROM sqlite_schema WHERE name = 'undone_steps'");
    database.close();
    const opened = await kept.open();
    await expect(opened.backups.make('asked')).rejects.toMatchObject({ problem: 'damaged' });
    await opened.opening.restore(backup.name);
    expect(minutesOf(opened)).toBe(5);
    const aside = opened.opening.view().mended?.setAside ?? '';
    expect(existsSync(join(aside, 'journal.db'))).toBe(true);
  });

  it('rings nothing again that has rung since', async () => {
    const kept = keptProfile();
    const opened = await kept.open();
    const { reminders } = initialSettings;
    const at = { isOn: true, time: '13:00' as TimeOfDay };
    const morning = { weekdays: at, weekends: at };
    opened.journal.settings.keep({ ...initialSettings, reminders: { ...reminders, morning } });
    const backup = await opened.backups.make('asked');
    kept.clock.moveTo('2026-11-22T15:00:00Z');
    const due = () =>
      planReminders(
        reminderState(opened.journal),
        wallClockAt(kept.clock.now(), kept.clock.zone()),
      ).due.map(({ subject }) => subject.of);
    expect(due()).toContain('morning');
    await opened.opening.restore(backup.name);
    expect(due()).toEqual([]);
  });
});

describe('The newest good backup', () => {
  it('is looked for behind one that cannot be read', async () => {
    const { kept } = await backedUp();
    mkdirSync(join(kept.profile, 'backups', 'pilar-2026-11-22T115000.000Z-v8-asked.db'));
    damage(kept);
    const opened = await kept.open();
    await opened.opening.check();
    expect(opened.opening.view().trouble).toBeNull();
    expect(minutesOf(opened)).toBe(5);
  });

  it('is none that a clock gone wrong has dated ahead, while there is another', async () => {
    const kept = keptProfile();
    const first = await minutes(kept, 5);
    kept.clock.moveTo('2031-01-01T12:00:00Z');
    await first.backups.make('asked');
    kept.clock.moveTo('2026-11-23T12:00:00Z');
    first.journal.settings.keep({ ...initialSettings, dailyMinutes: 10 });
    await first.backups.make('asked');
    first.opening.close();
    damage(kept);
    const opened = await kept.open();
    await opened.opening.check();
    expect(minutesOf(opened)).toBe(10);
  });
});

describe('Two profiles', () => {
  it('are told apart: what is missed in one is begun in the other', async () => {
    const { kept } = await backedUp();
    const other = keptProfile({ folder: join(kept.folder, 'other') });
    const { opening } = await other.open();
    expect(opening.view().trouble).toBeNull();
  });
});
