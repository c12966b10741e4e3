import { type Action, actionFrom } from '../../../shared/actions/action.ts';
import { pauseOfEverything } from '../../../shared/actions/pause.ts';
import { isResting } from '../../../shared/actions/practice.ts';
import { isFixed } from '../../../shared/actions/rhythm.ts';
import { standingOn } from '../../../shared/actions/standing.ts';
import { addDays, epochDay } from '../../../shared/day.ts';
import type { ReminderSight } from '../../../shared/ipc/contract.ts';
import { nextReminder } from '../../../shared/reminders/nextReminder.ts';
import type { ReminderState } from '../../../shared/reminders/plan.ts';
import { isPausedAt, quietUntil } from '../../../shared/reminders/quiet.ts';
import type { Reminder } from '../../../shared/reminders/reminder.ts';
import {
  endOfSnooze,
  offeredSnoozes,
  snoozedUntil,
  snoozeId,
} from '../../../shared/reminders/snooze.ts';
import {
  dayOf,
  minuteAt,
  minuteOf,
  timeOf,
  type WallClock,
  type WallMinute,
  wallClockAt,
} from '../../../shared/reminders/wallClock.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';
import type { Clock } from '../../clock.ts';
import { reminderState } from '../../reminders/reminderState.ts';
import { whatIsLeft } from '../../reminders/whatIsLeft.ts';
import type { Journal } from '../../store/journal.ts';
import { practicesToday } from '../../store/practices.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';

/** What of the reminders is the system's, and not the journal's. */
export interface ReminderSystem {
  /** Shows a notification to try; whether the system did. */
  readonly tryNotification: () => Promise<boolean>;
  /** Whether Pilar stays when its window is closed, where the person has chosen nothing. */
  readonly usuallyStays: boolean;
  readonly startsAtLogin: () => boolean;
  /** Throws where the system refuses. */
  readonly setStartAtLogin: (isOn: boolean) => void;
}

/** What reminds, and putting it off. */
export function reminderHandlers(
  journal: Journal,
  clock: Clock,
  newId: () => string,
  system: ReminderSystem,
): Pick<
  Handlers,
  | 'reminders'
  | 'snooze'
  | 'pauseReminders'
  | 'resumeReminders'
  | 'dismissReminders'
  | 'sendTestReminder'
  | 'startAtLogin'
> {
  const wallClock = () => wallClockAt(clock.now(), clock.zone());
  return {
    reminders: () => {
      const wall = wallClock();
      const { staysWhenClosed } = journal.settings.current();
      const state = reminderState(journal);
      const { pause } = state.quiet;
      const shown = journal.reminders.lastShown();
      return {
        day: wall.day,
        next: nextSight(journal, state, wall),
        last: shown && sightOf(journal, shown.reminder, minuteAt(shown.shownAt, wall.zone)),
        pausedUntil:
          pause !== null && isPausedAt(pause, wall.now)
            ? partsOf(minuteAt(pause.until, wall.zone))
            : null,
        unshown: journal.reminders.open('failed').flatMap((reminder) => {
          const told = whatIsLeft(journal, reminder, wall.day);
          return told === null ? [] : [{ id: reminder.id, told, askedOn: reminder.askedOn }];
        }),
        snoozed: state.snoozes.flatMap((snooze) =>
          snooze.subject.of === 'action'
            ? [
                {
                  action: snooze.subject.action,
                  ...partsOf(
                    minuteAt(quietUntil(state.quiet, endOfSnooze(snooze, wall), wall), wall.zone),
                  ),
                },
              ]
            : [],
        ),
        snoozeChoices: offeredSnoozes(state.rules, wall),
        staysWhenClosed: staysWhenClosed ?? system.usuallyStays,
        startsAtLogin: system.startsAtLogin(),
      };
    },
    snooze: ({ subject, askedOn, choice }) => {
      const wall = wallClock();
      const { reminders: rules } = journal.settings.current();
      const action = subject.of === 'action' ? journal.actions.get(subject.action) : null;
      journal.snoozes.keep({
        id: snoozeId(subject, newId()),
        subject,
        takenAt: wall.now,
        askedOn,
        until: snoozedUntil(choice, action?.times ?? [], rules, wall),
      });
    },
    pauseReminders: ({ until }) => {
      const wall = wallClock();
      const tomorrow = minuteOf(addDays(wall.day, 1), '00:00' as TimeOfDay);
      journal.snoozes.keepPause({
        takenAt: wall.now,
        until: until === 'oneHour' ? wall.now.add({ hours: 1 }) : wall.momentOf(tomorrow),
      });
    },
    resumeReminders: () => {
      journal.snoozes.keepPause(null);
    },
    dismissReminders: ({ reminders }) => {
      journal.transaction(() => {
        for (const id of reminders) journal.reminders.dismiss(id);
      });
    },
    sendTestReminder: async () => {
      if (!(await system.tryNotification())) throw new Refusal({ code: 'notShown' });
    },
    startAtLogin: ({ isOn }) => {
      try {
        system.setStartAtLogin(isOn);
      } catch (cause) {
        throw new Refusal({ code: 'storeFailed' }, { cause });
      }
    },
  };
}

function nextSight(journal: Journal, state: ReminderState, wall: WallClock): ReminderSight | null {
  const coming = nextReminder(state, wall, leftWhenItComes(journal, wall));
  return coming && sightOf(journal, coming.reminder, coming.at);
}

/** Whether something is left of a reminder when it comes, as far as can be known today. */
function leftWhenItComes(journal: Journal, wall: WallClock): (reminder: Reminder) => boolean {
  const pauses = journal.pauses.all();
  let practices: ReturnType<typeof practicesToday> | null = null;
  return (reminder) => {
    const { subject, askedOn } = reminder;
    if (askedOn <= wall.day) return whatIsLeft(journal, reminder, wall.day) !== null;
    if (subject.of !== 'action') return pauseOfEverything(pauses, askedOn) === null;
    practices ??= practicesToday(journal, wall.day);
    const found = practices.find(({ action }) => action.id === subject.action);
    if (found === undefined) return false;
    const { action, practice } = found;
    if (isResting(practice, epochDay(askedOn))) return false;
    if (isFixed(action.rhythm)) return true;
    const standing = standingOn(practice, wall.day);
    return standing.state === 'due' || (standing.next !== null && standing.next <= askedOn);
  };
}

function sightOf(journal: Journal, { subject }: Reminder, at: WallMinute): ReminderSight | null {
  if (subject.of !== 'action') return { subject, ...partsOf(at) };
  const action = actionOf(journal, subject.action);
  return action && { subject: { of: 'action', action }, ...partsOf(at) };
}

function actionOf(journal: Journal, id: string): Action | null {
  const kept = journal.actions.get(id);
  return kept && actionFrom(kept);
}

function partsOf(minute: WallMinute) {
  return { day: dayOf(minute), time: timeOf(minute) };
}
