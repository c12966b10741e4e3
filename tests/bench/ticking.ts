import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { markingHandlers } from '../../electron/ipc/handlers/marking.ts';
import { recordingSteps } from '../../electron/ipc/recordingSteps.ts';
import { type Handlers, serve } from '../../electron/ipc/serve.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { configure } from '../../electron/store/open.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import { addDays } from '../../shared/day.ts';
import { channelOf } from '../../shared/ipc/calls.ts';
import { type Figure, ratioOf } from './figure.ts';
import { clock, journalWith, today } from './journals.ts';
import { inTurns } from './measure.ts';

/** A durable tick through the served call, recorded for undo, against one bare INSERT under the same pragmas. */
export async function ticking(seed: number): Promise<readonly Figure[]> {
  const { journal, done } = journalWith({ completions: 0, seed });
  const call = servedMarking(journal);
  const tick = (index: number) =>
    call('tick', {
      action: actionIds[index % actionIds.length],
      day: addDays(today, -Math.floor(index / actionIds.length)),
    });

  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const bare = new SQLite(join(folder, 'bare.db'));
  configure(bare);
  bare.exec(
    'CREATE TABLE completions (id TEXT PRIMARY KEY, action_id TEXT, day TEXT, completed_at TEXT, zone TEXT, UNIQUE (action_id, day)) STRICT',
  );
  const insert = bare.prepare('INSERT INTO completions VALUES (?, ?, ?, ?, ?)');
  const moment = clock.now().toString();
  const write = (index: number) => {
    const action = actionIds[index % actionIds.length];
    const day = addDays(today, -Math.floor(index / actionIds.length));
    insert.run(newId(), action, day, moment, 'Europe/Madrid');
  };

  const [ours, theirs] = await inTurns(600, 1, tick, write);
  bare.close();
  rmSync(folder, { recursive: true });
  done();
  return ratioOf(
    'a durable tick through its handler ÷ a bare INSERT',
    2,
    { name: 'tick', values: ours },
    { name: 'bare INSERT', values: theirs },
  );
}

const newId = () => uuid({ msecs: clock.now().epochMilliseconds });

/** Marks what was done as the window does: by the served calls, recorded for undo. */
export function servedMarking(
  journal: Journal,
): (name: 'tick' | 'untick' | 'markDay', input: object) => Promise<void> {
  const served = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>();
  serve(
    { handle: (channel: string, listener: never) => void served.set(channel, listener) } as never,
    recordingSteps(journal, clock, markingHandlers(journal, clock, newId) as Handlers),
    { onChanged: () => {}, onFault: () => {} },
  );
  const event = { senderFrame: { url: 'app://journal/index.html', parent: null } };
  return async (name, input) => {
    const answer = await served.get(channelOf(name))?.(event, input);
    if (!(answer as { ok: boolean }).ok) throw new Error('A mark was refused.');
  };
}
