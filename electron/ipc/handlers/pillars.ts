import { type Action, actionFrom } from '../../../shared/actions/action.ts';
import { dayStates } from '../../../shared/actions/dayStates.ts';
import type { PractisedAction } from '../../../shared/actions/dueToday.ts';
import { byPlace } from '../../../shared/actions/order.ts';
import { restsOf } from '../../../shared/actions/pause.ts';
import type { Rest } from '../../../shared/actions/practice.ts';
import { lastRound, standingOn } from '../../../shared/actions/standing.ts';
import { streaksOn } from '../../../shared/actions/streak.ts';
import { strengthOn, strengthSince } from '../../../shared/actions/strength.ts';
import { sumOfTallies, weekTally } from '../../../shared/actions/weekTally.ts';
import { addDays, type Day, dayAt, startOfWeek } from '../../../shared/day.ts';
import {
  type ActionSheet,
  type ActionSummary,
  type NamedPause,
  weeksShown,
} from '../../../shared/ipc/contract.ts';
import { pillarsFrom } from '../../../shared/ssi/focus.ts';
import type { Pillar } from '../../../shared/ssi/pillar.ts';
import type { Clock } from '../../clock.ts';
import type { Journal } from '../../store/journal.ts';
import { plannedActions, practicesSince, wholePractice } from '../../store/practices.ts';
import { weekFocusOn } from '../../store/todayTasks.ts';
import { keptAction } from '../keptAction.ts';
import type { DirectHandlers } from '../serve.ts';

/** The pillars, and what became of their actions over the last twelve weeks. */
export function pillarHandlers(
  journal: Journal,
  clock: Clock,
): Pick<DirectHandlers, 'pillars' | 'pillar' | 'action'> {
  const frame = () => {
    const day = dayAt(clock.now(), clock.zone());
    const settings = journal.settings.current();
    const firstDay = addDays(startOfWeek(day, settings.weekStart), -7 * (weeksShown - 1));
    const [latest = null, previous = null] = journal.snapshots.latest(day, 2);
    const { industry } = journal.snapshots.latestMeans(day);
    const { focus } = weekFocusOn(journal, day, latest, settings);
    return { day, firstDay, focus, latest, previous, industry };
  };
  /** Those of a pillar, in their order, with the past that strength and twelve weeks need. */
  const practised = (pillar: Pillar, firstDay: Day, day: Day): readonly PractisedAction[] => {
    const since = ({ rhythm, end }: Action, rests: readonly Rest[]) => {
      const reach = strengthSince({ rhythm, end, rests }, day);
      return reach < firstDay ? reach : firstDay;
    };
    const planned = plannedActions(journal).filter((action) => action.pillar === pillar);
    return practicesSince(journal, planned.sort(byPlace), since, day);
  };
  return {
    pillars: () => {
      const shown = frame();
      const { day, firstDay, focus } = shown;
      return {
        ...shown,
        columns: pillarsFrom(focus).map((pillar) => {
          const summaries = practised(pillar, firstDay, day).map((one) =>
            summary(one, firstDay, day),
          );
          return { pillar, weeks: weeksOf(summaries), actions: summaries };
        }),
        pauses: pausesFrom(journal, day),
      };
    },
    pillar: ({ pillar }) => {
      const shown = frame();
      const { day, firstDay } = shown;
      const sheets = practised(pillar, firstDay, day).map((one) => sheet(one, firstDay, day));
      const archived = journal.actions
        .all()
        .filter(({ isArchived }) => isArchived)
        .map(actionFrom)
        .filter((action) => action.pillar === pillar)
        .sort(byPlace);
      const pauses = pausesFrom(journal, day).filter(
        ({ scope, action }) =>
          scope.of === 'everything' ||
          (scope.of === 'pillar' ? scope.pillar : action?.pillar) === pillar,
      );
      return { ...shown, pillar, weeks: weeksOf(sheets), actions: sheets, archived, pauses };
    },
    action: ({ action: id }) => {
      const { day, firstDay } = frame();
      const action = keptAction(journal, id);
      const practice = wholePractice(journal, action, day);
      return {
        day,
        firstDay,
        sheet: sheet({ action, practice }, firstDay, day),
        streaks: streaksOn(practice, day),
        days: journal.completions.told(id, firstDay, day),
        pauses: pausesFrom(journal, day).filter((pause) => restsOf(action, [pause]).length > 0),
      };
    },
  };
}

function summary({ action, practice }: PractisedAction, firstDay: Day, day: Day): ActionSummary {
  const weeks = Array.from({ length: weeksShown }, (_, week) =>
    weekTally(practice, addDays(firstDay, 7 * week), day),
  );
  return {
    action,
    standing: standingOn(practice, day),
    isDone: action.rhythm.kind === 'once' && lastRound(practice).doneOn !== null,
    strength: strengthOn(practice, day),
    weeks,
  };
}

function sheet(practised: PractisedAction, firstDay: Day, day: Day): ActionSheet {
  const states = dayStates(practised.practice, firstDay, day, day);
  return { ...summary(practised, firstDay, day), states };
}

/** The weeks of several actions together. */
function weeksOf(actions: readonly ActionSummary[]) {
  return Array.from({ length: weeksShown }, (_, week) =>
    sumOfTallies(actions.flatMap(({ weeks }) => weeks[week] ?? [])),
  );
}

/** The pauses that go on today or are to come. */
function pausesFrom(journal: Journal, today: Day): readonly NamedPause[] {
  return journal.pauses
    .all()
    .filter(({ until }) => until === null || until >= today)
    .map((pause) => {
      const kept = pause.scope.of === 'action' ? journal.actions.get(pause.scope.action) : null;
      return { ...pause, action: kept === null ? null : actionFrom(kept) };
    });
}
