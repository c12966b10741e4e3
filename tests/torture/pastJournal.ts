import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Handlers } from '../../electron/ipc/serve.ts';
import { handlersOver, serving } from '../builders/pilar.ts';
import type { keptProfile } from '../builders/safekeeping.ts';
import { callsOf } from './anyCall.ts';
import { contentsOf } from './contents.ts';

/** Commands before the backup, and after it. */
const calls = { before: 90, after: 40 };

type Kept = ReturnType<typeof keptProfile>;

/** What a journal held. */
export interface Past {
  /** After each command, before the first at index 0. */
  readonly all: readonly string[];
  /** As it was backed up. */
  readonly backedUp: string;
}

/**
 * A journal with a past and a backup in the middle of it, its profile kept below `pristine` once as
 * it is `closed`, and once `hot`, as a crash leaves it.
 */
export async function writePast(kept: Kept, seed: number, pristine: string): Promise<Past> {
  mkdirSync(kept.folder, { recursive: true });
  const { opening, backups, journal } = await kept.open();
  const all: string[] = [];
  const reader = new SQLite(kept.journalFile, { readonly: true });
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const { call } = serving(handlersOver(journal, kept.clock, newId) as Handlers);
  const sequence = callsOf(seed, calls.before + calls.after);
  let backedUp = '';
  all.push(contentsOf(reader).join('\n'));
  for (const [index, { name, input }] of sequence.entries()) {
    await call(name, input);
    all.push(contentsOf(reader).join('\n'));
    if (index !== calls.before) continue;
    await backups.make('asked');
    backedUp = all.at(-1) ?? '';
  }
  reader.close();
  mkdirSync(pristine);
  cpSync(kept.profile, join(pristine, 'hot'), { recursive: true });
  rmSync(join(pristine, 'hot', 'journal.db-shm'), { force: true });
  opening.close();
  cpSync(kept.profile, join(pristine, 'closed'), { recursive: true });
  return { all, backedUp };
}
