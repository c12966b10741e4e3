import fc from 'fast-check';
import { hasInk } from '../../shared/actions/action.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import type { Rhythm } from '../../shared/actions/rhythm.ts';
import { goalSubjects } from '../../shared/insights/goal.ts';
import type { ParsedInputOf, StepName } from '../../shared/ipc/contract.ts';
import { reviewSteps } from '../../shared/journal/review.ts';
import { initialReminderRules } from '../../shared/reminders/reminderRules.ts';
import { focusRules } from '../../shared/ssi/focus.ts';
import { indicators } from '../../shared/ssi/indicators.ts';
import { pillars, sumOf } from '../../shared/ssi/pillar.ts';
import { snapshotSources } from '../../shared/ssi/snapshot.ts';
import type { TimeOfDay } from '../../shared/timeOfDay.ts';
import { day } from './day.ts';

/** A step as it is asked for. */
export type Asked = {
  [Name in StepName]: { readonly command: Name; readonly subject: ParsedInputOf<Name> };
}[StepName];

const score = fc.oneof(
  fc.constantFrom(0, 25, 21, 6.4, 0.29999998, 13.118002, 0.1 + 0.2),
  fc.double({ min: 0, max: 25, noNaN: true }),
);
const rank = fc.option(fc.integer({ min: 1, max: 100 }));
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', 'ñ «á» 👩🏽‍💻', 'مرحبا', "'; DROP TABLE snapshots; --", 'a\0b', '"\\u0000"'),
);
// The last of them has not come yet and is refused.
const days = fc.constantFrom('2026-10-31', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23');
const fourScores = fc.record({
  brand: score,
  people: score,
  insights: score,
  relationships: score,
});
const snapshots = fc
  .record({
    day: days.map(day),
    scores: fourScores,
    disagreement: fc.double({ min: -0.9, max: 0.9, noNaN: true }),
    industryRank: rank,
    networkRank: rank,
    industryTotal: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    networkTotal: fc.constantFrom(null, 36, 33.5),
    industryMeans: fc.option(fourScores),
    networkMeans: fc.option(fourScores),
    note: words,
    source: fc.constantFrom(...snapshotSources),
  })
  .map(({ disagreement, ...given }) => {
    const total = Math.min(100, Math.max(0, sumOf(given.scores) + disagreement));
    return { ...given, total };
  });
const indicatorValues = fc.dictionary(
  fc.constantFrom(...indicators),
  fc.option(fc.constantFrom(0, 1, 100)),
  { maxKeys: 4, noNullPrototype: true },
);
// Those of the catalogue, and those that a sequence may have made meanwhile.
const actions = fc.constantFrom(...actionIds.slice(0, 4), 'id-1', 'id-2', 'id-3', 'id-4');
const someDay = days.map(day);
const ticks = fc.record({ action: actions, day: someDay });
const pages = fc.constantFrom(null, 'https://example.org/?q=ñ', 'https://www.linkedin.com/in/me/');
const rhythms = fc.constantFrom<Rhythm>(
  { kind: 'once' },
  { kind: 'once', by: day('2026-12-01'), reviewAfterMonths: 2 },
  { kind: 'days', every: 3 },
  { kind: 'weeks', every: 2, on: [1, 5] },
  { kind: 'months', every: 1, on: 31 },
  { kind: 'quota', times: 3, per: 'week' },
);
const titles = words.map((text) => text.replaceAll('\0', '').trim()).filter(hasInk);
const ownWishes = fc.record({
  title: titles,
  how: fc.option(words),
  page: pages,
  pillar: fc.constantFrom(...pillars),
  rhythm: rhythms,
  minutes: fc.option(fc.integer({ min: 1, max: 1_440 })),
  start: someDay,
  end: fc.constantFrom(null, day('2026-12-24')),
  times: fc.constantFrom([], ['09:00' as TimeOfDay, '18:45' as TimeOfDay]),
  target: fc.constantFrom(1, 5),
});
const anyWishes = ownWishes.chain((whole) =>
  fc.record({
    ...Object.fromEntries(Object.entries(whole).map(([name, said]) => [name, fc.constant(said)])),
    title: fc.constantFrom(null, whole.title),
    pillar: fc.constantFrom(null, whole.pillar),
    rhythm: fc.constantFrom(null, whole.rhythm),
  }),
);
const pauses = fc.record({
  scope: fc.oneof(
    fc.constant({ of: 'everything' }),
    fc.record({ of: fc.constant('pillar'), pillar: fc.constantFrom(...pillars) }),
    fc.record({ of: fc.constant('action'), action: actions }),
  ),
  from: someDay,
  until: fc.constantFrom(null, day('2026-11-30')),
});
const changes = fc.record(
  {
    language: fc.constantFrom('es', 'en'),
    theme: fc.constantFrom('system', 'light', 'dark'),
    reminders: fc.constantFrom(initialReminderRules, { ...initialReminderRules, ofActions: false }),
    staysWhenClosed: fc.boolean(),
    singleKeys: fc.boolean(),
    weekStart: fc.constantFrom(1, 7),
    dailyMinutes: fc.constantFrom(null, 5, 480),
    focusRule: fc.constantFrom(...focusRules),
  },
  { requiredKeys: [] },
);
const one = fc.record({ action: actions });
/** What each command is given; one that is missing does not compile. */
export const stepSubjects: Readonly<Record<StepName, fc.Arbitrary<object>>> = {
  tick: ticks,
  addOne: ticks,
  untick: ticks,
  markDay: fc.record({
    action: actions,
    day: someDay,
    count: fc.constantFrom(1, 2, 9_999),
    note: words,
    page: pages,
  }),
  skip: ticks,
  addAction: fc.record({ wishes: ownWishes }),
  changeAction: fc.record({ action: actions, wishes: anyWishes }),
  archiveAction: one,
  restoreAction: one,
  duplicateAction: one,
  placeAction: fc.record({
    action: actions,
    pillar: fc.constantFrom(...pillars),
    before: fc.option(actions),
  }),
  pause: pauses,
  endPause: fc.record({ pause: fc.constantFrom('id-1', 'id-2', 'id-3', 'id-4') }),
  noteSnapshot: fc.record({ snapshot: snapshots, replaces: fc.boolean() }),
  changeSnapshot: fc.record({ day: someDay, snapshot: snapshots, replaces: fc.boolean() }),
  removeSnapshot: fc.record({ day: someDay }),
  importHistory: fc.record({
    snapshots: fc.uniqueArray(snapshots, { maxLength: 4, selector: (one) => one.day }),
    indicators: fc.uniqueArray(fc.record({ day: someDay, values: indicatorValues }), {
      maxLength: 3,
      selector: (one) => one.day,
    }),
    replaces: fc.boolean(),
  }),
  noteIndicators: fc.record({ day: someDay, values: indicatorValues }),
  setGoal: fc.record({
    goal: fc.option(
      fc.record({
        of: fc.constantFrom(...goalSubjects),
        score: fc.constantFrom(0.1, 20, 25),
        by: someDay,
      }),
    ),
  }),
  // Each day's page has but one revision here, so that one which is read was always the last.
  keepEntry: fc
    .record({ day: someDay, text: words, isThere: fc.boolean() })
    .map(({ day: on, text, isThere }) => {
      const revision = `00000000-0000-4000-8000-0000${on.replaceAll('-', '')}`;
      return { day: on, text, before: isThere ? revision : null, revision, isSample: false };
    }),
  keepReview: fc.record({
    week: someDay,
    step: fc.constantFrom(...reviewSteps),
    wentWell: words,
    focus: fc.option(fc.constantFrom(...pillars)),
    focusReason: words,
    actions: fc.uniqueArray(actions, { maxLength: 5 }),
    isSample: fc.constant(false),
  }),
  finishReview: fc.record({ week: someDay }),
  skipReview: fc.record({ week: someDay }),
  changeSettings: changes,
};
/** Any step, on 2026-11-22; one in some of them is refused. */
export const anyStep = fc.oneof(
  ...Object.entries(stepSubjects).map(([command, subject]) =>
    fc.record({ command: fc.constant(command), subject }),
  ),
) as fc.Arbitrary<Asked>;
