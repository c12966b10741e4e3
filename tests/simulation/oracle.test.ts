import { describe, expect, it } from 'vitest';
import { minuteText } from './calendar.ts';
import { BrokenStretch, type Fault, simulate } from './simulate.ts';

const halfAnHour = 1_800_000;

/** Each a Pilar that is wrong in one respect, and what it is caught at. */
const faults: Readonly<Record<string, { readonly fault: Fault; readonly at: string }>> = {
  'forgets to claim': {
    at: 'claim',
    fault: {
      journal: (journal) => ({ ...journal, reminders: { ...journal.reminders, claim: () => {} } }),
    },
  },
  'ignores quiet hours': {
    at: 'quiet',
    fault: {
      journal: (journal) => {
        const current = () => {
          const settings = journal.settings.current();
          const quiet = { ...settings.reminders.quiet, isOn: false };
          return { ...settings, reminders: { ...settings.reminders, quiet } };
        };
        return { ...journal, settings: { ...journal.settings, current } };
      },
    },
  },
  'rings during a pause': {
    at: 'quiet',
    fault: {
      journal: (journal) => ({ ...journal, snoozes: { ...journal.snoozes, pause: () => null } }),
    },
  },
  'shows what is done': {
    at: 'done',
    fault: {
      journal: (journal) => ({
        ...journal,
        completions: { ...journal.completions, since: () => new Map(), lastDone: () => [] },
      }),
    },
  },
  'loses what was not confirmed': {
    at: 'appearance',
    fault: {
      journal: (journal) => ({
        ...journal,
        reminders: {
          ...journal.reminders,
          open: (outcome) => (outcome === 'claimed' ? [] : journal.reminders.open(outcome)),
        },
      }),
    },
  },
  'rings again in a repeated hour': {
    at: 'once',
    fault: {
      journal: (journal, place) => {
        const claimedAt = new Map<string, number>();
        const isNow = (id: string) => {
          const { moment, zone } = place();
          return id.endsWith(minuteText(zone.wallAt(moment)));
        };
        const isRecent = (id: string) =>
          place().moment - (claimedAt.get(id) ?? place().moment) < halfAnHour;
        return {
          ...journal,
          reminders: {
            ...journal.reminders,
            has: (id) => journal.reminders.has(id) && (!isNow(id) || isRecent(id)),
            claim: (reminder, ...given) => {
              claimedAt.set(reminder.id, place().moment);
              journal.reminders.claim(reminder, ...given);
            },
          },
        };
      },
    },
  },
  'forgets what was put off': {
    at: 'appearance',
    fault: {
      journal: (journal) => ({ ...journal, snoozes: { ...journal.snoozes, all: () => [] } }),
    },
  },
  'rings twice for what was put off': {
    at: 'once',
    fault: {
      journal: (journal) => ({ ...journal, snoozes: { ...journal.snoozes, remove: () => {} } }),
    },
  },
  'tells each by itself': {
    at: 'appearance',
    fault: {
      notifier: (notifier) => ({
        ...notifier,
        show: (notice, onOutcome) => {
          for (const reminder of notice.reminders)
            notifier.show({ ...notice, reminders: [reminder] }, onOutcome);
        },
      }),
    },
  },
  'counts wrongly': {
    at: 'digest',
    fault: {
      notifier: (notifier) => ({
        ...notifier,
        show: (notice, onOutcome) =>
          notifier.show({ ...notice, title: notice.title.replace(/^\d+/, '99') }, onOutcome),
      }),
    },
  },
  'leaves done tasks on the screen': {
    at: 'withdrawn',
    fault: { scheduler: (scheduler) => ({ ...scheduler, withdraw: () => {} }) },
  },
  oversleeps: {
    at: 'appearance',
    fault: {
      scheduler: (scheduler) => {
        let turns = 0;
        const wake = () => {
          turns += 1;
          return turns % 3 === 0 ? null : scheduler.wake();
        };
        return { ...scheduler, wake };
      },
    },
  },
};

describe('The oracle catches a Pilar that', () => {
  it.each(Object.entries(faults))(
    '%s',
    (_name, { fault, at }) => {
      expect(promiseBrokenBy(fault)).toBe(at);
    },
    60_000,
  );
});

/** The first promise that a fault breaks in some lives around the end of a summer. */
function promiseBrokenBy(fault: Fault): string | null {
  for (let seed = 1; seed <= 6; seed += 1)
    try {
      simulate({ zone: 'Europe/Madrid', from: '2026-10-17', seed, days: 14 }, fault);
    } catch (error) {
      if (error instanceof BrokenStretch) return error.promise;
      throw error;
    }
  return null;
}
