import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { archiveHandlers } from '../../electron/ipc/handlers/archive.ts';
import { backupHandlers } from '../../electron/ipc/handlers/backups.ts';
import { fileHandlers } from '../../electron/ipc/handlers/files.ts';
import { insightHandlers } from '../../electron/ipc/handlers/insights.ts';
import { jobHandlers } from '../../electron/ipc/handlers/jobs.ts';
import { openingHandlers } from '../../electron/ipc/handlers/opening.ts';
import type { Handlers } from '../../electron/ipc/serve.ts';
import type { CallName } from '../../shared/ipc/calls.ts';
import { callNames } from '../../shared/ipc/calls.ts';
import { type Answer, contract } from '../../shared/ipc/contract.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { handClock } from '../builders/clock.ts';
import { handlersOver, serving } from '../builders/pilar.ts';
import { atOnce, keptProfile } from '../builders/safekeeping.ts';
import { anyHostileValue, mutated } from './hostile.ts';
import { moment, zone } from './model.ts';
import type { Part, Report } from './part.ts';
import { inScratch } from './scratch.ts';
import { countSteps } from './stepsTaken.ts';
import { validInputs } from './validInputs.ts';

/** Calls of functions of ours that one call may cost, whatever it is given. */
const mostSteps = 3_000_000;
/** What the calls are counted in. */
const batch = 200;

/** Nobody is there to answer a dialog. */
const nobody = async () => ({ canceled: true, filePath: '', filePaths: [] });

/**
 * Gives every channel what it was not made for: each call is answered, one that is refused leaves
 * every row as it was, and one that only reads writes nothing whatever it is given.
 */
export const fuzzChannels: Part = {
  name: 'fuzz: every channel',
  usual: 40_000,
  run: (rounds, seed, tell) =>
    inScratch(async (folder): Promise<Report> => {
      const ends: (() => void)[] = [];
      const clock = handClock(moment, zone);
      const kept = keptProfile({ folder, clock, onEnd: (end) => ends.push(end) });
      const { opening, backups, journal } = await kept.open();
      let ids = 0;
      const newId = () => {
        ids += 1;
        return `id-${ids}`;
      };
      const words = () => wordsOf('es');
      const { journalFile } = kept;
      const others = {
        ...openingHandlers(opening, { onPainted: () => {}, quit: () => {} }),
        ...backupHandlers(backups, opening, nobody as never, words),
        ...fileHandlers(nobody as never, words, folder),
        ...jobHandlers(atOnce, clock),
        ...insightHandlers(journal, clock, atOnce),
        ...archiveHandlers({
          ...{ journal, journalFile, clock, newId, words, appVersion: '1.0.0' },
          ...{ background: atOnce, ask: nobody as never, documentsFolder: folder },
          ...{ draftFolder: join(folder, 'drafts'), backUp: async () => {} },
        }),
      } as Partial<Handlers>;
      // What closes, opens or erases the whole is only to be reached by what it may be given.
      const stubs = Object.fromEntries(callNames.map((name) => [name, () => undefined]));
      const handlers = { ...stubs, ...handlersOver(journal, clock, newId), ...others } as Handlers;
      const { call, faults } = serving(handlers);
      const reader = new SQLite(journalFile, { readonly: true });
      // It is another once anyone else has written to the file.
      const version = () => reader.pragma('data_version', { simple: true });
      const broken: string[] = [];
      const figures = { calls: 0, refused: 0, done: 0 };
      const steps = await countSteps();
      for (let done = 0; done < rounds && broken.length < 20; done += batch) {
        await steps.taken();
        for (let index = 0; index < Math.min(batch, rounds - done); index += 1) {
          const number = done + index;
          const name = callNames[number % callNames.length] as CallName;
          const [input] = fc.sample(inputsOf(name), { seed: seed + number, numRuns: 1 });
          const say = (what: string) =>
            broken.push(`seed ${seed}, call ${number}, ${name} ${what}`);
          const before = version();
          let answer: Answer<unknown> | undefined;
          try {
            answer = await call(name, input);
          } catch (error) {
            say(`throws ${error}`);
          }
          figures.calls += 1;
          if (answer === undefined) say('is not answered');
          else if (answer.ok) figures.done += 1;
          else figures.refused += 1;
          const isWritten = version() !== before;
          if (isWritten && contract[name].kind !== 'command') say('writes, and is no command');
          if (isWritten && answer?.ok === false) say('was refused, and writes');
          for (const fault of faults.splice(0)) say(`fails with ${stackOf(fault)}`);
        }
        const taken = await steps.taken();
        if (taken > mostSteps * batch) broken.push(`seed ${seed}, from ${done}: ${taken} steps`);
        // One that grows for ever would take longer and longer.
        while ((await call('undo', undefined))?.ok);
        if (done % 10_000 === 0) tell(`${done} calls`);
      }
      steps.stop();
      reader.close();
      for (const end of ends) end();
      return { figures, broken };
    }),
};

function inputsOf(name: CallName): fc.Arbitrary<unknown> {
  const valid = validInputs[name];
  if (valid === undefined) return fc.oneof(anyHostileValue, fc.constant(undefined));
  return fc.oneof(
    { weight: 3, arbitrary: mutated(valid) },
    { weight: 1, arbitrary: anyHostileValue },
    { weight: 1, arbitrary: valid },
  );
}

function stackOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}
