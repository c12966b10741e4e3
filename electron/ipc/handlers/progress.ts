import type { Mark } from '../../../shared/actions/practice.ts';
import {
  addDays,
  type Day,
  dayAt,
  epochDay,
  startOfMonth,
  startOfWeek,
} from '../../../shared/day.ts';
import { calendarWeeks } from '../../../shared/ipc/contract.ts';
import { changesOf, longestLookBack } from '../../../shared/ssi/change.ts';
import { periodsBetween, rangeStart, stepsWithin, stepWithin } from '../../../shared/ssi/series.ts';
import type { Snapshot } from '../../../shared/ssi/snapshot.ts';
import type { Clock } from '../../clock.ts';
import { doneByPillar, effortIn } from '../../store/doneByPillar.ts';
import type { Journal } from '../../store/journal.ts';
import { outlookOn } from '../../store/outlookOn.ts';
import type { DirectHandlers } from '../serve.ts';

/** The index and the effort over time, and the score that is wished for. */
export function progressHandlers(
  journal: Journal,
  clock: Clock,
): Pick<DirectHandlers, 'progress' | 'snapshots' | 'indicators' | 'fullHistory' | 'setGoal'> {
  const today = () => dayAt(clock.now(), clock.zone());
  const lately = (latest: Snapshot | null) =>
    latest === null
      ? []
      : journal.snapshots.between(addDays(latest.day, -longestLookBack), latest.day);
  return {
    progress: ({ range, step: wished }) => {
      const day = today();
      const { weekStart } = journal.settings.current();
      const firstDay = journal.snapshots.firstDay();
      const [latest = null] = journal.snapshots.latest(day, 1);
      const begins = rangeStart(range, firstDay ?? day, day);
      // A young journal is not drawn behind months of nothing.
      const from = firstDay !== null && firstDay > begins && firstDay <= day ? firstDay : begins;
      const step = stepWithin(wished, from, day);
      const startOf = step === 'month' ? startOfMonth : (one: Day) => startOfWeek(one, weekStart);
      const periods = periodsBetween(step, from, day, startOf);
      const calendarFrom = addDays(startOfWeek(day, weekStart), -7 * (calendarWeeks - 1));
      const done = Object.values(doneByPillar(journal, calendarFrom, day)).flat();
      return {
        day,
        weekStart,
        firstDay,
        latest,
        from,
        step,
        steps: stepsWithin(from, day),
        points: journal.snapshots.series(step, from, day, weekStart),
        effort: effortIn(journal, periods, day),
        changes: changesOf(lately(latest), day),
        means: journal.snapshots.latestMeans(day),
        calendar: {
          from: calendarFrom,
          done: doneOnEach(calendarFrom, day, done),
        },
        goal: journal.goal.current(),
        outlook: outlookOn(journal, day),
      };
    },
    snapshots: ({ year: wished }) => {
      const years = journal.snapshots.years();
      const year = years.find((one) => one.year === wished)?.year ?? years.at(-1)?.year ?? null;
      if (year === null) return { day: today(), years, year, listed: [] };
      const [first, last] = [`${year}-01-01` as Day, `${year}-12-31` as Day];
      const [earlier = null] = journal.snapshots.latest(addDays(first, -1), 1);
      const within = journal.snapshots.between(first, last);
      const later = journal.snapshots.after(last);
      const listed = within.map((snapshot, index) => ({
        snapshot,
        before: within[index - 1] ?? earlier,
        after: within[index + 1] ?? later,
      }));
      return { day: today(), years, year, listed: listed.toReversed() };
    },
    indicators: () => {
      const day = today();
      return { day, notes: journal.indicators.between(addDays(day, -7 * calendarWeeks), day) };
    },
    fullHistory: () => ({
      day: today(),
      snapshots: journal.snapshots.all(),
      indicators: journal.indicators.all(),
    }),
    setGoal: ({ goal }) => {
      if (goal === null) journal.goal.remove();
      else journal.goal.keep(goal);
    },
  };
}

function doneOnEach(from: Day, until: Day, marks: readonly Mark[]): readonly number[] {
  const first = epochDay(from);
  const counts = new Array<number>(epochDay(until) - first + 1).fill(0);
  for (const { day, count } of marks)
    if (day >= first) counts[day - first] = (counts[day - first] ?? 0) + count;
  return counts;
}
