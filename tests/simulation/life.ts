import type { CommandName, ParsedInputOf } from '../../shared/ipc/contract.ts';
import type { Random } from '../../shared/sample/random.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { type DayNumber, dayText, type Moment } from './calendar.ts';
import type { Desktop, Seen } from './desktop.ts';
import type { Occurrence } from './oracle.ts';
import type { Person } from './person.ts';
import { anyRhythm, anyRules, anyTimes, anyWishes, oneOf } from './plans.ts';
import type { Figures, Frailty } from './simulate.ts';
import type { World } from './world.ts';

/** Where people live and travel: every way that clocks are put forward and back. */
export const zones = [
  ...['Europe/Madrid', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', 'America/Los_Angeles'],
  ...['Pacific/Auckland', 'Atlantic/Azores', 'Asia/Tehran', 'Pacific/Kiritimati'],
  ...['America/St_Johns', 'America/Havana', 'Asia/Gaza'],
] as const;

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** All that a life needs to go on. */
export interface Surroundings {
  readonly random: Random;
  readonly world: World;
  readonly desktop: Desktop;
  readonly frailty: Frailty;
  readonly figures: Figures;
  readonly person: () => Person;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly today: () => DayNumber;
  readonly log: (what: string) => void;
  readonly perform: <Name extends CommandName>(name: Name, input: ParsedInputOf<Name>) => void;
  /** What the window's banner tells, by its ids. */
  readonly checkBanner: () => readonly string[];
  readonly beat: () => void;
  readonly steadyFrom: (moment: Moment) => void;
  /** What a notification is about. */
  readonly about: (seen: Seen) => readonly Occurrence[];
  /** Ends Pilar, and starts it again after `away`. */
  readonly restart: (isCrash: boolean, away: () => void) => void;
}

/** A person with a computer: what they do, and what happens to it. */
export function living({ random, world, desktop, frailty, figures, ...rest }: Surroundings) {
  const { person, today, log, perform, beat, restart } = rest;
  const around = (mean: number) => -mean * Math.log(1 - random.share());
  const isHealthy = () => today() >= 1;

  /** Does something again and again, so long apart on average. */
  const everySo = (mean: number, what: () => void) => {
    world.later(around(mean), () => {
      everySo(mean, what);
      what();
    });
  };

  const howLong = () => {
    const share = random.share();
    if (share < 0.55) return random.between(second, 40 * minute);
    if (share < 0.93) return random.between(2 * hour, 11 * hour);
    return share < 0.985 ? random.between(day, 3 * day) : random.between(3 * day, 20 * day);
  };

  const pass = (milliseconds: number) => {
    world.sleep(Math.round(milliseconds));
    if (random.happens(0.03)) travel();
    if (random.happens(0.02)) world.putClock(random.whole(-3 * hour, 3 * hour));
  };

  const sleep = () => {
    figures.sleeps += 1;
    const milliseconds = howLong();
    pass(milliseconds);
    log(`wakes after ${Math.round(milliseconds / minute)} min`);
    rest.steadyFrom(world.moment() + minute);
    // Not every system tells of it.
    if (random.happens(0.15)) return;
    beat();
    beat();
  };

  const travel = () => {
    const zone = oneOf(random, zones);
    world.travelTo(zone);
    figures.journeys += 1;
    log(`travels to ${zone}`);
    rest.steadyFrom(world.moment() + minute);
  };

  const putClock = (milliseconds: number) => {
    world.putClock(Math.round(milliseconds));
    log(`the clock is put by ${Math.round(milliseconds / minute)} min`);
    rest.steadyFrom(world.moment() + minute);
  };

  const jump = () => {
    figures.jumps += 1;
    const far = oneOf(random, [2 * minute, 20 * minute, hour, 5 * hour, 2 * day, 12 * day]);
    const by = random.between(-far, far);
    putClock(by);
    // Somebody notices.
    if (random.happens(0.7)) world.later(around(2 * hour), () => putClock(-by));
  };

  /** A battery that is empty, or a clock somebody has put far ahead. */
  const otherAge = () => {
    figures.ages += 1;
    const ages = [0, random.between(0, 10 * day), Date.UTC(2000, 0, 1), Date.UTC(2100, 1, 27)];
    const by = Math.round(oneOf(random, ages) - world.moment());
    putClock(by);
    if (random.happens(0.5)) beat();
    world.later(around(3 * hour), () => putClock(-by));
  };

  const actions = (isWanted: (isArchived: boolean) => boolean) =>
    [...person().actions.values()].filter(({ isArchived }) => isWanted(isArchived));

  /** Mostly one that a notification stands for. */
  const anyActionId = (): string => {
    const told = desktop
      .seen()
      .flatMap(rest.about)
      .flatMap(({ key }) => (key.startsWith('action:') ? [key.slice('action:'.length)] : []));
    const known = told.filter((id) => person().actions.has(id));
    if (known.length > 0 && random.happens(0.5)) return oneOf(random, known);
    return oneOf(random, [...person().actions.keys()]);
  };

  const mark = () => {
    if (!isHealthy()) return;
    const action = anyActionId();
    const back = random.happens(0.85) ? 0 : random.whole(1, 6);
    const on = dayText(Math.max(0, today() - back)) as never;
    const share = random.share();
    if (share < 0.6) perform('tick', { action, day: on });
    else if (share < 0.75) perform('addOne', { action, day: on });
    else if (share < 0.85) perform('untick', { action, day: on });
    else if (share < 0.95) perform('skip', { action, day: on });
    else perform('markDay', { action, day: on, count: random.whole(1, 3), note: '', page: null });
  };

  /** Says an action anew, in one respect or all. */
  const edit = () => {
    if (!isHealthy()) return;
    const share = random.share();
    const planned = actions((isArchived) => !isArchived);
    const archived = actions((isArchived) => isArchived);
    if (share < 0.1 && planned.length < 75) {
      const wishes = anyWishes(random, `Added ${figures.commands}`, today());
      perform('addAction', { wishes: wishes as ParsedInputOf<'addAction'>['wishes'] });
    } else if (share < 0.25 && planned.length > 40) {
      perform('archiveAction', { action: oneOf(random, planned).id });
    } else if (share < 0.45 && archived.length > 0) {
      perform('restoreAction', { action: oneOf(random, archived).id });
    } else {
      const { id, catalogueId, position, isArchived, ...wishes } = oneOf(random, planned);
      const change = oneOf(random, [
        { times: anyTimes(random) },
        { times: anyTimes(random) },
        { rhythm: anyRhythm(random) },
        { times: [] },
        { ...anyWishes(random, wishes.title ?? '', today()), times: anyTimes(random) },
      ]);
      perform('changeAction', { action: id, wishes: { ...wishes, ...change } as never });
    }
  };

  const settle = () => {
    if (!isHealthy()) return;
    const { reminders } = person().settings;
    const anew = anyRules(random);
    const change = oneOf(random, [
      { reminders: { ...reminders, quiet: anew.quiet } },
      { reminders: { ...reminders, quiet: { ...reminders.quiet, isOn: !reminders.quiet.isOn } } },
      { reminders: { ...reminders, morning: anew.morning, evening: anew.evening } },
      { reminders: { ...reminders, snapshot: anew.snapshot } },
      { reminders: { ...reminders, ofActions: !reminders.ofActions } },
      { reminders: { ...anew, ofActions: true } },
      { dailyMinutes: oneOf(random, [null, 15, 60]) },
      { weekStart: oneOf(random, [1, 7] as const) },
    ]);
    perform('changeSettings', change);
  };

  const holiday = () => {
    if (!isHealthy()) return;
    const { pauses } = person();
    if (pauses.size > 0 && random.happens(0.4)) {
      perform('endPause', { pause: oneOf(random, [...pauses.keys()]) });
      return;
    }
    const from = Math.max(0, today() + random.whole(-2, 5));
    const scope = oneOf(random, [
      { of: 'everything' },
      { of: 'pillar', pillar: oneOf(random, pillars) },
      { of: 'action', action: anyActionId() },
    ] as const);
    const until = random.happens(0.1) ? null : (dayText(from + random.whole(0, 12)) as never);
    perform('pause', { scope, from: dayText(from) as never, until });
  };

  const note = () => {
    if (!isHealthy()) return;
    const scores = { brand: 20, people: random.whole(1, 25), insights: 10, relationships: 15 };
    const total = scores.brand + scores.people + scores.insights + scores.relationships;
    const ranks = {
      industryRank: null,
      networkRank: null,
      industryMeans: null,
      networkMeans: null,
      industryTotal: null,
      networkTotal: null,
      source: 'typed' as const,
    };
    const on = dayText(Math.max(0, today() - (random.happens(0.7) ? 0 : random.whole(1, 5))));
    const snapshot = { day: on as never, scores, total, note: '', ...ranks };
    perform('noteSnapshot', { snapshot, replaces: true });
  };

  const reconsider = () => {
    const steps = random.whole(1, 4);
    for (let step = 0; step < steps; step += 1) if (rest.canUndo()) perform('undo', undefined);
    for (let step = 0; step < random.whole(0, steps); step += 1)
      if (rest.canRedo()) perform('redo', undefined);
  };

  const putOff = () => {
    if (!isHealthy()) return;
    const subject = random.happens(0.8)
      ? ({ of: 'action', action: anyActionId() } as const)
      : ({ of: oneOf(random, ['morning', 'evening', 'snapshot'] as const) } as const);
    const choice = oneOf(random, ['tenMinutes', 'oneHour', 'thisEvening', 'tomorrow'] as const);
    const askedOn = dayText(Math.max(0, today() - (random.happens(0.8) ? 0 : 1))) as never;
    perform('snooze', { subject, askedOn, choice });
  };

  const pauseAll = () => {
    if (!isHealthy()) return;
    if (random.happens(0.3)) perform('resumeReminders', undefined);
    else perform('pauseReminders', { until: random.happens(0.5) ? 'oneHour' : 'tomorrow' });
  };

  const lookAtWindow = () => {
    const told = rest.checkBanner();
    beat();
    if (told.length > 0 && random.happens(0.7))
      perform('dismissReminders', { reminders: [...told] });
  };

  const trouble = () => {
    const kinds = [
      'in the claim',
      'before it shows',
      'once it shows',
      'in the confirmation',
    ] as const;
    if (random.happens(0.75)) frailty.doom = oneOf(random, kinds);
    else frailty.refusals = random.whole(1, 3);
  };

  const leave = () => restart(random.happens(0.3), () => pass(howLong()));

  let sampleAt = 0;
  return {
    begin: () => {
      everySo(10 * hour, sleep);
      everySo(60 * hour, leave);
      everySo(90 * hour, trouble);
      everySo(150 * hour, jump);
      everySo(900 * hour, otherAge);
      everySo(300 * hour, travel);
      everySo(2 * hour, mark);
      everySo(12 * hour, edit);
      everySo(40 * hour, settle);
      everySo(80 * hour, holiday);
      everySo(60 * hour, note);
      everySo(24 * hour, reconsider);
      everySo(12 * hour, putOff);
      everySo(48 * hour, pauseAll);
      everySo(6 * hour, lookAtWindow);
      everySo(200 * hour, () => {
        desktop.isSupported = false;
        figures.unsupported += 1;
        world.later(around(4 * hour), () => {
          desktop.isSupported = true;
        });
      });
    },

    /** The person may answer a notification. */
    notices: (seen: Seen) => {
      world.later(around(20 * minute), () => {
        if (!seen.isVisible() || !desktop.seen().includes(seen)) return;
        const share = random.share();
        if (share < 0.35 && seen.buttons > 0 && isHealthy()) {
          const button = random.whole(0, seen.buttons - 1);
          log(`presses button ${button} of “${seen.title}”`);
          seen.press(button);
        } else if (share < 0.55) {
          log(`clicks “${seen.title}”`);
          seen.click();
        } else if (share < 0.8) {
          seen.close();
        }
      });
    },

    /**
     * Until when idle turns are left out: the moment something can happen, or before it a moment by
     * lot; around a change of the clocks, none is.
     */
    quietUntil: (until: Moment): Moment => {
      const { wallAt } = world.zone();
      const moment = world.moment();
      const span = wallAt(moment + 3 * hour) - wallAt(moment - 3 * hour);
      if (span !== 6 * 60) return moment;
      if (sampleAt < world.uptime()) sampleAt = world.uptime() + around(6 * hour);
      return Math.min(until, moment + sampleAt - world.uptime());
    },
  };
}
