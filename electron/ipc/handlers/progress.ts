import { actionFrom } from '../../../shared/actions/action.ts';
import type { Mark } from '../../../shared/actions/practice.ts';
import {
  addDays,
  type Day,
  dayAt,
  dayFromEpoch,
  epochDay,
  startOfMonth,
  startOfWeek,
} from '../../../shared/day.ts';
import { calendarWeeks, type EffortPeriod } from '../../../shared/ipc/contract.ts';
import { type Pillar, pillars } from '../../../shared/ssi/pillar.ts';
import { periodsBetween, rangeStart, stepsWithin, stepWithin } from '../../../shared/ssi/series.ts';
import type { Clock } from '../../clock.ts';
import type { Journal } from '../../store/journal.ts';
import type { DirectHandlers } from '../serve.ts';

/** The index and the effort over time, and the score that is wished for. */
export function progressHandlers(
  journal: Journal,
  clock: Clock,
): Pick<DirectHandlers, 'progress' | 'snapshots' | 'indicators' | 'fullHistory' | 'setGoal'> {
  const today = () => dayAt(clock.now(), clock.zone());
  return {
    progress: ({ range, step: wished }) => {
      const day = today();
      const { weekStart } = journal.settings.current();
      const firstDay = journal.snapshots.firstDay();
      const [latest = null] = journal.snapshots.latest(day, 1);
      const from = rangeStart(range, firstDay ?? day, day);
      const step = stepWithin(wished, from, day);
      const startOf = step === 'month' ? startOfMonth : (one: Day) => startOfWeek(one, weekStart);
      const periods = periodsBetween(step, from, day, startOf);
      const calendarFrom = addDays(startOfWeek(day, weekStart), -7 * (calendarWeeks - 1));
      const [begin = from] = [...periods, calendarFrom].sort();
      const done = doneByPillar(journal, begin, day);
      return {
        day,
        weekStart,
        firstDay,
        latest,
        from,
        step,
        steps: stepsWithin(from, day),
        points: journal.snapshots.series(step, from, day, weekStart),
        effort: effortIn(periods, startOf, done),
        calendar: { from: calendarFrom, done: doneOnEach(calendarFrom, day, done) },
        goal: journal.goal.current(),
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

/**
 * The days, since 1970-01-01, that actions of each pillar were done on, and how often; also of those
 * that were put away since: what was done stays done.
 */
type Done = Readonly<Record<Pillar, readonly Mark[]>>;

function doneByPillar(journal: Journal, from: Day, until: Day): Done {
  const done: Record<Pillar, Mark[]> = { brand: [], people: [], insights: [], relationships: [] };
  const actions = journal.actions.all().map(actionFrom);
  const wanted = actions.map(({ id }) => [id, from] as const);
  const marks = journal.completions.since(wanted, until);
  for (const { id, pillar } of actions)
    for (const mark of marks.get(id) ?? []) done[pillar].push(mark);
  return done;
}

function effortIn(
  periods: readonly Day[],
  startOf: (day: Day) => Day,
  done: Done,
): readonly EffortPeriod[] {
  const counted = new Map(
    periods.map((from) => [from, { brand: 0, people: 0, insights: 0, relationships: 0 }]),
  );
  for (const pillar of pillars)
    for (const { day, count } of done[pillar]) {
      const period = counted.get(startOf(dayFromEpoch(day)));
      if (period !== undefined) period[pillar] += count;
    }
  return [...counted].map(([from, each]) => ({ from, done: each }));
}

function doneOnEach(from: Day, until: Day, done: Done): readonly number[] {
  const first = epochDay(from);
  const counts = new Array<number>(epochDay(until) - first + 1).fill(0);
  for (const { day, count } of Object.values(done).flat())
    if (day >= first) counts[day - first] = (counts[day - first] ?? 0) + count;
  return counts;
}
