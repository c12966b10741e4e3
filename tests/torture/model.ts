import SQLite from 'better-sqlite3';
import type { Handlers } from '../../electron/ipc/serve.ts';
import { beginJournal } from '../../electron/store/begin.ts';
import { journalOver } from '../../electron/store/journal.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { configure } from '../../electron/store/open.ts';
import { dayAt } from '../../shared/day.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import { handClock } from '../builders/clock.ts';
import { handlersOver, serving } from '../builders/pilar.ts';
import type { Called } from './anyCall.ts';
import { type Contents, contentsOf } from './contents.ts';

/** When all of it happens. */
export const moment = '2026-11-22T11:00:00Z';
export const zone = 'Europe/Madrid';

/** What Pilar ought to have made of the commands so far. */
export interface Model {
  /** Does what Pilar does at this command, and answers what it answers. */
  readonly call: (called: Called) => Promise<Answer<unknown>>;
  readonly contents: () => Contents;
  readonly close: () => void;
}

/**
 * The same handlers over a journal, a new one or a copy, that no fault reaches.
 *
 * @param newId the ids that Pilar itself has drawn
 */
export function modelOver(file: string, newId: () => string): Model {
  const database = new SQLite(file);
  migrate(database);
  configure(database);
  database.pragma('synchronous = OFF');
  const journal = journalOver(database);
  const clock = handClock(moment, zone);
  beginJournal(journal, dayAt(clock.now(), clock.zone()));
  const { call, faults } = serving(handlersOver(journal, clock, newId) as Handlers);
  return {
    call: async ({ name, input }) => {
      const answer = await call(name, input);
      if (answer === undefined || faults.length > 0)
        throw new Error(`${name} fails without any fault`, { cause: faults[0] });
      return answer;
    },
    contents: () => contentsOf(database),
    close: () => journal.close(),
  };
}
