// What the reminders promise, worked out from the promise and not from the planner: by looking at
// every minute of the last days that something rings at.
import { titleOf } from '../../shared/actions/actionWords.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import type { Settings } from '../../shared/settings.ts';
import { isHoliday, isOpen, ringsOn, waitingOf } from './asked.ts';
import { BrokenPromise } from './broken.ts';
import {
  type DayNumber,
  dayOfMinute,
  type Minute,
  type Moment,
  minutesFrom,
  minutesOfDay,
  minuteText,
  timeOfMinute,
  weekdayOf,
  type Zone,
} from './calendar.ts';
import type { Diary } from './diary.ts';
import type { Person } from './person.ts';

/** Where and when the person is. */
export interface Place {
  readonly moment: Moment;
  readonly zone: Zone;
}

/** One time that something is to remind. */
export interface Occurrence {
  readonly id: string;
  /** What it is about: `morning`, `evening`, `snapshot`, `review`, or `action:` and its id. */
  readonly key: string;
  readonly at: Minute;
  readonly askedOn: DayNumber;
}

/** Something that was put off, until a moment or until a minute on the wall. */
interface PutOff extends Occurrence {
  readonly takenAt: Moment;
  readonly until: { readonly moment: Moment } | { readonly wall: Minute };
}

interface Bell {
  readonly key: string;
  readonly timesOn: (day: DayNumber) => readonly number[];
}

/** What is due of one subject, and what of it is left to be told. */
interface Telling {
  readonly key: string;
  readonly open: readonly Occurrence[];
  readonly isLate: boolean;
}

/** What must happen at one wake. */
export interface Expected {
  readonly place: Place;
  /** Everything that is dealt with: told, or settled in silence. */
  readonly due: readonly Occurrence[];
  readonly tellings: readonly Telling[];
}

const tenMinutes = 600_000;
const minute = 60_000;
const reach = 7 * minutesOfDay;

export type Oracle = ReturnType<typeof oracleOf>;

/** The oracle of a person who keeps this diary. */
export function oracleOf(diary: Diary) {
  const settled = new Set<string>();
  const alone = new Set<string>();
  /** Told, as far as the disk knows not yet whether in vain. */
  const claimed = new Map<string, Occurrence>();
  const failed = new Map<string, Occurrence>();
  const putOff = new Map<string, PutOff>();
  let unconfirmed: readonly Occurrence[] = [];
  let pause: { readonly takenAt: Moment; readonly until: Moment } | null = null;
  /** Since when the person has been here with a Pilar awake, and no rule has changed. */
  let steadySince: Moment = Number.POSITIVE_INFINITY;

  let known: { person: Person; bells: readonly Bell[] } | null = null;
  const bells = (): readonly Bell[] => {
    const person = diary.now();
    if (known?.person.actions !== person.actions || known.person.settings !== person.settings)
      known = { person, bells: bellsOf(person) };
    return known.bells;
  };

  const occurrence = (key: string, at: Minute): Occurrence => ({
    id: `${key}@${minuteText(at)}`,
    key,
    at,
    askedOn: dayOfMinute(at),
  });

  /** Of each subject the latest that has come within seven days and was not dealt with. */
  const latest = ({ moment, zone }: Place): readonly Occurrence[] => {
    const now = zone.wallAt(moment);
    const today = dayOfMinute(now);
    const isSteady = [-2, 0, 2].every(
      (days) => zone.wallAt(moment + days * 86_400_000) - now === days * minutesOfDay,
    );
    return bells().flatMap((bell) => {
      let [last, cameAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let day = today + 1; day >= today - 7; day -= 1) {
        for (const time of bell.timesOn(day)) {
          const at = day * minutesOfDay + time;
          const comes = isSteady ? at * minute : zone.momentOf(at);
          if (comes > (isSteady ? now * minute : moment)) continue;
          if (comes > cameAt || (comes === cameAt && at > last)) [last, cameAt] = [at, comes];
        }
        // What an earlier day asked for is covered, even where its time comes later.
        if (last !== Number.NEGATIVE_INFINITY) break;
      }
      // There are no days before 1970.
      if (last <= now - reach || last < 0) return [];
      const found = occurrence(bell.key, last);
      return settled.has(found.id) ? [] : [found];
    });
  };

  const isQuiet = (moment: Moment, zone: Zone): boolean => {
    if (pause !== null && pause.takenAt <= moment && moment < pause.until) return true;
    const wall = zone.wallAt(moment);
    const lasts = minutesOfQuietLeft(diary.now().settings, timeOfMinute(wall));
    // An hour that is repeated counts once: what has ended in it does not begin anew.
    return lasts > 0 && zone.momentOf(wall + lasts) > moment;
  };

  /** The first moment from one on at which reminders come, found minute by minute. */
  const quietEnd = (moment: Moment, zone: Zone): Moment => {
    let end = moment;
    while (isQuiet(end, zone)) {
      if (pause !== null && pause.takenAt <= end && end < pause.until) end = pause.until;
      else end = (Math.floor(end / minute) + 1) * minute;
    }
    return end;
  };

  const isLeft = ({ key, askedOn }: Occurrence, today: DayNumber): boolean => {
    const person = diary.now();
    const day = Math.min(askedOn, today);
    if (key === 'morning' || key === 'evening') return waitingOf(person, today) > 0;
    // Nobody reviews a week here.
    if (key === 'review') return !isHoliday(person, today);
    if (key !== 'snapshot') return isOpen(person, key.slice('action:'.length), day, today);
    const isNoted = [...person.snapshots.keys()].some((noted) => day <= noted && noted <= today);
    return !isNoted && !isHoliday(person, today);
  };

  const overAt = ({ takenAt, until }: PutOff, { moment, zone }: Place): Moment => {
    // A clock in the last century has lost the time: what was put off waits until it has it again.
    if (takenAt > moment && moment >= Date.UTC(2000)) return moment;
    return 'wall' in until ? zone.momentOf(until.wall) : until.moment;
  };

  /** What was put off is told however late; what an earlier Pilar left of it, for seven days. */
  const isPutOff = (one: Occurrence) => one.id.includes('~') && !unconfirmed.includes(one);

  const expect = (place: Place): Expected => {
    const { moment, zone } = place;
    if (isQuiet(moment, zone)) return { place, due: [], tellings: [] };
    const now = zone.wallAt(moment);
    const today = dayOfMinute(now);
    const found = new Map<string, { due: Occurrence[]; isLate: boolean }>();
    const add = (one: Occurrence, isLate: boolean) => {
      const before = found.get(one.key);
      found.set(one.key, {
        due: [...(before?.due ?? []), one],
        isLate: isLate && (before?.isLate ?? true),
      });
    };
    for (const one of unconfirmed) add(one, true);
    for (const one of latest(place)) {
      const dueAt = quietEnd(zone.momentOf(one.at), zone);
      const isOfDay = one.key === 'morning' || one.key === 'evening';
      if (!isOfDay || dayOfMinute(zone.wallAt(dueAt)) === today)
        add(one, dueAt + tenMinutes < moment);
    }
    for (const one of putOff.values()) {
      const over = overAt(one, place);
      const at = 'wall' in one.until ? one.until.wall : zone.wallAt(one.until.moment);
      if (over <= moment) add({ ...one, at }, quietEnd(over, zone) + tenMinutes < moment);
    }
    const tellings = [...found].flatMap(([key, { due, isLate }]) => {
      const open = due.filter(
        (one) => (isPutOff(one) || (one.at >= 0 && one.at > now - reach)) && isLeft(one, today),
      );
      return open.length === 0 ? [] : [{ key, open, isLate }];
    });
    return { place, due: [...found.values()].flatMap(({ due }) => due), tellings };
  };

  const titleFor = ({ tellings, place }: Expected): string => {
    const person = diary.now();
    const { reminder, ...words } = wordsOf(person.settings.language ?? 'en');
    const isMissed = tellings.some(({ isLate }) => isLate);
    if (isMissed) return reminder.missed(tellings.length);
    if (tellings.length > 1) return reminder.several(tellings.length);
    const key = tellings[0]?.key ?? '';
    const waiting = () => waitingOf(person, dayOfMinute(place.zone.wallAt(place.moment)));
    if (key === 'morning') return reminder.title(waiting());
    if (key === 'evening') return reminder.stillOpen(waiting());
    if (key === 'snapshot') return reminder.snapshotTitle;
    if (key === 'review') return reminder.reviewTitle;
    const action = person.actions.get(key.slice('action:'.length));
    return action === undefined ? '' : titleOf(action, { reminder, ...words });
  };

  /** Everything due is dealt with for good; what was put off is over. */
  const settle = ({ due, tellings }: Expected) => {
    for (const one of due) {
      settled.add(one.id);
      if (putOff.get(one.key)?.id === one.id) putOff.delete(one.key);
      // What the window had yet to tell is told by a later one of the same.
      for (const { id, key } of [...failed.values()])
        if (key === one.key && !tellings.some(({ open }) => open.some((told) => told.id === id)))
          failed.delete(id);
    }
    if (due.length > 0) unconfirmed = [];
  };

  const claim = ({ due, tellings }: Expected) => {
    for (const { id } of due) claimed.delete(id);
    for (const { open } of tellings) for (const one of open) claimed.set(one.id, one);
  };

  /** The moments that something rings at around a day, and the ends of what was put off. */
  let rings: { bells: readonly Bell[]; zone: Zone; day: DayNumber; moments: number[] } | null =
    null;
  const moments = ({ moment, zone }: Place): readonly Moment[] => {
    const day = dayOfMinute(zone.wallAt(moment));
    if (rings?.bells !== bells() || rings.zone !== zone || rings.day !== day) {
      const found = new Set<Moment>();
      for (let near = day - 1; near <= day + 1; near += 1)
        for (const { timesOn } of bells())
          for (const time of timesOn(near)) found.add(zone.momentOf(near * minutesOfDay + time));
      rings = { bells: bells(), zone, day, moments: [...found].sort((a, b) => a - b) };
    }
    return rings.moments;
  };

  return {
    /** What is told must be just this; to be asked right before a wake. */
    expect,
    /** Whether something is left of what a notification tells. */
    isLeft: (one: Occurrence, { moment, zone }: Place) =>
      isLeft(one, dayOfMinute(zone.wallAt(moment))),
    isQuiet: ({ moment, zone }: Place) => isQuiet(moment, zone),

    /** A notification is about to be shown: by these ids, under this title. */
    told: (expected: Expected, ids: readonly string[], title: string): readonly Occurrence[] => {
      const { place, tellings } = expected;
      const open = tellings.flatMap((telling) => telling.open);
      if (isQuiet(place.moment, place.zone))
        throw new BrokenPromise('quiet', `shows ${ids.join(', ')} in a quiet time`);
      for (const id of ids)
        if (!open.some((one) => one.id === id)) throw new BrokenPromise(...why(id, expected));
      for (const { id } of open)
        if (!ids.includes(id))
          throw new BrokenPromise('appearance', `${id} is not told with ${ids.join(', ')}`);
      const should = titleFor(expected);
      if (title !== should)
        throw new BrokenPromise(
          'digest',
          `says “${title}” instead of “${should}” of ${ids.join()}`,
        );
      const [only, ...others] = tellings;
      if (only !== undefined && others.length === 0 && !only.isLate) {
        const id = only.open.reduce((last, one) => (one.at > last.at ? one : last)).id;
        if (alone.has(id)) throw new BrokenPromise('once', `${id} has a second notification`);
        alone.add(id);
      }
      claim(expected);
      return open;
    },

    /** A wake is over: `shown` is how many notifications it brought. */
    woken: (expected: Expected, shown: number) => {
      const { tellings, due, place } = expected;
      if (shown > 1) throw new BrokenPromise('digest', `${shown} notifications at one wake`);
      const [missing] = tellings;
      if (shown === 0 && missing !== undefined)
        throw new BrokenPromise('appearance', `nothing is told of ${missing.open[0]?.id}`);
      for (const one of due) {
        const dueAt = quietEnd(place.zone.momentOf(one.at), place.zone);
        if (dueAt > steadySince && place.moment - dueAt > minute && one.id.includes('@'))
          throw new BrokenPromise('in time', `${one.id} comes ${place.moment - dueAt} ms late`);
      }
      if (shown === 0) claim(expected);
      settle(expected);
    },

    /** A wake that ended Pilar after the disk had taken what it claimed. */
    diedOnceClaimed: (expected: Expected) => settle(expected),

    /** What the disk was told of a notification. */
    concluded: (occurrences: readonly Occurrence[], outcome: 'shown' | 'failed') => {
      for (const one of occurrences) {
        claimed.delete(one.id);
        if (outcome === 'failed') failed.set(one.id, one);
        else failed.delete(one.id);
      }
    },

    /** Pilar starts: what it claimed and never confirmed is told in its first digest. */
    starts: () => {
      unconfirmed = [...claimed.values()];
    },

    /** What a new journal finds in the past was never promised. */
    begins: (place: Place) => {
      for (const { id } of latest(place)) settled.add(id);
    },

    /** Whatever a change of rules puts into the past was never promised. */
    ruling: (place: Place, change: () => void) => {
      const promised = new Set(latest(place).map(({ id }) => id));
      change();
      for (const { id } of latest(place)) if (!promised.has(id)) settled.add(id);
    },

    /** What nothing is left of is nothing to tell any more. */
    withdraws: ({ moment, zone }: Place) => {
      for (const one of [...failed.values()])
        if (!isLeft(one, dayOfMinute(zone.wallAt(moment)))) failed.delete(one.id);
    },
    /** What the window's banner must tell. */
    banner: ({ moment, zone }: Place): readonly string[] =>
      [...failed.values()]
        .filter((one) => isLeft(one, dayOfMinute(zone.wallAt(moment))))
        .map(({ id }) => id),
    dismissed: (ids: readonly string[]) => {
      for (const id of ids) failed.delete(id);
    },

    /** A subject is put off; `choice` as the person chose it. */
    putsOff: (
      key: string,
      id: string,
      askedOn: DayNumber,
      choice: string,
      { moment, zone }: Place,
    ) => {
      const { settings, actions } = diary.now();
      const today = dayOfMinute(zone.wallAt(moment));
      const { evening, morning } = settings.reminders;
      const alarm = (of: typeof evening, day: DayNumber) =>
        day * minutesOfDay + minutesFrom((weekdayOf(day) >= 6 ? of.weekends : of.weekdays).time);
      const until = (): PutOff['until'] => {
        if (choice === 'tenMinutes') return { moment: moment + tenMinutes };
        if (choice === 'oneHour') return { moment: moment + 60 * minute };
        if (choice === 'thisEvening') {
          const isOver = zone.momentOf(alarm(evening, today)) <= moment;
          return { wall: alarm(evening, isOver ? today + 1 : today) };
        }
        const [first] = actions.get(key.slice('action:'.length))?.times ?? [];
        const at = (today + 1) * minutesOfDay + minutesFrom(first ?? '00:00');
        return { wall: first === undefined ? alarm(morning, today + 1) : at };
      };
      const end = until();
      const at = 'wall' in end ? end.wall : zone.wallAt(end.moment);
      putOff.set(key, { id: `${key}~${id}`, key, at, askedOn, takenAt: moment, until: end });
    },
    pauses: ({ moment, zone }: Place, until: 'oneHour' | 'tomorrow') => {
      const tomorrow = (dayOfMinute(zone.wallAt(moment)) + 1) * minutesOfDay;
      const end = until === 'oneHour' ? moment + 60 * minute : zone.momentOf(tomorrow);
      pause = { takenAt: moment, until: end };
    },
    resumes: () => {
      pause = null;
    },

    /** From here on everything must come within a minute; until then, not. */
    steadyFrom: (moment: Moment) => {
      steadySince = moment;
    },

    /** The next moment at which something can be due. */
    nextMoment: (place: Place): Moment => {
      const { moment, zone } = place;
      if (isQuiet(moment, zone)) return quietEnd(moment, zone);
      const ring = moments(place).find((one) => one > moment) ?? Number.POSITIVE_INFINITY;
      const ends = [...putOff.values()]
        .map((one) => overAt(one, place))
        .filter((one) => one > moment);
      return Math.min(ring, ...ends);
    },
    /** Whether there is a reason to wake at a moment that lies less than a minute ahead. */
    isReason: (target: Moment, place: Place): boolean => {
      const { moment } = place;
      return (
        target > moment &&
        (target % minute === 0 ||
          pause?.until === target ||
          [...putOff.values()].some((one) => overAt(one, place) === target))
      );
    },
  };

  /** Why an id should not have been shown. */
  function why(id: string, { due, place }: Expected): [string, string] {
    const one = due.find((given) => given.id === id);
    const now = minuteText(place.zone.wallAt(place.moment));
    if (one !== undefined) return ['done', `${id} is shown at ${now} though nothing is left of it`];
    if (settled.has(id)) return ['once', `${id} is shown again at ${now}`];
    return ['early', `${id} is shown at ${now}, when it is not due`];
  }
}

/** For how many more minutes of the wall the quiet hours last; 0 outside of them. */
function minutesOfQuietLeft({ reminders: { quiet } }: Settings, time: number): number {
  const [from, until] = [minutesFrom(quiet.from), minutesFrom(quiet.until)];
  if (!quiet.isOn) return 0;
  if (from <= until) return from <= time && time < until ? until - time : 0;
  if (time >= from) return minutesOfDay - time + until;
  return time < until ? until - time : 0;
}

function bellsOf({ actions, settings }: Person): readonly Bell[] {
  const { morning, evening, snapshot, review, ofActions } = settings.reminders;
  const daily = (key: string, alarm: typeof morning): Bell => ({
    key,
    timesOn: (day) => {
      const { isOn, time } = weekdayOf(day) >= 6 ? alarm.weekends : alarm.weekdays;
      return isOn ? [minutesFrom(time)] : [];
    },
  });
  const weekly = (key: string, { isOn, weekday, time }: typeof snapshot): Bell => ({
    key,
    timesOn: (day) => (isOn && weekdayOf(day) === weekday ? [minutesFrom(time)] : []),
  });
  const own = [...actions.values()]
    .filter(({ isArchived, times }) => ofActions && !isArchived && times.length > 0)
    .map((action): Bell => {
      const times = action.times.map(minutesFrom);
      const days = new Map<DayNumber, readonly number[]>();
      return {
        key: `action:${action.id}`,
        timesOn: (day) => {
          const known = days.get(day);
          if (known !== undefined) return known;
          const found = ringsOn(action, settings.weekStart, day) ? times : [];
          days.set(day, found);
          return found;
        },
      };
    });
  return [
    daily('morning', morning),
    daily('evening', evening),
    weekly('snapshot', snapshot),
    weekly('review', review),
    ...own,
  ];
}
