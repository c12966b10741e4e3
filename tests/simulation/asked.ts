// What is left to be reminded of, by what the person has said and by nothing else.
import { type Action, actionFrom, type KeptAction } from '../../shared/actions/action.ts';
import { askings } from '../../shared/actions/askings.ts';
import {
  byPillar,
  dueToday,
  type PractisedAction,
  waitingTasks,
} from '../../shared/actions/dueToday.ts';
import type { Practice } from '../../shared/actions/practice.ts';
import { shortList } from '../../shared/actions/shortList.ts';
import { standingOn } from '../../shared/actions/standing.ts';
import type { Day } from '../../shared/day.ts';
import { focusOf } from '../../shared/ssi/focus.ts';
import { type DayNumber, dayFrom, dayText, lengthOfMonth, partsOf, weekdayOf } from './calendar.ts';
import type { Person } from './person.ts';

/** Whether an action rings on a day: a fixed rhythm on its days, any other on each. */
export function ringsOn(kept: KeptAction, weekStart: number, day: DayNumber): boolean {
  const { rhythm } = actionFrom(kept);
  const start = dayFrom(kept.start);
  if (day < start || (kept.end !== null && day > dayFrom(kept.end))) return false;
  switch (rhythm.kind) {
    case 'days':
      return (day - start) % rhythm.every === 0;
    case 'weeks': {
      const on = rhythm.on.length === 0 ? [weekdayOf(start)] : rhythm.on;
      const weeks = (weekOf(day, weekStart) - weekOf(start, weekStart)) / 7;
      return on.some((weekday) => weekday === weekdayOf(day)) && weeks % rhythm.every === 0;
    }
    case 'months': {
      const [then, now] = [partsOf(start), partsOf(day)];
      const months = 12 * (now.year - then.year) + now.month - then.month;
      const date = Math.min(rhythm.on ?? then.date, lengthOfMonth(now.year, now.month));
      return months % rhythm.every === 0 && now.date === date;
    }
    default:
      return true;
  }
}

/** The first day of the week that holds a day. */
function weekOf(day: DayNumber, weekStart: number): DayNumber {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}

/**
 * Whether an action that was asked for on a day is to be reminded of today: it was asked for on that
 * day; since then it was not done as often as asked, nor skipped; it rests neither then nor now.
 */
export function isOpen(person: Person, id: string, askedOn: DayNumber, today: DayNumber): boolean {
  const kept = person.actions.get(id);
  if (kept === undefined || kept.isArchived) return false;
  const practice = practiceOf(person, actionFrom(kept), today);
  const rests = (day: DayNumber) =>
    practice.rests.some((one) => one.from <= day && day <= one.until);
  if (rests(askedOn) || rests(today)) return false;
  const byThen = { ...practice, marks: practice.marks.filter(({ day }) => day <= askedOn) };
  if (standingOn(byThen, dayText(askedOn) as Day).state !== 'due') return false;
  const since = practice.marks.filter(({ day }) => day >= askedOn);
  if (since.some(({ count, isSkipped }) => isSkipped || count >= practice.target)) return false;
  if (practice.rhythm.kind === 'once') {
    const done = practice.marks.reduce((sum, { count }) => sum + count, 0);
    return done < practice.target || since.every(({ count }) => count === 0);
  }
  const asking = askings(practice, askedOn, askedOn).at(-1);
  return asking === undefined || (asking.keptOn === null && asking.needs > asking.done);
}

/** How many tasks wait of what Today shows unfolded. */
export function waitingOf(person: Person, today: DayNumber): number {
  const { focusRule, dailyMinutes } = person.settings;
  const practised = [...person.actions.values()]
    .filter(({ isArchived }) => !isArchived)
    .map((kept): PractisedAction => {
      const action = actionFrom(kept);
      return { action, practice: practiceOf(person, action, today) };
    });
  const noted = [...person.snapshots].filter(([day]) => day <= today).sort(([a], [b]) => b - a);
  const [latest] = noted;
  const scores = latest === undefined ? null : latest[1].scores;
  const focus = focusOf(scores, { industry: null, network: null }, focusRule);
  const tasks = dueToday(practised, focus, dayText(today) as Day);
  return waitingTasks(byPillar(shortList(tasks, dailyMinutes).short)).length;
}

/** Whether everything rests on a day. */
export function isHoliday({ pauses }: Person, day: DayNumber): boolean {
  return [...pauses.values()].some(
    ({ scope, from, until }) => scope.of === 'everything' && from <= day && day <= until,
  );
}

/** The past of an action by today. */
function practiceOf(person: Person, action: Action, today: DayNumber): Practice {
  const { rhythm, start, end, target, id, pillar } = action;
  const marks = [...(person.marks.get(id) ?? [])]
    .filter(([day]) => day <= today)
    .sort(([one], [other]) => one - other)
    .map(([day, count]) => ({ day, count, isSkipped: count === 0 }));
  const rests = [...person.pauses.values()].filter(({ scope }) =>
    scope.of === 'everything' || scope.of === 'pillar'
      ? scope.of === 'everything' || scope.pillar === pillar
      : scope.action === id,
  );
  return { rhythm, start, end, target, marks, rests, weekStart: person.settings.weekStart };
}
