import { join } from 'node:path';
import { randomFrom } from '../../shared/sample/random.ts';
import { callsOf } from './anyCall.ts';
import { contentsOf, lookAtCopy } from './contents.ts';
import { drive } from './driven.ts';
import { follow, refusals } from './follow.ts';
import { modelOver } from './model.ts';
import type { Part, Report } from './part.ts';
import { inScratch } from './scratch.ts';
import { complaintsOf } from './soundness.ts';

const callsOfRound = 30;
/** More than a round draws. */
const idsOfRound = 1_000;
/** Such a round asks for about so many of them. */
const requests = 200;

/** What a disk refuses, and how it says so. */
const faults = [
  { calls: 'pwrite64', error: 'ENOSPC' },
  { calls: 'pwrite64', error: 'EIO' },
  { calls: 'fsync,fdatasync', error: 'EIO' },
  { calls: 'pread64', error: 'EIO' },
  { calls: 'ftruncate', error: 'EIO' },
] as const;

/**
 * A disk that is full or fails for a while under a stream of commands: Pilar's store refuses, and
 * goes on once the disk does.
 */
export const diskErrors: Part = {
  name: 'disk: full, or failing',
  usual: 200,
  run: (rounds, seed, tell) =>
    inScratch(async (folder): Promise<Report> => {
      const random = randomFrom(seed);
      const file = join(folder, 'journal.db');
      let lastId = 0;
      const model = modelOver(join(folder, 'model.db'), () => {
        lastId += 1;
        return `id-${lastId}`;
      });
      const broken: string[] = [];
      const figures = { refused: 0, 'not opened': 0, acknowledged: 0 };
      // The journal is begun on a disk that does as it is told.
      await drive({ file, firstId: 0, calls: [] });
      for (let round = 0; round < rounds && broken.length === 0; round += 1) {
        const firstId = round * idsOfRound;
        const calls = callsOf(seed * 100_000 + round, callsOfRound);
        const { calls: failing, error } = faults[round % faults.length] ?? faults[0];
        const from = random.whole(1, requests);
        // For a while, or for good.
        const when = random.happens(0.5) ? `${from}..${from + random.whole(0, 60)}` : `${from}+`;
        const inject = `inject=${failing}:error=${error}:when=${when}`;
        // Only the journal lies on that disk: the program itself is read from another.
        const here = ['', '-wal', '-journal'].flatMap((part) => ['-P', file + part]);
        const what = ['-e', `trace=${failing}`, '-e', inject, '-o', join(folder, 'trace')];
        const strace = ['-f', ...here, ...what];
        const driven = await drive({ file, firstId, calls, strace });
        const { opening, answers, code, signal, said } = driven;
        const where = `round ${round}, ${error} at ${failing} ${when}`;
        if (code !== 0 || signal !== null)
          broken.push(`${where}: it ended with ${code ?? signal}: ${said}`);
        if (opening?.answer.ok === false) figures['not opened'] += 1;
        else if (answers.length < calls.length)
          broken.push(`${where}: ${answers.length} of ${calls.length} answered`);
        for (const { answer } of answers)
          if (answer.ok) figures.acknowledged += 1;
          else if (answer.error.code === 'internal') broken.push(`${where}: internal`);
          else if (refusals.includes(answer.error.code)) figures.refused += 1;
        const found = lookAtCopy(file, (database) => ({
          contents: contentsOf(database),
          complaints: complaintsOf(database),
        }));
        const ids = [opening, ...answers].map((line) => line?.lastId ?? firstId);
        const answered = answers.flatMap(({ answer }, index) => {
          const called = calls[index];
          const prepare = () => {
            lastId = ids[index] ?? firstId;
          };
          return called === undefined ? [] : [{ called, answer, prepare }];
        });
        // A log that could not be synced may have been written: where nothing overwrites it before
        // the end, the next opening finds the command there whole, though it was refused.
        const doubtful = answered.findLast(
          ({ answer }) => !answer.ok && refusals.includes(answer.error.code),
        );
        const complaints = await follow(model, answered, doubtful ?? null, found);
        broken.push(...complaints.map((what) => `${where}: ${what}`));
        if (round % 50 === 49) tell(`${round + 1} rounds, ${figures.refused} commands refused`);
      }
      model.close();
      return { figures, broken };
    }),
};
