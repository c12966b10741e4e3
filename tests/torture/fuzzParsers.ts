import { join } from 'node:path';
import fc from 'fast-check';
import { readArchive } from '../../electron/archive/readArchive.ts';
import { writeArchive } from '../../electron/archive/writeArchive.ts';
import { pictureSize } from '../../electron/background/pictureSize.ts';
import { readTable } from '../../electron/background/readTable.ts';
import { schemaVersion } from '../../electron/store/migrate.ts';
import { isOpenableAddress } from '../../shared/actions/address.ts';
import { readQuickAdd } from '../../shared/actions/quickAdd.ts';
import { ArchiveRefused } from '../../shared/archive/archiveRefused.ts';
import { readManifest } from '../../shared/archive/manifest.ts';
import { backupNamed } from '../../shared/backups/backup.ts';
import { isDay } from '../../shared/day.ts';
import { savedKindOf } from '../../shared/savedFile.ts';
import { languages } from '../../shared/settings.ts';
import { readIndex } from '../../shared/ssi/read/readIndex.ts';
import { readTypedCount } from '../../shared/ssi/typedCount.ts';
import { readTypedNumber } from '../../shared/ssi/typedNumber.ts';
import { isTimeOfDay, readTypedTime } from '../../shared/timeOfDay.ts';
import { readTypedDay } from '../../shared/typedDay.ts';
import { day } from '../builders/day.ts';
import { anyHostileBytes, anyHostileText } from './hostile.ts';
import { modelOver } from './model.ts';
import type { Part, Report } from './part.ts';
import { inScratch } from './scratch.ts';
import { countSteps } from './stepsTaken.ts';

const today = day('2026-11-22');
const rule = { smallest: 0, largest: 25, decimals: 3 };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every reader of text that a person or a file may hold; a sentence where its answer cannot be. */
const readers: Readonly<Record<string, (text: string) => string | null>> = {
  index: (text) => said(readIndex(text)),
  'quick add': (text) => {
    for (const language of languages) {
      const { title, understood, times } = readQuickAdd(text, today, language);
      if (understood.some(({ from, to }) => from < 0 || to > text.length || from >= to))
        return 'understood what is not there';
      if (!times.every(isTimeOfDay) || typeof title !== 'string') return 'no time';
    }
    return null;
  },
  'typed day': (text) =>
    languages
      .map((language) => readTypedDay(text, today, language))
      .every((read) => read === null || isDay(read))
      ? null
      : 'no day',
  'typed time': (text) => {
    const read = readTypedTime(text);
    return read === null || isTimeOfDay(read) ? null : 'no time';
  },
  'typed number': (text) => {
    const { value } = readTypedNumber(text, rule);
    return value === undefined || (value >= 0 && value <= 25) ? null : 'out of range';
  },
  'typed count': (text) => {
    const { value } = readTypedCount(text, { ...rule, largest: 1_000 });
    return value === undefined || Number.isInteger(value) ? null : 'no count';
  },
  table: (text) => said(readTable({ file: utf8(text), choice: null, today })),
  'backup name': (text) => {
    const read = backupNamed(text, '.db');
    if (read !== null) Temporal.Instant.from(read.madeAt);
    return null;
  },
  'saved file': (text) => said(savedKindOf(text)),
  address: (text) => said(isOpenableAddress(text)),
  manifest: (text) => {
    try {
      return said(readManifest(text, schemaVersion));
    } catch (error) {
      if (error instanceof ArchiveRefused) return null;
      throw error;
    }
  },
  picture: (text) => said(pictureSize(utf8(text))),
};

const said = (_answer: unknown) => null;

/** Names that nearly are those of backups. */
const anyName = fc
  .tuple(
    fc.integer({ min: 0, max: 39 }),
    fc.integer({ min: 0, max: 39 }),
    fc.integer({ min: 0, max: 29 }),
    fc.integer({ min: 0, max: 69 }),
    fc.constantFrom('daily', 'asked', 'restore', 'mine'),
  )
  .map(([month, date, hour, minute, reason]) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return `pilar-2026-${two(month)}-${two(date)}T${two(hour)}${two(minute)}00.000Z-v8-${reason}.db`;
  });

/** Each batch is counted as one. */
const batch = 250;
/** Calls of functions of ours that a batch may cost for each character, and beside. */
const most = { each: 400, beside: 2_000_000 };
/** One in so many inputs is an archive. */
const archives = 20;

/** Gives every parser what it was not made for: none throws, and none takes more than its length. */
export const fuzzParsers: Part = {
  name: 'fuzz: every parser',
  usual: 60_000,
  run: (rounds, seed, tell) =>
    inScratch(async (folder): Promise<Report> => {
      const journal = join(folder, 'journal.db');
      modelOver(journal, () => 'id').close();
      const exportedAt = '2026-11-22T11:00:00Z';
      const archive = await writeArchive({ journal, seal: null, exportedAt, appVersion: '1.0.0' });
      const broken: string[] = [];
      const figures = { inputs: 0, archives: 0 };
      const steps = await countSteps();
      const names = Object.keys(readers);
      for (let done = 0; done < rounds && broken.length < 20; done += batch) {
        const numRuns = Math.min(batch, rounds - done);
        const texts = fc.sample(
          fc.oneof({ weight: 12, arbitrary: anyHostileText }, { weight: 1, arbitrary: anyName }),
          { seed: seed + done, numRuns },
        );
        let length = 0;
        await steps.taken();
        for (const [index, text] of texts.entries()) {
          const name = names[(done + index) % names.length] ?? '';
          length += text.length;
          figures.inputs += 1;
          try {
            const complaint = readers[name]?.(text) ?? null;
            if (complaint !== null) broken.push(`${name}: ${complaint}: ${shown(text)}`);
          } catch (error) {
            broken.push(`${name} throws ${error}: ${shown(text)}`);
          }
        }
        const taken = await steps.taken();
        if (taken > most.beside + most.each * length)
          broken.push(`seed ${seed}, from ${done}: ${taken} steps for ${length} characters`);
        const spoilt = fc.sample(fc.tuple(anyHostileBytes, fc.nat(archive.length - 1), fc.nat(2)), {
          seed: seed + done,
          numRuns: Math.ceil(numRuns / archives),
        });
        for (const [bytes, at, how] of spoilt) {
          figures.archives += 1;
          const file = how === 0 ? bytes : archive.slice(0, how === 1 ? at : undefined);
          if (how === 2) file.set(bytes.subarray(0, file.length - at), at);
          try {
            await readArchive({ file, passphrase: null, journal, draft: null });
          } catch (error) {
            broken.push(`archive throws ${error}, bytes of ${how} at ${at}`);
          }
        }
        if (done % 10_000 === 0) tell(`${done} inputs`);
      }
      steps.stop();
      return { figures, broken };
    }),
};

function shown(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}… (${text.length})` : text);
}
