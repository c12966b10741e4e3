import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { DirectHandlers } from '../../electron/ipc/serve.ts';
import { settlePast } from '../../electron/reminders/keepingPromises.ts';
import type { Notice, Notifier } from '../../electron/reminders/notifier.ts';
import { type Scheduler, schedulerOf } from '../../electron/reminders/scheduler.ts';
import { beginJournal } from '../../electron/store/begin.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { openJournal } from '../../electron/store/open.ts';
import type { KeptAction } from '../../shared/actions/action.ts';
import { dayAt } from '../../shared/day.ts';
import type { ReminderRules } from '../../shared/reminders/reminderRules.ts';
import { wishes } from './action.ts';
import { type HandClock, handClock } from './clock.ts';
import { countedIds, temporaryFolder } from './journal.ts';
import { handlersOver, readerOf } from './pilar.ts';
import { rules as rulesOf, time } from './rules.ts';

/** What a system makes of a notice: nothing that it tells, for as long as it is silent. */
export type Manners = 'shows' | 'fails' | 'is silent' | 'dies';

/** A system whose notices stand where they can be looked at. */
export interface Screen {
  readonly notifier: Notifier;
  /** Every notice that was ever handed to it. */
  readonly notices: readonly Notice[];
  /** Those that stand there now. */
  readonly standing: () => readonly Notice[];
  /** What it makes of the next notices. */
  manners: Manners;
  /** Tells what became of the last notice, after all. */
  readonly tell: (outcome: 'shown' | 'failed') => void;
}

/** A system of these manners. */
export function screen(manners: Manners = 'shows'): Screen {
  const notices: Notice[] = [];
  const standing = new Set<Notice>();
  let tell: Screen['tell'] = () => {};
  const made: Screen = {
    notices,
    manners,
    standing: () => [...standing],
    tell: (outcome) => tell(outcome),
    notifier: {
      show: (notice, onOutcome) => {
        if (made.manners === 'dies') throw new Error('The system died.');
        notices.push(notice);
        tell = (outcome) => {
          if (outcome === 'shown') standing.add(notice);
          onOutcome(outcome);
        };
        if (made.manners === 'shows') tell('shown');
        if (made.manners === 'fails') tell('failed');
      },
      withdraw: (isToGo) => {
        for (const notice of standing) if (isToGo(notice)) standing.delete(notice);
      },
    },
  };
  return made;
}

/** How a journal that reminds begins. */
interface Beginning {
  readonly moment?: string;
  readonly zone?: string;
  /** What reminds; nothing but actions unless told otherwise. */
  readonly rules?: ReminderRules;
  /** Whether the catalogue's actions are planned, or none but those that are added. */
  readonly plan?: 'catalogue' | 'empty';
  readonly manners?: Manners;
}

/** A Pilar that reminds: a journal on disk, its handlers, and a system that shows. */
export interface Reminding {
  readonly clock: HandClock;
  readonly screen: Screen;
  readonly journal: Journal;
  readonly handlers: DirectHandlers;
  readonly scheduler: Scheduler;
  /** Everything the scheduler was told of that failed. */
  readonly faults: readonly unknown[];
  /** How often the scheduler has said that what it tells has changed. */
  readonly changes: () => number;
  /** Moves the clock, wakes, and answers the moment of the next; null where none comes. */
  readonly wakeAt: (moment: string) => string | null;
  /** Plans an action that reminds at these times, daily from today on; none that has passed rings. */
  readonly add: (id: string, times: readonly string[], given?: Partial<KeptAction>) => void;
  /** What became of each reminder that was dealt with, by its id, in the order it was. */
  readonly outcomes: () => Readonly<Record<string, string>>;
  /** The titles of every notice that was shown. */
  readonly titles: () => readonly string[];
  /** Ends Pilar and starts it again; what stood on the screen is gone. */
  readonly restart: () => void;
  /** Lets the disk refuse to take up a reminder, or what became of it; answers its remedy. */
  readonly refuse: (what: 'INSERT' | 'UPDATE') => () => void;
}

/**
 * A journal begun, unless told otherwise, in Madrid on Sunday at noon with all the time there is, in
 * Spanish, with nothing planned but what is added.
 */
export function reminding(beginning: Beginning = {}): Reminding {
  const { moment = '2026-11-22T11:00Z', zone, plan = 'empty', manners } = beginning;
  const clock = handClock(moment, zone);
  const file = join(temporaryFolder(), 'journal.db');
  const shown = screen(manners);
  const faults: unknown[] = [];
  let changes = 0;
  const newId = countedIds();
  const today = () => dayAt(clock.now(), clock.zone());
  const open = () => {
    const journal = openJournal(file);
    beginJournal(journal, today(), () => {
      const { rules = rulesOf() } = beginning;
      const settings = journal.settings.current();
      journal.settings.keep({ ...settings, language: 'es', dailyMinutes: null, reminders: rules });
      if (plan === 'empty')
        for (const action of journal.actions.all())
          journal.actions.keep({ ...action, isArchived: true });
      settlePast(journal, clock);
    });
    const scheduler = schedulerOf({
      journal,
      clock,
      guessedLanguage: 'es',
      notifier: shown.notifier,
      onSettled: () => {
        changes += 1;
      },
      onFault: (error) => faults.push(error),
    });
    return { journal, scheduler, handlers: handlersOver(journal, clock, newId) };
  };
  const alter = (sql: string) => {
    const writer = new SQLite(file);
    writer.exec(sql);
    writer.close();
  };
  let current = open();
  onTestFinished(() => current.journal.close());
  const { reader } = readerOf(file);
  const outcomes = reader
    .prepare<[], [string, string]>('SELECT id, outcome FROM reminders ORDER BY sequence')
    .raw();
  return {
    clock,
    screen: shown,
    faults,
    changes: () => changes,
    get journal() {
      return current.journal;
    },
    get handlers() {
      return current.handlers;
    },
    get scheduler() {
      return current.scheduler;
    },
    wakeAt: (next) => {
      clock.moveTo(next);
      return current.scheduler.wake()?.toString() ?? null;
    },
    add: (id, times, given = {}) => {
      current.journal.actions.keep({
        ...wishes({ title: id, start: today(), times: times.map(time) }),
        id,
        catalogueId: null,
        position: null,
        isArchived: false,
        ...given,
      });
      settlePast(current.journal, clock);
    },
    outcomes: () => Object.fromEntries(outcomes.all()),
    titles: () => shown.notices.map(({ title }) => title),
    restart: () => {
      current.journal.close();
      shown.notifier.withdraw(() => true);
      current = open();
    },
    refuse: (what) => {
      const name = `refuse_${what}`;
      alter(`CREATE TRIGGER ${name} BEFORE ${what} ON reminders
        BEGIN SELECT RAISE(ABORT, 'the disk refuses'); END`);
      return () => alter(`DROP TRIGGER ${name}`);
    },
  };
}
