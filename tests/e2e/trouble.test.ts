import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, passWelcome, startPilar } from '../../tools/drive/pilar.ts';
import { type Desktop, startDesktop } from './desktop.ts';

let desktop: Desktop;
let folder: string;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pilar-e2e-'));
});
afterEach(async () => {
  await endAll();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a Pilar that is not to come up, and answers how it ended. */
async function refused(profile: string, language = 'es_ES.UTF-8') {
  const { ended, terminal } = await startPilar({ profile, environment: desktop.env, language });
  return { code: await ended, said: terminal() };
}

const spanish = wordsOf('es').start;
const english = wordsOf('en').start;

describe('Pilar says on the terminal, in the person’s language, why it does not open', () => {
  it('a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const impossible = join(folder, 'file', 'profile');
    const { code, said } = await refused(impossible);
    expect(said).toContain(spanish.profileNotWritable(impossible));
    expect(code).toBe(1);
    expect((await refused(impossible, 'en_US.UTF-8')).said).toContain(
      english.profileNotWritable(impossible),
    );
  });

  it('a journal that is not one, left as it was', async () => {
    const file = join(folder, 'journal.db');
    writeFileSync(file, 'Querido diario');
    const { code, said } = await refused(folder);
    expect(said).toContain(spanish.notAJournal(file));
    expect(code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('Querido diario');
  });

  it('a journal of a newer Pilar, left as it was', async () => {
    const file = join(folder, 'journal.db');
    const first = await openPilar({ profile: folder, environment: desktop.env });
    await first.close();
    const database = new SQLite(file);
    database.pragma('user_version = 1000');
    database.close();
    const before = readFileSync(file);
    const { code, said } = await refused(folder);
    expect(said).toContain(spanish.newerJournal(file));
    expect(code).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a journal that another program holds', async () => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'journal.db');
    const other = new SQLite(file);
    other.exec('BEGIN EXCLUSIVE');
    const { code, said } = await refused(folder);
    other.close();
    expect(said).toContain(spanish.journalBusy(file));
    expect(code).toBe(1);
  });

  it('a second Pilar on the same profile, which brings the first to the front', async () => {
    const first = await openPilar({ profile: folder, environment: desktop.env });
    const { code, said } = await refused(folder);
    expect(said).toContain(spanish.alreadyOpen(folder));
    expect(code).toBe(0);
    // The first goes on, unharmed.
    await passWelcome(first.page);
    await first.page.getByRole('checkbox').first().click();
    await first.page.locator('input[type=checkbox]:checked').waitFor();
    expect(await first.close()).toBe(0);
  });
});
