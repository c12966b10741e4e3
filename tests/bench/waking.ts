import SQLite from 'better-sqlite3';
import { reminderState } from '../../electron/reminders/reminderState.ts';
import { type Scheduler, schedulerOf } from '../../electron/reminders/scheduler.ts';
import { actionQueries } from '../../electron/store/actions.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { reminderQueries } from '../../electron/store/reminders.ts';
import { settingsQuery } from '../../electron/store/settings.ts';
import { snoozeQueries } from '../../electron/store/snoozes.ts';
import { latestReminders } from '../../shared/reminders/bells.ts';
import { wallClockAt } from '../../shared/reminders/wallClock.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';
import { type Figure, ratioOf } from './figure.ts';
import { clock, journalWith } from './journals.ts';
import { inTurns } from './measure.ts';

const actions = 60;
const times = ['08:30', '17:45'] as TimeOfDay[];

/** A wake of the scheduler with nothing due, against the queries it puts, and nothing made of them. */
export async function waking(seed: number): Promise<readonly Figure[]> {
  const { file, journal, done } = journalWith({ completions: 6_000, actions, seed });
  const scheduler = settledScheduler(journal);
  const wall = wallClockAt(clock.now(), clock.zone());
  const ids = latestReminders(reminderState(journal).bells, wall).map(({ id }) => id);

  const bare = new SQLite(file, { readonly: true });
  const [timed, settings, snoozes, pause] = [
    actionQueries.timed,
    settingsQuery,
    snoozeQueries.all,
    snoozeQueries.pause,
  ].map((sql) => bare.prepare(sql));
  const has = bare.prepare(reminderQueries.has);
  const query = () => {
    settings?.get();
    timed?.all();
    snoozes?.all();
    pause?.get();
    for (const id of ids) has.get(id);
  };
  const [ours, theirs] = await inTurns(400, 5, () => scheduler.wake(), query);
  bare.close();
  done();
  return ratioOf(
    `a wake of the scheduler with ${actions} actions ÷ the bare queries it needs`,
    2,
    { name: 'wake', values: ours },
    { name: 'bare queries', values: theirs },
  );
}

/** The scheduler of a journal all of whose actions have times, once all that was due is dealt with. */
export function settledScheduler(journal: Journal): Scheduler {
  journal.transaction(() => {
    for (const action of journal.actions.all()) journal.actions.keep({ ...action, times });
  });
  const scheduler = schedulerOf({
    journal,
    clock,
    guessedLanguage: 'es',
    notifier: { show: (_notice, onOutcome) => onOutcome('shown'), withdraw: () => {} },
    onSettled: () => {},
    onFault: (error) => {
      throw error;
    },
  });
  scheduler.wake();
  return scheduler;
}
