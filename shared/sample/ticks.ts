import { type ActionId, actionIds, entryOf } from '../actions/catalogue.ts';
import type { Practice } from '../actions/practice.ts';
import type { Rhythm } from '../actions/rhythm.ts';
import { type Standing, standingOn } from '../actions/standing.ts';
import { addDays, type Day, daysBetween, epochDay, weekdayOf } from '../day.ts';
import { type Pillar, pillars } from '../ssi/pillar.ts';
import type { TimeOfDay } from '../timeOfDay.ts';
import type { SampleWeeks } from './calendar.ts';
import type { Effort } from './effort.ts';
import type { Random } from './random.ts';

/** An action done on a day, at a local wall time. */
export interface SampleTick {
  readonly action: ActionId;
  readonly day: Day;
  readonly time: TimeOfDay;
}

/** The one action that is done today; it comes back every day. */
export const doneToday: ActionId = 'dailyUse';

/**
 * What was ticked from the first day to `today`, by day. An action is ticked only on days that its
 * rhythm asks for it, the more readily the greater the effort, and seldom on a weekend. Today one
 * is done and others, of at least three pillars, wait.
 */
export function ticksOf(
  starts: ReadonlyMap<ActionId, Day>,
  weeks: SampleWeeks,
  effort: Effort,
  today: Day,
  random: Random,
): readonly SampleTick[] {
  const ticks: SampleTick[] = [];
  const days = new Map<ActionId, Day[]>(actionIds.map((id) => [id, []]));
  const [first = today] = weeks.days;
  const standing = (id: ActionId, day: Day): Standing => {
    // No rhythm looks further back than the last tick and those of its week.
    const recent = (days.get(id) ?? []).slice(-7);
    return standingOn(practiceOf(id, starts.get(id) ?? first, recent), day);
  };
  const tick = (action: ActionId, day: Day) => {
    ticks.push({ action, day, time: timeOf(random) });
    days.get(action)?.push(day);
  };

  const kept = keptOpen(starts, first, today);
  const restsUntil = new Map<ActionId, Day>();
  for (let day = first; day < today; day = addDays(day, 1)) {
    const week = weeks.weekOf(day);
    for (const id of actionIds) {
      if (day < (restsUntil.get(id) ?? day) || day >= (kept.get(id) ?? today)) continue;
      const now = standing(id, day);
      if (now.state === 'resting') restsUntil.set(id, now.next ?? today);
      if (now.state !== 'due') continue;
      const { pillar, rhythm } = entryOf(id);
      const readiness = readinessFor(rhythm, effort[pillar][week] ?? 0);
      const isWeekend = weekdayOf(day) > 5;
      if (random.happens(isWeekend ? readiness * onWeekend : readiness)) tick(id, day);
    }
  }
  // What has long been waiting was done in the last days, so that today asks for a handful.
  for (const id of actionIds) {
    const now = standing(id, today);
    if (kept.has(id) || now.state !== 'due' || now.since === today) continue;
    tick(id, addDays(today, -random.whole(1, Math.min(6, daysBetween(now.since, today)))));
  }
  tick(doneToday, today);
  const moment = ({ day, time }: SampleTick) => `${day} ${time}`;
  return ticks.sort((one, other) => {
    if (moment(one) === moment(other)) return 0;
    return moment(one) < moment(other) ? -1 : 1;
  });
}

function practiceOf(id: ActionId, start: Day, ticked: readonly Day[]): Practice {
  const marks = ticked.map((day) => ({ day: epochDay(day), count: 1, isSkipped: false }));
  const { rhythm } = entryOf(id);
  return { rhythm, start, end: null, target: 1, marks, rests: [], weekStart: 1 };
}

const onWeekend = 0.35;

/** How probable it is that an action which is due is done on a weekday, 0 to 1. */
function readinessFor(rhythm: Rhythm, effort: number): number {
  switch (rhythm.kind) {
    case 'days':
      return 0.2 + 0.75 * effort;
    case 'weeks':
      return rhythm.on.length > 1 ? 0.2 + 0.75 * effort : 0.01 + 0.35 * effort;
    case 'quota':
      return 0.02 + 0.65 * effort;
    default:
      return 0.01 + 0.35 * effort;
  }
}

/**
 * For each pillar that would otherwise ask for nothing today, one action that is left to wait, with
 * the day its occurrence began: from then on it is not ticked.
 */
function keptOpen(
  starts: ReadonlyMap<ActionId, Day>,
  first: Day,
  today: Day,
): ReadonlyMap<ActionId, Day> {
  const since = (id: ActionId): Day | null => {
    const standing = standingOn(practiceOf(id, starts.get(id) ?? first, []), today);
    return standing.state === 'due' ? standing.since : null;
  };
  const asksToday = (pillar: Pillar) =>
    actionIds.some((id) => entryOf(id).pillar === pillar && since(id) === today && returns(id));
  return new Map(
    pillars
      .filter((pillar) => pillar !== 'insights' && !asksToday(pillar))
      .flatMap((pillar) => {
        const id = waiting[pillar];
        const from = since(id);
        return from === null ? [] : [[id, from] as const];
      }),
  );

  /** A quota may be full by today. */
  function returns(id: ActionId): boolean {
    return entryOf(id).rhythm.kind !== 'quota';
  }
}

const waiting = {
  brand: 'richMedia',
  people: 'keywordSearch',
  insights: 'groupDiscussions',
  relationships: 'meetInPerson',
} as const satisfies Readonly<Record<Pillar, ActionId>>;

/** Mostly before work and at noon. */
function timeOf(random: Random): TimeOfDay {
  const hour = random.happens(0.6) ? random.whole(8, 9) : random.whole(13, 20);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(hour)}:${twoDigits(random.whole(0, 59))}` as TimeOfDay;
}
