import { join } from 'node:path';
import { randomFrom } from '../../shared/sample/random.ts';
import { callsOf } from './anyCall.ts';
import { contentsOf, lookAtCopy } from './contents.ts';
import { drive } from './driven.ts';
import { follow } from './follow.ts';
import { modelOver } from './model.ts';
import type { Part, Report } from './part.ts';
import { inScratch } from './scratch.ts';
import { complaintsOf } from './soundness.ts';

/** What a store asks of the system when it writes: it is killed as it asks for one of them. */
export const writing = 'pwrite64,write,fsync,fdatasync,ftruncate,unlink';

const callsOfRound = 40;
/** More than a round draws. */
const idsOfRound = 1_000;
/** Such a round asks for about so many of them. */
const requests = 450;

/** Kills the store at the n-th system call that writes, the journal growing from round to round. */
export const killStore: Part = {
  name: 'kill: the store, at a system call',
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
      const figures = { killed: 0, acknowledged: 0 };
      for (let round = 0; round < rounds; round += 1) {
        const firstId = round * idsOfRound;
        const calls = callsOf(seed * 100_000 + round, callsOfRound);
        const when = random.whole(1, requests);
        const { opening, answers, signal, said } = await drive({
          file,
          firstId,
          calls,
          strace: killingAt(when, join(folder, 'trace')),
        });
        if (signal === 'SIGKILL') figures.killed += 1;
        else if (answers.length < calls.length)
          broken.push(`round ${round}: it ended by itself: ${said}`);
        figures.acknowledged += answers.length;
        // Killed before it had made anything, it leaves nothing to look at.
        if (opening === null && round === 0) continue;
        const found = lookAtCopy(file, (database) => ({
          contents: opening === null ? model.contents() : contentsOf(database),
          complaints: complaintsOf(database),
        }));
        const ids = [opening, ...answers].map((line) => line?.lastId ?? firstId);
        const drawnBefore = (index: number) => () => {
          lastId = ids[index] ?? firstId;
        };
        const next = calls[answers.length];
        const complaints = await follow(
          model,
          calls.slice(0, answers.length).map((called, index) => ({
            called,
            answer: answers[index]?.answer ?? { ok: true, value: null },
            prepare: drawnBefore(index),
          })),
          next === undefined ? null : { called: next, prepare: drawnBefore(answers.length) },
          found,
        );
        broken.push(...complaints.map((what) => `round ${round}, at call ${when}: ${what}`));
        if (broken.length > 0) break;
        if (round % 50 === 49) tell(`${round + 1} rounds, ${figures.acknowledged} commands`);
      }
      model.close();
      return { figures, broken };
    }),
};

/**
 * How strace kills what it runs at its n-th request to write. With `--seccomp-bpf` it would be
 * quicker, and send no signal.
 */
export function killingAt(when: number, trace: string): readonly string[] {
  const inject = `inject=${writing}:signal=KILL:when=${when}`;
  return ['-f', '-e', `trace=${writing}`, '-e', inject, '-o', trace];
}
