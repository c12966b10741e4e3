import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Handlers } from '../../electron/ipc/serve.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { openJournal } from '../../electron/store/open.ts';
import { type Random, randomFrom } from '../../shared/sample/random.ts';
import { handClock } from '../builders/clock.ts';
import { handlersOver, serving } from '../builders/pilar.ts';
import { keptProfile } from '../builders/safekeeping.ts';
import { contentsOf, lookAtCopy } from './contents.ts';
import { moment, zone } from './model.ts';
import type { Part, Report } from './part.ts';
import { writePast } from './pastJournal.ts';
import { inScratch } from './scratch.ts';

/** What befalls the files of a journal. */
type Damage = (file: string, random: Random) => void;

const flip = (file: string, random: Random) => {
  const bytes = readFileSync(file);
  const at = random.whole(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(0, 7));
  writeFileSync(file, bytes);
};
const shorten = (file: string, random: Random) =>
  truncateSync(file, random.whole(0, readFileSync(file).length - 1));

/** Each by what it is called in the report; `hot` where the log is there, as after a crash. */
const damages: Readonly<
  Record<string, { readonly isHot: boolean; readonly share: number; readonly befall: Damage }>
> = {
  'flipped bit of the journal': { isHot: false, share: 10, befall: flip },
  'flipped bit of a journal with a log': { isHot: true, share: 2, befall: flip },
  'flipped bit of a log': {
    isHot: true,
    share: 2,
    befall: (file, random) => flip(`${file}-wal`, random),
  },
  'shortened journal': { isHot: false, share: 2, befall: shorten },
  'shortened log': {
    isHot: true,
    share: 2,
    befall: (file, random) => shorten(`${file}-wal`, random),
  },
  'emptied journal': { isHot: false, share: 1, befall: (file) => truncateSync(file, 0) },
  'emptied log': { isHot: true, share: 1, befall: (file) => truncateSync(`${file}-wal`, 0) },
  'another journal’s log': {
    isHot: false,
    share: 1,
    befall: (file) => copyFileSync(otherLog(file), `${file}-wal`),
  },
  'another program’s database': {
    isHot: false,
    share: 1,
    befall: (file) => {
      rmSync(file);
      const other = new SQLite(file);
      other.exec("CREATE TABLE letters (text); INSERT INTO letters VALUES ('Querida Ana')");
      other.close();
    },
  },
  'no database at all': {
    isHot: false,
    share: 1,
    befall: (file, random) =>
      writeFileSync(file, Buffer.from(Array.from({ length: 9_000 }, () => random.whole(0, 255)))),
  },
};

/** A log that belongs to another journal, of its own salt. */
function otherLog(file: string): string {
  const other = `${file}.other`;
  const journal = openJournal(other);
  copyFileSync(`${other}-wal`, `${file}.log`);
  journal.close();
  rmSync(other);
  return `${file}.log`;
}

/**
 * Damages the files of a journal that has a backup, and opens it as Pilar does: nothing crashes,
 * nothing is overwritten that is not kept, and what anybody can see is mended or told.
 */
export const damage: Part = {
  name: 'damage: a journal bitten, cut, swapped, emptied',
  usual: 1_500,
  run: (rounds, seed, tell) =>
    inScratch(async (folder): Promise<Report> => {
      const random = randomFrom(seed);
      const ends: (() => void)[] = [];
      const clock = handClock(`${moment}`, zone);
      const kept = keptProfile({ folder, clock, onEnd: (end) => ends.push(end) });
      const states = await writePast(kept, seed, join(folder, 'pristine'));
      const kinds = Object.entries(damages).flatMap(([what, given]) =>
        Array.from({ length: given.share }, () => ({ what, ...given })),
      );
      const figures: Record<string, number> = {};
      const count = (what: string) => {
        figures[what] = (figures[what] ?? 0) + 1;
      };
      const broken: string[] = [];
      for (let round = 0; round < rounds && broken.length < 5; round += 1) {
        const kind = kinds[round % kinds.length];
        if (kind === undefined) break;
        const { what, isHot, befall } = kind;
        rmSync(kept.profile, { recursive: true, force: true });
        cpSync(join(folder, 'pristine', isHot ? 'hot' : 'closed'), kept.profile, {
          recursive: true,
        });
        befall(kept.journalFile, random);
        const damaged = readFileSync(kept.journalFile);
        const say = (how: string) => broken.push(`seed ${seed}, round ${round}, ${what}: ${how}`);
        count('damaged');
        try {
          const started = await kept.open();
          await started.opening.check();
          const view = started.opening.view();
          if (view.trouble !== null) {
            count(`told as ${view.trouble.kind}`);
            if (!readFileSync(kept.journalFile).equals(damaged)) say('what was refused is changed');
            continue;
          }
          const there = lookAtCopy(kept.journalFile, contentsOf).join('\n');
          if (view.mended !== null) {
            count('mended by a backup');
            if (there !== states.backedUp) say('what is restored is not what was backed up');
            const aside = asideIn(kept.profile);
            if (aside === null) say('the damaged journal is gone');
            else count(aside.equals(damaged) ? 'set aside to the byte' : 'set aside once closed');
          } else if (there === states.all.at(-1)) count('harmless');
          else if (view.oddRows > 0) count('told as rows that cannot be');
          else if (states.all.includes(there)) count('without its last commands, unseen');
          else {
            count('altered unseen');
            // What is true is in the backup still, as far as that goes.
            if (backupIn(kept.profile) === states.backedUp) count('of which a backup knows better');
          }
          // Whatever it is now, it can be worked with, or says that it cannot.
          await work(started.journal, say);
        } catch (error) {
          say(`it throws ${error instanceof Error ? error.stack : error}`);
        } finally {
          for (const end of ends.splice(0)) end();
        }
        if (round % 250 === 249) tell(`${round + 1} journals damaged`);
      }
      return { figures, broken };
    }),
};

/** Everything that can be asked, and a tick: each is answered, if only with a code of the store. */
async function work(journal: Journal, say: (how: string) => void) {
  const clock = handClock(moment, zone);
  const { call } = serving(handlersOver(journal, clock, () => 'id-after') as Handlers);
  for (const [name, input] of [
    ['today', undefined],
    ['pillars', undefined],
    ['progress', { range: 'all', step: 'week' }],
    ['fullHistory', undefined],
    ['history', undefined],
    ['settings', undefined],
    ['tick', { action: 'portfolio', day: '2026-11-22' }],
    ['undo', undefined],
  ] as const) {
    const answer = await call(name, input);
    if (answer === undefined) say(`${name} is not answered`);
  }
}

function asideIn(profile: string): Buffer | null {
  const folder = join(profile, 'set-aside');
  const [first] = existsSync(folder) ? readdirSync(folder) : [];
  const file = join(folder, first ?? '', 'journal.db');
  return first !== undefined && existsSync(file) ? readFileSync(file) : null;
}

function backupIn(profile: string): string | null {
  const folder = join(profile, 'backups');
  const [name] = readdirSync(folder).filter((one) => one.endsWith('.db'));
  return name === undefined ? null : lookAtCopy(join(folder, name), contentsOf).join('\n');
}
