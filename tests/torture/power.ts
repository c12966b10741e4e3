import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { openJournal } from '../../electron/store/open.ts';
import { randomFrom } from '../../shared/sample/random.ts';
import { type Called, callsOf } from './anyCall.ts';
import { type Contents, contentsOf, differenceOf } from './contents.ts';
import { Disk, type Fate } from './disk.ts';
import { drive } from './driven.ts';
import { modelOver } from './model.ts';
import { type Part, type Report, together } from './part.ts';
import { inScratch } from './scratch.ts';
import { complaintsOf } from './soundness.ts';
import { type Deed, deedsIn, tracing } from './trace.ts';

/** So many that the log is folded into the journal at least once, and begins anew. */
const callsOfTrace = 260;
/** How many journals are rebuilt from one trace. */
const cutsOfTrace = 250;

/** Cuts the power at any moment, and rebuilds the journal from what the disk then has. */
export const power: Part = {
  name: 'power: what was synced, and the rest by lot',
  usual: 2_000,
  run: async (rounds, seed, tell) => {
    const reports: Report[] = [];
    for (let done = 0; done < rounds; done += cutsOfTrace) {
      const cuts = Math.min(cutsOfTrace, rounds - done);
      reports.push(await cutPower(cuts, seed * 1_000 + done));
      tell(`${done + cuts} journals rebuilt`);
    }
    return together(reports);
  },
};

/**
 * Cuts the power so often in one stream of commands.
 *
 * @param seen what the disk is to take for done, for whoever wants to see a worse program
 */
export function cutPower(
  cuts: number,
  seed: number,
  seen: (deeds: readonly Deed[]) => readonly Deed[] = (deeds) => deeds,
): Promise<Report> {
  return inScratch(async (scratch) => {
    const profile = join(scratch, 'profile');
    mkdirSync(profile);
    const calls = callsOf(seed, cuts < cutsOfTrace ? Math.max(40, cuts) : callsOfTrace);
    const trace = join(scratch, 'trace');
    const file = join(profile, 'journal.db');
    const { answers, said } = await drive({ file, firstId: 0, calls, strace: tracing(trace) });
    if (answers.length !== calls.length) return { figures: {}, broken: [`no trace: ${said}`] };
    const states = await statesAfter(calls, join(scratch, 'model.db'));
    const done = readdirSync(scratch)
      .filter((name) => name.startsWith('trace.'))
      .map((name) => deedsIn(join(scratch, name), profile))
      .find((found) => found.some(({ kind }) => kind === 'say'));
    if (done === undefined) return { figures: {}, broken: ['nothing was said in the trace'] };
    const deeds = seen(done);
    return together([syncedFirst(deeds), cutAt(deeds, states, cuts, seed, join(scratch, 'cut'))]);
  });
}

/** What the journal holds after each of the commands, before the first at index 0. */
async function statesAfter(calls: readonly Called[], file: string): Promise<readonly Contents[]> {
  let lastId = 0;
  const model = modelOver(file, () => {
    lastId += 1;
    return `id-${lastId}`;
  });
  const states = [model.contents()];
  for (const called of calls) {
    await model.call(called);
    states.push(model.contents());
  }
  model.close();
  return states;
}

/** Whether nothing is ever said while a byte of the journal or its log waits to be synced. */
function syncedFirst(deeds: readonly Deed[]): Report {
  const waiting = new Set<string>();
  const broken: string[] = [];
  let said = 0;
  let syncs = 0;
  // What a checkpoint moves from the log into the journal is in both until that is synced.
  const isLog = (path: string) => path.endsWith('-wal');
  for (const deed of deeds)
    if ((deed.kind === 'write' || deed.kind === 'cut') && isLog(deed.path)) waiting.add(deed.path);
    else if (deed.kind === 'sync') {
      waiting.delete(deed.path);
      syncs += 1;
    } else if (deed.kind === 'say') {
      said += 1;
      if (waiting.size > 0) broken.push(`acknowledgement ${said} came before its sync`);
    }
  return { figures: { acknowledgements: said - 1, syncs }, broken };
}

function cutAt(
  deeds: readonly Deed[],
  states: readonly Contents[],
  cuts: number,
  seed: number,
  folder: string,
): Report {
  const random = randomFrom(seed);
  // Half of them at an acknowledgement, where most is promised.
  const saying = deeds.flatMap(({ kind }, index) => (kind === 'say' ? [index] : []));
  const moments = Array.from({ length: cuts }, (_, cut) =>
    cut % 2 === 0
      ? (saying[random.whole(0, saying.length - 1)] ?? 0)
      : random.whole(0, deeds.length - 1),
  ).toSorted((one, other) => one - other);
  const disk = new Disk();
  const broken: string[] = [];
  let acknowledged = -1;
  let done = 0;
  for (const [cut, until] of moments.entries()) {
    for (; done <= until; done += 1) {
      const deed = deeds[done];
      if (deed === undefined) break;
      disk.do(deed);
      if (deed.kind === 'say') acknowledged += 1;
    }
    const fate: Fate = cut % 4 < 2 ? 'dropped' : 'by lot';
    mkdirSync(folder);
    disk.restore(folder, fate, random);
    const what = complaintOf(join(folder, 'journal.db'), states, acknowledged);
    if (what !== null)
      broken.push(`seed ${seed}, cut ${cut} after ${acknowledged} commands, ${fate}: ${what}`);
    rmSync(folder, { recursive: true });
  }
  return { figures: { rebuilt: cuts }, broken };
}

/** What is wrong with a journal after so many acknowledged commands; -1: it was being begun. */
function complaintOf(
  file: string,
  states: readonly Contents[],
  acknowledged: number,
): string | null {
  try {
    openJournal(file).close();
  } catch (error) {
    return `it does not open: ${error}`;
  }
  const database = new SQLite(file);
  try {
    const [complaint] = complaintsOf(database);
    if (complaint !== undefined) return complaint;
    if (acknowledged < 0) return null;
    const there = contentsOf(database);
    const isOf = (state: Contents | undefined) => state?.join('\n') === there.join('\n');
    if (isOf(states[acknowledged]) || isOf(states[acknowledged + 1])) return null;
    return `lost, or half there:\n${differenceOf(states[acknowledged] ?? [], there)}`;
  } finally {
    database.close();
  }
}
