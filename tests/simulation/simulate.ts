import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import * as v from 'valibot';
import type { Notifier } from '../../electron/reminders/notifier.ts';
import type { Scheduler } from '../../electron/reminders/scheduler.ts';
import type { Journal } from '../../electron/store/journal.ts';
import {
  type CommandName,
  contract,
  isStepName,
  type ParsedInputOf,
} from '../../shared/ipc/contract.ts';
import { randomFrom } from '../../shared/sample/random.ts';
import { initialSettings } from '../../shared/settings.ts';
import { BrokenPromise } from './broken.ts';
import { dayFrom, dayOfMinute, minuteText, zoneNamed } from './calendar.ts';
import { desktopIn, type Seen } from './desktop.ts';
import { diaryOf } from './diary.ts';
import { living } from './life.ts';
import { type Expected, type Occurrence, oracleOf, type Place } from './oracle.ts';
import type { Person, Saying } from './person.ts';
import { type Pilar, startPilar } from './pilar.ts';
import { anyAction, anyRules } from './plans.ts';
import { worldAt } from './world.ts';

/** A stretch of life to simulate; the same one is always the same. */
export interface Stretch {
  readonly zone: string;
  readonly seed: number;
  /** The day it begins, `YYYY-MM-DD`. */
  readonly from: string;
  readonly days: number;
}

/** Something wrong with Pilar, to see that it is found. */
export interface Fault {
  readonly journal?: (journal: Journal, place: () => Place) => Journal;
  readonly notifier?: (notifier: Notifier) => Notifier;
  readonly scheduler?: (scheduler: Scheduler) => Scheduler;
}

/** What happened, counted. */
export type Figures = Record<
  | 'wakes'
  | 'alone'
  | 'digests'
  | 'told'
  | 'silent'
  | 'failed'
  | 'unsupported'
  | 'withdrawn'
  | 'commands'
  | 'undone'
  | 'snoozes'
  | 'sleeps'
  | 'restarts'
  | 'crashes'
  | 'refusals'
  | 'jumps'
  | 'ages'
  | 'journeys',
  number
>;

/** A promise that was broken, and all that is needed to see it broken again. */
export class BrokenStretch extends Error {
  readonly promise: string;

  constructor(stretch: Stretch, promise: string, what: string, last: readonly string[]) {
    super(
      [
        `${promise} — ${what}`,
        `seed ${stretch.seed}, ${stretch.zone}, from ${stretch.from}; before it:`,
        ...last.map((line) => `  ${line}`),
      ].join('\n'),
    );
    this.name = 'BrokenStretch';
    this.promise = promise;
  }
}

/** Pilar ends in the middle of something. */
class PowerCut extends Error {}

/** Where Pilar is about to die, or the disk to refuse. */
export interface Frailty {
  doom: 'in the claim' | 'before it shows' | 'once it shows' | 'in the confirmation' | null;
  /** How many more times the disk refuses. */
  refusals: number;
}

const ruling: readonly CommandName[] = [
  ...(['addAction', 'changeAction', 'archiveAction', 'restoreAction', 'changeSettings'] as const),
  ...(['noteSnapshot', 'undo', 'redo'] as const),
];

const mostLines = 60;

/** Lives through a stretch with Pilar; throws `BrokenStretch` where a promise is broken. */
export function simulate(stretch: Stretch, fault: Fault = {}): Figures {
  const random = randomFrom(stretch.seed);
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pilar-years-'));
  const lines: string[] = [];
  const figures: Figures = {
    ...{ wakes: 0, alone: 0, digests: 0, told: 0, silent: 0, failed: 0, unsupported: 0 },
    ...{ withdrawn: 0, commands: 0, undone: 0, snoozes: 0, sleeps: 0, restarts: 0, crashes: 0 },
    ...{ refusals: 0, jumps: 0, ages: 0, journeys: 0 },
  };
  let pilar: Pilar | null = null;

  const start = zoneNamed(stretch.zone).momentOf(dayFrom(stretch.from) * 1_440) + 10 * 3_600_000;
  const world = worldAt(start, stretch.zone, (delay) => {
    if (delay > 60_000) throw new BrokenPromise('idle', `sleeps for ${delay} ms`);
    if (delay < 60_000 && !oracle.isReason(world.moment() + delay, place()))
      throw new BrokenPromise('idle', `wakes after ${delay} ms for nothing`);
  });
  const place = (): Place => ({ moment: world.moment(), zone: world.zone() });
  const today = () => dayOfMinute(world.zone().wallAt(world.moment()));
  const log = (what: string) => {
    const seconds = new Date(world.moment()).toISOString().slice(16, 23);
    const wall = minuteText(world.zone().wallAt(world.moment()));
    lines.push(`${wall}${seconds} ${world.zone().name} ${what}`);
    if (lines.length > mostLines) lines.shift();
  };

  const first = firstPerson();
  const diary = diaryOf(first);
  const oracle = oracleOf(diary);
  const frailty: Frailty = { doom: null, refusals: 0 };

  let expected: Expected | null = null;
  let shown = 0;
  let showing: readonly Occurrence[] = [];
  const notices = new Map<Seen, readonly Occurrence[]>();
  const desktop = desktopIn(world, random, (seen) => {
    notices.set(seen, showing);
    life.notices(seen);
  });

  let lastId = '';
  let ids = 0;
  const newId = () => {
    ids += 1;
    lastId = `${stretch.seed}-${String(ids).padStart(6, '0')}`;
    return lastId;
  };

  function firstPerson(): Person {
    const day = dayFrom(stretch.from);
    const actions = Array.from({ length: 60 }, (_, index) => anyAction(random, index, day));
    const settings = {
      ...initialSettings,
      language: 'en' as const,
      dailyMinutes: random.happens(0.5) ? null : 60,
      reminders: anyRules(random),
    };
    return {
      actions: new Map(actions.map((action) => [action.id, action])),
      marks: new Map(),
      pauses: new Map(),
      snapshots: new Map(),
      settings,
    };
  }

  const frail = (journal: Journal): Journal => ({
    ...journal,
    reminders: {
      ...journal.reminders,
      claim: (...given) => {
        if (frailty.doom === 'in the claim') throw new PowerCut();
        refuse();
        journal.reminders.claim(...given);
      },
      conclude: (id, outcome) => {
        if (outcome !== 'silent') {
          if (frailty.doom === 'in the confirmation') throw new PowerCut();
          refuse();
        }
        journal.reminders.conclude(id, outcome);
      },
    },
  });
  const refuse = () => {
    if (frailty.refusals === 0) return;
    frailty.refusals -= 1;
    throw new SQLite.SqliteError('database or disk is full', 'SQLITE_FULL');
  };
  /** Of what goes wrong only what was made to; everything else ends the simulation. */
  const onFault = (error: unknown) => {
    if (!(error instanceof SQLite.SqliteError && error.code === 'SQLITE_FULL')) throw error;
    figures.refusals += 1;
    log('the disk refuses');
    oracle.steadyFrom(world.moment() + 60_000);
  };

  const watched = (notifier: Notifier): Notifier => ({
    withdraw: notifier.withdraw,
    show: (notice, onOutcome) => {
      if (expected === null) throw new BrokenPromise('early', 'shows something out of a wake');
      shown += 1;
      const told = notice.reminders.map(({ id }) => id);
      log(`tells ${told.join(', ')}: ${notice.title}`);
      if (shown > 1) throw new BrokenPromise('digest', `${shown} notifications at one wake`);
      checkClaims(told);
      const isAlone = oracle.told(expected, told, notice.title) && isTitleOfOne(notice.title);
      figures[isAlone ? 'alone' : 'digests'] += 1;
      figures.told += told.length;
      showing = expected.tellings.flatMap(({ open }) => open);
      const about = showing;
      if (frailty.doom === 'before it shows') throw new PowerCut();
      notifier.show(notice, (outcome) => {
        const before = figures.refusals;
        onOutcome(outcome);
        log(`${outcome}: ${told.join(', ')}`);
        if (outcome === 'failed') figures.failed += 1;
        if (outcome !== 'silent' && figures.refusals === before) oracle.concluded(about, outcome);
      });
      if (frailty.doom === 'once it shows') throw new PowerCut();
    },
  });
  const isTitleOfOne = (title: string) => !/^(\d+ reminders|A reminder)/.test(title);
  const checkClaims = (ids: readonly string[]) => {
    const claimed = new Set(pilar?.journal.reminders.open('claimed').map(({ id }) => id));
    for (const id of ids)
      if (!claimed.has(id)) throw new BrokenPromise('claim', `${id} is shown and not claimed`);
  };

  const wake = (wakes: Scheduler['wake']) => {
    figures.wakes += 1;
    const visible = desktop.seen().filter((seen) => seen.isVisible());
    oracle.withdraws(place());
    expected = oracle.expect(place());
    shown = 0;
    let isThrough = false;
    try {
      const next = wakes();
      isThrough = true;
      return next;
    } catch (error) {
      if (error instanceof PowerCut && frailty.doom !== 'in the claim')
        oracle.diedOnceClaimed(expected);
      if (error instanceof PowerCut || error instanceof BrokenPromise) {
        expected = null;
        throw error;
      }
      onFault(error);
      return null;
    } finally {
      // Where the disk refuses, nothing has happened; the next turn tries again.
      if (expected !== null && isThrough) {
        oracle.woken(expected, shown);
        checkWithdrawn(visible, expected);
        figures.silent +=
          expected.due.length - expected.tellings.flatMap(({ open }) => open).length;
      }
      expected = null;
    }
  };

  const launch = () => {
    oracle.starts();
    oracle.steadyFrom(world.moment());
    notices.clear();
    startPilar(
      {
        file: join(folder, 'journal.db'),
        world,
        desktop,
        newId,
        listener: {
          onClick: () => pilar?.beat(),
          onAnswer: ({ reminders: [reminder] }, answer) => {
            if (reminder === undefined) return;
            const { subject, askedOn } = reminder;
            if (answer !== 'done') perform('snooze', { subject, askedOn, choice: answer });
            else if (subject.of === 'action')
              perform('tick', { action: subject.action, day: day() });
          },
        },
        onNew: (journal) => {
          for (const kept of journal.actions.all())
            journal.actions.keep({ ...kept, isArchived: true });
          for (const kept of first.actions.values()) journal.actions.keep(kept);
          journal.settings.keep(first.settings);
          oracle.begins(place());
        },
        journalFor: (journal) => {
          const given = fault.journal?.(journal, place) ?? journal;
          return frail(given);
        },
        notifierFor: (notifier) => fault.notifier?.(watched(notifier)) ?? watched(notifier),
        schedulerFor: (scheduler) => fault.scheduler?.(scheduler) ?? scheduler,
        onFault,
        onBeat: wake,
      },
      (started) => {
        pilar = started;
      },
    );
  };
  const day = () => new Date(today() * 86_400_000).toISOString().slice(0, 10) as never;

  /** As `main.ts` does for the tray and for notifications, and `serve` for the window. */
  const perform = <Name extends CommandName>(name: Name, input: ParsedInputOf<Name>) => {
    if (pilar === null) return;
    const { handlers } = pilar;
    const parsed = v.parse(contract[name].input as v.GenericSchema, input);
    figures.commands += 1;
    log(`${name} ${JSON.stringify(input) ?? ''}`);
    const take = () => {
      (handlers[name] as (given: unknown) => unknown)(parsed);
      record(name, parsed as ParsedInputOf<Name>);
    };
    if (ruling.includes(name)) oracle.ruling(place(), take);
    else take();
    if (!isMarking(name)) oracle.steadyFrom(world.moment());
    pilar.beat();
  };
  const isMarking = (name: CommandName) =>
    ['tick', 'addOne', 'untick', 'markDay', 'skip', 'snooze', 'dismissReminders'].includes(name);

  /** What was visible stays as long as something is left of it, and nothing newer tells it all. */
  const checkWithdrawn = (visible: readonly Seen[], { tellings }: Expected) => {
    for (const seen of visible) {
      const about = notices.get(seen) ?? [];
      const isLeft = about.some((one) => oracle.isLeft(one, place()));
      const isToldAnew = about.every(({ key }) => tellings.some((telling) => telling.key === key));
      if (!isLeft && seen.isVisible())
        throw new BrokenPromise('withdrawn', `“${seen.title}” stays, and nothing is left of it`);
      if (isLeft && !isToldAnew && !seen.isVisible())
        throw new BrokenPromise('withdrawn', `“${seen.title}” goes, and something is left of it`);
      if (!isLeft) figures.withdrawn += 1;
    }
  };

  const record = (name: CommandName, input: unknown) => {
    if (isStepName(name)) {
      diary.say({ command: name, subject: input } as Saying, lastId, today());
    } else if (name === 'undo' || name === 'redo') {
      diary[name]();
      figures.undone += 1;
    } else if (name === 'snooze') {
      const { subject, askedOn, choice } = input as ParsedInputOf<'snooze'>;
      const key = subject.of === 'action' ? `action:${subject.action}` : subject.of;
      oracle.putsOff(key, lastId, dayFrom(askedOn), choice, place());
      figures.snoozes += 1;
    } else if (name === 'pauseReminders') {
      oracle.pauses(place(), (input as ParsedInputOf<'pauseReminders'>).until);
    } else if (name === 'resumeReminders') {
      oracle.resumes();
    } else if (name === 'dismissReminders') {
      oracle.dismissed((input as ParsedInputOf<'dismissReminders'>).reminders);
    }
  };

  const checkBanner = () => {
    const view = pilar?.handlers.reminders(undefined);
    const unshown = (view?.unshown ?? []).map(({ id }) => id).sort();
    const should = [...oracle.banner(place())].sort();
    if (unshown.join() !== should.join())
      throw new BrokenPromise(
        'appearance',
        `the banner tells ${unshown.join(', ')} instead of ${should.join(', ')}`,
      );
    return unshown;
  };

  const end = (isCrash: boolean) => {
    pilar?.end(isCrash);
    pilar = null;
    frailty.doom = null;
    frailty.refusals = 0;
    log(isCrash ? 'Pilar crashes' : 'Pilar quits');
    figures[isCrash ? 'crashes' : 'restarts'] += 1;
  };

  const life = living({
    random,
    world,
    desktop,
    frailty,
    figures,
    person: diary.now,
    canUndo: diary.canUndo,
    canRedo: diary.canRedo,
    today,
    log,
    perform,
    checkBanner,
    beat: () => pilar?.beat(),
    steadyFrom: oracle.steadyFrom,
    about: (seen) => notices.get(seen) ?? [],
    restart: (isCrash, away) => {
      if (pilar !== null) end(isCrash);
      away();
      launch();
    },
  });

  /** Runs something, and what comes of Pilar dying in it. */
  const outliving = (run: () => void) => {
    let next = run;
    for (;;) {
      try {
        next();
        return;
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error;
        end(true);
        next = () => {
          world.sleep(random.whole(1_000, 86_400_000));
          launch();
        };
      }
    }
  };

  const quietUntil = () => life.quietUntil(oracle.nextMoment(place()));
  try {
    outliving(launch);
    life.begin();
    while (world.lived() < stretch.days * 86_400_000) outliving(() => world.next(quietUntil));
    return figures;
  } catch (error) {
    if (error instanceof BrokenPromise)
      throw new BrokenStretch(stretch, error.promise, error.message, lines);
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new BrokenStretch(stretch, 'no crash', what, lines);
  } finally {
    try {
      (pilar as Pilar | null)?.end(true);
    } catch {
      // Its connection went with it.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
