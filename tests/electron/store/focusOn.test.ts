import { expect, it } from 'vitest';
import { ssiHandlers } from '../../../electron/ipc/handlers/ssi.ts';
import { todayHandlers } from '../../../electron/ipc/handlers/today.ts';
import { whatIsLeft } from '../../../electron/reminders/whatIsLeft.ts';
import { focusOn } from '../../../electron/store/focusOn.ts';
import { actionFrom } from '../../../shared/actions/action.ts';
import { reminderAt } from '../../../shared/reminders/reminder.ts';
import { minuteOf } from '../../../shared/reminders/wallClock.ts';
import type { FocusRule } from '../../../shared/ssi/focus.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal } from '../../builders/journal.ts';
import { time } from '../../builders/rules.ts';
import { means, snapshot } from '../../builders/snapshot.ts';

const today = day('2026-11-22');

/** A journal, and ways to note in it and to choose the rule. */
function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const { noteSnapshot } = ssiHandlers(journal, clock);
  const note = (given: Parameters<typeof snapshot>[0]) =>
    noteSnapshot({ snapshot: snapshot(given), replaces: false });
  const choose = (focusRule: FocusRule) =>
    journal.settings.keep({ ...journal.settings.current(), focusRule });
  const focus = () => focusOn(journal, today, journal.snapshots.latest(today, 1)[0] ?? null);
  return { clock, journal, note, choose, focus };
}

it('is none before the first score, whatever is chosen', () => {
  const { choose, focus } = opened();
  choose('furthestBehind');
  expect(focus()).toBeNull();
});

it('follows the rule that is chosen, and takes effect at once', () => {
  const { note, choose, focus } = opened();
  note({ industryMeans: means.industry });
  expect(focus()).toMatchObject({ pillar: 'people', industry: 5.4 });
  choose('furthestBehind');
  expect(focus()).toMatchObject({ pillar: 'relationships', industry: 15.2 });
});

it('keeps the last averages known through snapshots that tell none', () => {
  const { note, choose, focus } = opened();
  choose('furthestBehind');
  note({ day: day('2026-11-15'), industryMeans: means.industry });
  note({ day: today });
  expect(focus()).toMatchObject({ pillar: 'relationships', industry: 15.2 });
});

it('is the same for the first plan, for Today and for the reminder', () => {
  const { clock, journal, note, choose } = opened();
  choose('furthestBehind');
  note({ industryMeans: means.industry });
  const view = todayHandlers(journal, clock).today(undefined);
  expect(view.focus?.pillar).toBe('relationships');
  expect(view.groups.map(({ pillar }) => pillar)).toEqual(['relationships']);
  const begun = journal.actions.all().filter(({ start }) => start === today);
  expect(new Set(begun.map((one) => actionFrom(one).pillar))).toEqual(new Set(['relationships']));
  const morning = reminderAt({ of: 'morning' }, minuteOf(today, time('09:00')));
  const told = whatIsLeft(journal, morning, today);
  expect(told).toEqual({ of: 'morning', tasks: view.groups.flatMap(({ tasks }) => tasks) });
});
