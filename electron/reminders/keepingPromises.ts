import { type CallName, callNames } from '../../shared/ipc/calls.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { latestReminders } from '../../shared/reminders/bells.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { endOfSnooze } from '../../shared/reminders/snooze.ts';
import { wallClockAt } from '../../shared/reminders/wallClock.ts';
import type { Clock } from '../clock.ts';
import type { Handlers } from '../ipc/serve.ts';
import type { Journal } from '../store/journal.ts';
import { reminderState } from './reminderState.ts';

/**
 * The same handlers, where a command that changes what reminds never rings at once: a reminder that
 * would have come before the command was never promised, and is settled in the same transaction.
 */
export function keepingPromises(journal: Journal, clock: Clock, handlers: Handlers): Handlers {
  const keeping = callNames.filter(changesBells).map((name) => {
    const handle = handlers[name] as (input: unknown) => unknown;
    return [name, (input: unknown) => keepPromises(journal, clock, () => handle(input))];
  });
  return { ...handlers, ...Object.fromEntries(keeping) };
}

/** Makes one change after which nothing rings at once that was not promised before. */
export function keepPromises<Result>(
  journal: Journal,
  clock: Pick<Clock, 'now' | 'zone'>,
  change: () => Result,
): Result {
  return journal.transaction(() => {
    const promised = comeByNow(journal, clock).map(({ id }) => id);
    const result = change();
    settlePast(journal, clock, new Set(promised));
    return result;
  });
}

/** Settles every reminder that would have come by now, but for those that were promised. */
export function settlePast(
  journal: Journal,
  clock: Pick<Clock, 'now' | 'zone'>,
  promised: ReadonlySet<string> = new Set(),
): void {
  for (const reminder of comeByNow(journal, clock))
    if (!promised.has(reminder.id)) journal.reminders.claim(reminder, clock.now(), 'silent');
}

/**
 * Settles all that would ring in a journal as it was a while ago: the one whose place it takes has
 * dealt with that since, and it must not come twice.
 */
export function settleRestored(journal: Journal, clock: Pick<Clock, 'now' | 'zone'>): void {
  const wall = wallClockAt(clock.now(), clock.zone());
  journal.transaction(() => {
    settlePast(journal, clock);
    for (const { id } of [
      ...journal.reminders.open('claimed'),
      ...journal.reminders.open('failed'),
    ])
      journal.reminders.conclude(id, 'silent');
    for (const snooze of journal.snoozes.all())
      if (Temporal.Instant.compare(endOfSnooze(snooze, wall), wall.now) <= 0)
        journal.snoozes.remove(snooze.id);
  });
}

/** Of each bell the last reminder that has come and was not dealt with, whatever puts it off. */
function comeByNow(journal: Journal, clock: Pick<Clock, 'now' | 'zone'>): readonly Reminder[] {
  const { bells, isSettled } = reminderState(journal);
  const wall = wallClockAt(clock.now(), clock.zone());
  return latestReminders(bells, wall).filter(({ id }) => !isSettled(id));
}

/** What waits for more than the journal sees to its promises by itself, or opens another one. */
const apart: readonly CallName[] = [
  ...(['exploreSample', 'leaveSample', 'importArchive', 'restoreBackup'] as const),
  ...(['tryOpening', 'restoreNewest', 'beginAnew'] as const),
];

function changesBells(name: CallName): boolean {
  const call = contract[name];
  if (call.kind !== 'command' || apart.includes(name)) return false;
  return call.changes.some((topic) => topic === 'actions' || topic === 'settings');
}
