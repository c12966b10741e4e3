import SQLite, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../electron/clock.ts';
import { actionHandlers } from '../../electron/ipc/handlers/actions.ts';
import { historyHandlers } from '../../electron/ipc/handlers/history.ts';
import { journalHandlers } from '../../electron/ipc/handlers/journal.ts';
import { linkHandlers } from '../../electron/ipc/handlers/links.ts';
import { markingHandlers } from '../../electron/ipc/handlers/marking.ts';
import { pauseHandlers } from '../../electron/ipc/handlers/pauses.ts';
import { pillarHandlers } from '../../electron/ipc/handlers/pillars.ts';
import { progressHandlers } from '../../electron/ipc/handlers/progress.ts';
import { type ReminderSystem, reminderHandlers } from '../../electron/ipc/handlers/reminders.ts';
import { reviewHandlers } from '../../electron/ipc/handlers/review.ts';
import { settingsHandlers } from '../../electron/ipc/handlers/settings.ts';
import { ssiHandlers } from '../../electron/ipc/handlers/ssi.ts';
import { todayHandlers } from '../../electron/ipc/handlers/today.ts';
import { recordingSteps } from '../../electron/ipc/recordingSteps.ts';
import type { DirectHandlers, Handlers } from '../../electron/ipc/serve.ts';
import { serve } from '../../electron/ipc/serve.ts';
import { keepingPromises } from '../../electron/reminders/keepingPromises.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { recordedTables } from '../../electron/store/recordedRows.ts';
import { type CallName, channelOf } from '../../shared/ipc/calls.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import { wordsOf } from '../../shared/locales/words.ts';

const installation = {
  guessedLanguage: 'es',
  dataFolder: '/',
  version: '1',
  isSample: false,
} as const;

/** A system that opens nothing, and says that it did. */
const shell = { openExternal: async () => {} };

/** A person who presses the first button of each box. */
const agree = async () => ({ response: 0, checkboxChecked: false });

/** A system that shows what it is told to, and starts nothing by itself. */
export const obliging: ReminderSystem = {
  tryNotification: async () => true,
  usuallyStays: false,
  startsAtLogin: () => false,
  setStartAtLogin: () => {},
};

/**
 * The handlers that Pilar serves over a journal, each step recorded and no command ringing at once;
 * `given` instead of its own.
 */
export function handlersOver(
  journal: Journal,
  clock: Clock,
  newId: () => string,
  given: Partial<Handlers> = {},
): DirectHandlers {
  const handlers = {
    ...todayHandlers(journal, clock),
    ...pillarHandlers(journal, clock),
    ...markingHandlers(journal, clock, newId),
    ...actionHandlers(journal, clock, newId, 'es'),
    ...pauseHandlers(journal, clock, newId),
    ...ssiHandlers(journal, clock),
    ...progressHandlers(journal, clock),
    ...journalHandlers(journal, clock),
    ...reviewHandlers(journal, clock, newId, 'es'),
    ...settingsHandlers(journal, installation),
    ...historyHandlers(journal),
    ...linkHandlers(journal, shell, agree, () => wordsOf('es')),
    paste: () => {},
    ...reminderHandlers(journal, clock, newId, obliging),
    ...given,
  } as Handlers;
  return recordingSteps(
    journal,
    clock,
    keepingPromises(journal, clock, handlers),
  ) as DirectHandlers;
}

/** A way to call served handlers as the window does; whatever fails unforeseen is told in `faults`. */
export function serving(handlers: Handlers) {
  const served = new Map<string, (event: unknown, input: unknown) => Promise<Answer<unknown>>>();
  const faults: unknown[] = [];
  serve(
    { handle: (channel: string, listener: never) => void served.set(channel, listener) } as never,
    handlers,
    { onChanged: () => {}, onFault: (_name, error) => faults.push(error) },
  );
  const senderFrame = { url: 'app://journal/index.html', parent: null };
  const call = (name: CallName, input: unknown) =>
    served.get(channelOf(name))?.({ senderFrame }, input);
  return { call, faults };
}

/** Another reader of a journal's file, and everything the person has put into it as it sees it. */
export function readerOf(file: string): {
  readonly reader: Database;
  readonly dump: () => unknown;
} {
  const reader = new SQLite(file, { readonly: true });
  onTestFinished(() => void reader.close());
  const tables = recordedTables(reader);
  const dump = () =>
    tables.map((table) => [table, reader.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]);
  return { reader, dump };
}
