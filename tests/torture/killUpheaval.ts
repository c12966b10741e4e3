import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from '../../electron/archive/writeArchive.ts';
import { schemaVersion } from '../../electron/store/migrate.ts';
import { randomFrom } from '../../shared/sample/random.ts';
import { handClock } from '../builders/clock.ts';
import { writeOldJournal } from '../builders/oldJournal.ts';
import { keptProfile } from '../builders/safekeeping.ts';
import { contentsOf, differenceOf, lookAtCopy } from './contents.ts';
import { modelOver, moment, zone } from './model.ts';
import type { Part, Report } from './part.ts';
import { writePast } from './pastJournal.ts';
import { inScratch } from './scratch.ts';
import { complaintsOf } from './soundness.ts';

/** Every call by which any of it changes what is on the disk. */
const writing = 'pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,mkdir,copy_file_range';

/** Something that changes the whole of a journal. */
interface Upheaval {
  readonly name: string;
  readonly what: string;
  /** The folder it begins with. */
  readonly before: string;
  /** How often it asks to write, and what it may leave: as it was, or as it is to be. */
  readonly calls: number;
  readonly outcomes: readonly string[];
}

/**
 * Kills a migration, a backup, a restore or an import at the n-th system call that writes: the next
 * opening finds the journal whole, as it was or as it was to be, and no backup that is none.
 */
export const killUpheaval: Part = {
  name: 'kill: a migration, a backup, a restore, an import',
  usual: 400,
  run: (rounds, seed, tell) =>
    inScratch(async (scratch): Promise<Report> => {
      const random = randomFrom(seed);
      const upheavals = await prepare(scratch, seed);
      const figures: Record<string, number> = { killed: 0 };
      const broken: string[] = [];
      for (let round = 0; round < rounds && broken.length < 5; round += 1) {
        const upheaval = await upheavals[round % upheavals.length]?.();
        if (upheaval === undefined) break;
        const when = random.whole(1, upheaval.calls);
        const folder = join(scratch, `round-${round}`);
        cpSync(upheaval.before, folder, { recursive: true });
        const inject = `inject=${writing}:signal=KILL:when=${when}`;
        const { signal } = await run(upheaval.what, folder, scratch, ['-e', inject]);
        if (signal === 'SIGKILL') figures.killed = (figures.killed ?? 0) + 1;
        figures[upheaval.what] = (figures[upheaval.what] ?? 0) + 1;
        const complaints = await reopened(folder, upheaval.outcomes);
        broken.push(
          ...complaints.map((one) => `seed ${seed}, ${upheaval.name} at call ${when}: ${one}`),
        );
        if (round % 100 === 99) tell(`${round + 1} rounds`);
      }
      return { figures, broken };
    }),
};

/** Each is prepared once it is asked for. */
async function prepare(
  scratch: string,
  seed: number,
): Promise<readonly (() => Promise<Upheaval>)[]> {
  const ends: (() => void)[] = [];
  const base = join(scratch, 'base');
  const clock = handClock(moment, zone);
  const kept = keptProfile({ folder: base, clock, onEnd: (end) => ends.push(end) });
  const past = await writePast(kept, seed, join(scratch, 'pristine'));
  for (const end of ends) end();
  const journal = join(scratch, 'archived.db');
  const archived = modelOver(journal, () => 'id-archived');
  await archived.call({ name: 'tick', input: { action: 'portfolio', day: '2026-11-20' } });
  archived.close();
  const archive = await writeArchive({
    ...{ journal, seal: null, exportedAt: moment, appVersion: '1.0.0' },
  });
  writeFileSync(join(base, 'archive.pilar'), archive);
  const whole = async (
    what: string,
    before: string,
    mayStay: readonly string[],
    name: string,
  ): Promise<Upheaval> => {
    const folder = join(scratch, `whole-${name}`);
    cpSync(before, folder, { recursive: true });
    const { code, said, calls } = await run(what, folder, scratch, []);
    if (code !== 0) throw new Error(`${name} does not even come to its end: ${said}`);
    const after = lookAtCopy(join(folder, 'profile', 'journal.db'), contentsOf).join('\n');
    return { name, what, before, calls, outcomes: [after, ...mayStay] };
  };
  const of = (what: string, before: string, mayStay: readonly string[], name = what) => {
    let prepared: Promise<Upheaval> | undefined;
    return () => {
      prepared ??= whole(what, before, mayStay, name);
      return prepared;
    };
  };
  const stays = [past.all.at(-1) ?? ''];
  const upheavals = [
    of('backup', base, stays),
    of('restore', base, stays),
    of('import', base, stays),
  ];
  for (let version = 1; version < schemaVersion; version += 1) {
    const before = join(scratch, `version-${version}`);
    mkdirSync(join(before, 'profile'), { recursive: true });
    writeOldJournal(join(before, 'profile', 'journal.db'), version);
    // Whatever it was killed at, the next opening goes on to the newest schema.
    upheavals.push(of('migration', before, [], `migration from ${version}`));
  }
  return upheavals;
}

/** Runs an upheaval under strace, and counts what its own thread asked for. */
async function run(what: string, folder: string, scratch: string, inject: readonly string[]) {
  const program = [process.execPath, join(import.meta.dirname, 'upheaval.ts'), folder, what];
  const trace = join(scratch, 'trace');
  const words = ['-f', '-e', `trace=${writing}`, ...inject, '-o', trace];
  const child = spawn('strace', [...words, ...program], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece;
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  const lines = readFileSync(trace, 'latin1').split('\n');
  const own = lines[0]?.split(' ')[0] ?? '';
  const calls = lines.filter((line) => line.startsWith(`${own} `) && line.includes('(')).length;
  return { code, signal, said, calls };
}

/** What is wrong with a profile that is opened again, as Pilar opens it. */
async function reopened(folder: string, outcomes: readonly string[]): Promise<readonly string[]> {
  const ends: (() => void)[] = [];
  const clock = handClock(moment, zone);
  const kept = keptProfile({ folder, clock, onEnd: (end) => ends.push(end) });
  try {
    const { opening } = await kept.open();
    await opening.check();
    const { trouble, mended } = opening.view();
    if (trouble !== null) return [`it is not opened: ${trouble.kind}`];
    const told = mended === null ? [] : ['it was set aside, though nothing was damaged'];
    const found = lookAtCopy(kept.journalFile, (database) => ({
      complaints: complaintsOf(database),
      contents: contentsOf(database),
    }));
    const isOne = outcomes.includes(found.contents.join('\n'));
    const half = differenceOf(outcomes[0]?.split('\n') ?? [], found.contents);
    return [
      ...told,
      ...found.complaints,
      ...(isOne ? [] : [`it is neither as it was nor as it was to be:\n${half}`]),
      ...unsoundBackups(kept.profile),
    ];
  } finally {
    for (const end of ends) end();
  }
}

function unsoundBackups(profile: string): readonly string[] {
  const folder = join(profile, 'backups');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.db'))
    .flatMap((name) => lookAtCopy(join(folder, name), complaintsOf))
    .map((complaint) => `a backup is unsound: ${complaint}`);
}
