import SQLite from 'better-sqlite3';
import { startHeartbeat } from '../../electron/heartbeat.ts';
import { actionHandlers } from '../../electron/ipc/handlers/actions.ts';
import { historyHandlers } from '../../electron/ipc/handlers/history.ts';
import { markingHandlers } from '../../electron/ipc/handlers/marking.ts';
import { pauseHandlers } from '../../electron/ipc/handlers/pauses.ts';
import { reminderHandlers } from '../../electron/ipc/handlers/reminders.ts';
import { settingsHandlers } from '../../electron/ipc/handlers/settings.ts';
import { ssiHandlers } from '../../electron/ipc/handlers/ssi.ts';
import { recordingSteps } from '../../electron/ipc/recordingSteps.ts';
import type { DirectHandlers, Handlers } from '../../electron/ipc/serve.ts';
import { keepingPromises, settlePast } from '../../electron/reminders/keepingPromises.ts';
import {
  type NoticeListener,
  type Notifier,
  notifierWith,
} from '../../electron/reminders/notifier.ts';
import { type Scheduler, schedulerOf } from '../../electron/reminders/scheduler.ts';
import { beginJournal } from '../../electron/store/begin.ts';
import { type Journal, journalOver } from '../../electron/store/journal.ts';
import { migrate } from '../../electron/store/migrate.ts';
import { configure } from '../../electron/store/open.ts';
import { dayAt } from '../../shared/day.ts';
import type { Desktop } from './desktop.ts';
import type { World } from './world.ts';

/** A Pilar that runs, wired as `electron/main.ts` does; its journal is a file of its own. */
export interface Pilar {
  readonly journal: Journal;
  readonly handlers: DirectHandlers;
  readonly beat: () => void;
  /** Ends it; a crash leaves everything as it lies. */
  readonly end: (isCrash: boolean) => void;
}

/** What stands around a Pilar. */
export interface Surroundings {
  readonly file: string;
  readonly world: World;
  readonly desktop: Desktop;
  readonly newId: () => string;
  readonly listener: NoticeListener;
  /** Writes into a new journal, in the transaction that makes it. */
  readonly onNew: (journal: Journal) => void;
  /** What the scheduler is to see of the journal, which may be frail or worse. */
  readonly journalFor: (journal: Journal) => Journal;
  readonly notifierFor: (notifier: Notifier) => Notifier;
  readonly schedulerFor: (scheduler: Scheduler) => Scheduler;
  readonly onFault: (error: unknown) => void;
  /** Called in place of what a beat does. */
  readonly onBeat: (wake: Scheduler['wake']) => Temporal.Instant | null;
}

/** Opens the journal as `openJournal` does, on a disk that need not outlive a power cut. */
function openQuickly(file: string): Journal {
  const database = new SQLite(file);
  migrate(database);
  configure(database);
  database.pragma('synchronous = OFF');
  return journalOver(database);
}

/** Starts Pilar, which wakes at once. */
export function startPilar(surroundings: Surroundings, onReady: (pilar: Pilar) => void): void {
  const { world, desktop, newId, onFault } = surroundings;
  const { clock } = world;
  const journal = openQuickly(surroundings.file);
  beginJournal(journal, dayAt(clock.now(), clock.zone()), () => {
    surroundings.onNew(journal);
    settlePast(journal, clock);
  });
  const notifier = surroundings.notifierFor(
    notifierWith(desktop.Native, 'linux', clock, surroundings.listener),
  );
  const scheduler = surroundings.schedulerFor(
    schedulerOf({
      journal: surroundings.journalFor(journal),
      clock,
      guessedLanguage: 'en',
      notifier,
      onSettled: () => {},
      onFault,
    }),
  );
  const handlers = recordingSteps(
    journal,
    clock,
    keepingPromises(journal, clock, {
      ...markingHandlers(journal, clock, newId),
      ...actionHandlers(journal, clock, newId, 'en'),
      ...pauseHandlers(journal, clock, newId),
      ...ssiHandlers(journal, clock),
      ...settingsHandlers(journal, {
        guessedLanguage: 'en',
        dataFolder: '/',
        version: '1',
        isSample: false,
      }),
      ...historyHandlers(journal),
      ...reminderHandlers(journal, clock, newId, {
        tryNotification: async () => true,
        usuallyStays: true,
        startsAtLogin: () => false,
        setStartAtLogin: () => {},
      }),
    } as Partial<Handlers> as Handlers),
  ) as DirectHandlers;
  let heartbeat: ReturnType<typeof startHeartbeat> | null = null;
  onReady({
    journal,
    handlers,
    beat: () => heartbeat?.beat(),
    end: (isCrash) => {
      if (!isCrash) heartbeat?.stop();
      journal.close();
      world.endProgram();
      desktop.endProgram();
    },
  });
  heartbeat = startHeartbeat(world.beatClock, () =>
    surroundings.onBeat(() => {
      scheduler.withdraw();
      return scheduler.wake();
    }),
  );
}
