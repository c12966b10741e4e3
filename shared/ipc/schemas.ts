import * as v from 'valibot';
import {
  type ActionWishes,
  hasInk,
  largestCount,
  longestAddress,
  longestText,
  longestTitle,
  mostMinutes,
  mostTimesOfDay,
} from '../actions/action.ts';
import { isOpenableAddress } from '../actions/address.ts';
import { actionIds } from '../actions/catalogue.ts';
import type { PauseScope } from '../actions/pause.ts';
import { longestInterval, longestReview, mostTimes, type Rhythm } from '../actions/rhythm.ts';
import {
  largestArchive,
  longestPassphrase,
  shortestPassphrase,
} from '../archive/archiveReading.ts';
import { backupNamed } from '../backups/backup.ts';
import { isDay, type Weekday, weekStarts } from '../day.ts';
import { type Goal, goalSubjects, largestGoal } from '../insights/goal.ts';
import { longestEntry } from '../journal/entry.ts';
import { longestReviewText, mostChosenActions, reviewSteps } from '../journal/review.ts';
import type { Subject } from '../reminders/reminder.ts';
import type { ReminderRulesChange } from '../reminders/reminderRules.ts';
import { snoozeChoices } from '../reminders/snooze.ts';
import { largestFile, savedKindOf } from '../savedFile.ts';
import {
  fewestDailyMinutes,
  languages,
  mostDailyMinutes,
  type SettingsChange,
  themes,
} from '../settings.ts';
import { focusRules } from '../ssi/focus.ts';
import { type Indicator, indicatorRule } from '../ssi/indicators.ts';
import { largestPillarScore, largestTotal, type PillarScores, pillars } from '../ssi/pillar.ts';
import { agreesWithSum, longestNote, type Snapshot, snapshotSources } from '../ssi/snapshot.ts';
import { dayOrders } from '../ssi/table/dayOrder.ts';
import { duplicateChoices } from '../ssi/table/duplicatedDays.ts';
import type { ImportChoice } from '../ssi/table/readImport.ts';
import { mostColumns, mostRows } from '../ssi/table/table.ts';
import { tableFields } from '../ssi/table/tableField.ts';
import { isTimeOfDay } from '../timeOfDay.ts';

/** A file to be saved: the name to suggest for it, and what is in it. */
export const savedFile = v.strictObject({
  name: v.pipe(
    v.string(),
    v.check((name) => savedKindOf(name) !== null),
  ),
  contents: v.pipe(
    v.instance(Uint8Array),
    v.check(({ byteLength }) => byteLength <= largestFile),
  ),
});

/** No input at all. */
export const nothing = v.undefined();

/** The id of an action or of a pause: one of the catalogue's, or a UUIDv7. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

/** The id of a job: a UUID. */
export const jobId = v.pipe(v.string(), v.uuid());

/** A file as it is. */
export const bytes = v.instance(Uint8Array);

/** A `.pilar` file as it is. */
export const archiveFile = v.pipe(
  v.instance(Uint8Array),
  v.check(({ byteLength }) => byteLength <= largestArchive),
);

/** A passphrase as it was typed, to open something. */
export const passphrase = v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestPassphrase));

/** A passphrase that is to seal something. */
export const newPassphrase = v.pipe(passphrase, v.minLength(shortestPassphrase));

/** The name of the file of a backup. */
export const backupFileName = v.pipe(
  v.string(),
  v.check((name) => backupNamed(name, '.db') !== null),
);

/** The text of a day's page; the empty one takes the page away. */
export const entryText = v.pipe(v.string(), v.maxLength(longestEntry));

/** What one revision of a page is called: a UUID. */
export const revision = v.pipe(v.string(), v.uuid());

/** A day that exists, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.guard(isDay));

const timeOfDay = v.pipe(v.string(), v.guard(isTimeOfDay));

/** One of the four pillars. */
export const pillar = v.picklist(pillars);

/** A whole number from `smallest` to `largest`, both included. */
function whole(smallest: number, largest: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(smallest), v.maxValue(largest));
}

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[]);

/** Ascending, each once. */
function isAscending(values: readonly (number | string)[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? value) < value);
}

/** A rhythm within its bounds. */
export const rhythm = v.variant('kind', [
  v.strictObject({
    kind: v.literal('once'),
    by: v.exactOptional(day),
    reviewAfterMonths: v.exactOptional(whole(1, longestReview)),
  }),
  v.strictObject({ kind: v.literal('days'), every: whole(1, longestInterval.days) }),
  v.strictObject({
    kind: v.literal('weeks'),
    every: whole(1, longestInterval.weeks),
    on: v.pipe(
      v.array(weekday),
      v.check((days) => isAscending(days)),
    ),
  }),
  v.strictObject({
    kind: v.literal('months'),
    every: whole(1, longestInterval.months),
    on: v.nullable(whole(1, 31)),
  }),
  v.pipe(
    v.strictObject({
      kind: v.literal('quota'),
      times: whole(1, mostTimes.month),
      per: v.picklist(['week', 'month']),
    }),
    v.check(({ times, per }) => times <= mostTimes[per]),
  ),
]) satisfies v.GenericSchema<unknown, Rhythm>;

const text = v.pipe(v.string(), v.maxLength(longestText));

/** An `https:` address; null where there is none. */
export const address = v.nullable(
  v.pipe(v.string(), v.maxLength(longestAddress), v.check(isOpenableAddress)),
);

/** What the person says of an action; its end is not before its start. */
export const actionWishes = v.pipe(
  v.strictObject({
    title: v.nullable(
      v.pipe(
        v.string(),
        v.trim(), // SQLite takes a title to end where it has a NUL.
        v.check((title) => hasInk(title) && !title.includes('\0')),
        v.maxLength(longestTitle),
      ),
    ),
    how: v.nullable(text),
    page: address,
    pillar: v.nullable(pillar),
    rhythm: v.nullable(rhythm),
    minutes: v.nullable(whole(1, mostMinutes)),
    start: day,
    end: v.nullable(day),
    times: v.pipe(
      v.array(timeOfDay),
      v.maxLength(mostTimesOfDay),
      v.check((given) => isAscending(given)),
    ),
    target: whole(1, largestCount),
  }),
  v.check(({ start, end }) => end === null || start <= end),
) satisfies v.GenericSchema<unknown, ActionWishes>;

/** The same for an action of the person's own, of which no catalogue says the rest. */
export const ownWishes = v.pipe(
  actionWishes,
  v.check(({ title, pillar: of, rhythm: how }) => title !== null && of !== null && how !== null),
);

/** How often an action was done on a day, and what the person wrote to it. */
export const completion = v.strictObject({
  action: id,
  day,
  count: whole(1, largestCount),
  note: text,
  page: address,
});

/** A page to open: of the index, of the catalogue, or of an action of the journal. */
export const page = v.union([
  v.literal('index'),
  v.strictObject({ catalogue: v.picklist(actionIds) }),
  v.strictObject({ action: id }),
]);

/** What a pause silences. */
export const pauseScope = v.variant('of', [
  v.strictObject({ of: v.literal('everything') }),
  v.strictObject({ of: v.literal('pillar'), pillar }),
  v.strictObject({ of: v.literal('action'), action: id }),
]) satisfies v.GenericSchema<unknown, PauseScope>;

/** A pause whose end, if it has one, is not before its start. */
export const newPause = v.pipe(
  v.strictObject({ scope: pauseScope, from: day, until: v.nullable(day) }),
  v.check(({ from, until }) => until === null || from <= until),
);

const score = v.pipe(v.number(), v.minValue(0), v.maxValue(largestPillarScore));
const total = v.pipe(v.number(), v.minValue(0), v.maxValue(largestTotal));
const rank = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)));

const scores: v.GenericSchema<PillarScores> = v.strictObject({
  brand: score,
  people: score,
  insights: score,
  relationships: score,
});

// Steps that were recorded before there were averages or sources name none, and keep their phrase.
const average = v.exactOptional(v.nullable(total), null);
const means = v.exactOptional(v.nullable(scores), null);

/** A snapshot whose values are in range and whose total agrees with its sum. */
export const snapshot = v.pipe(
  v.strictObject({
    day,
    scores,
    total,
    industryRank: rank,
    networkRank: rank,
    industryTotal: average,
    networkTotal: average,
    industryMeans: means,
    networkMeans: means,
    note: v.pipe(v.string(), v.maxLength(longestNote)),
    source: v.exactOptional(v.picklist(snapshotSources), 'typed'),
  }),
  v.check((given) => agreesWithSum(given.total, given.scores)),
) satisfies v.GenericSchema<unknown, Snapshot>;

/** The most days that can be taken over from a table at once: more than a lifetime of scores. */
export const longestImport = 20_000;

/** Snapshots, each of another day, in any order. */
export const snapshotsOfDays = v.pipe(
  v.array(snapshot),
  v.maxLength(longestImport),
  v.check((given) => isOfDays(given)),
);

const indicatorValue = (name: Indicator) =>
  v.exactOptional(v.nullable(whole(0, indicatorRule(name).largest)));

/** Values of indicators; null stands for one that is to be taken away. */
export const indicatorValues = v.strictObject({
  profileComplete: indicatorValue('profileComplete'),
  recommendations: indicatorValue('recommendations'),
  followers: indicatorValue('followers'),
  invitationsSent: indicatorValue('invitationsSent'),
  invitationsAccepted: indicatorValue('invitationsAccepted'),
  posts: indicatorValue('posts'),
  comments: indicatorValue('comments'),
  shares: indicatorValue('shares'),
  messagesAnswered: indicatorValue('messagesAnswered'),
  connections: indicatorValue('connections'),
  profileVisits: indicatorValue('profileVisits'),
}) satisfies v.GenericSchema<unknown, Readonly<Partial<Record<Indicator, number | null>>>>;

/** Notes of indicators, each of another day, in any order. */
export const indicatorNotes = v.pipe(
  v.array(v.strictObject({ day, values: indicatorValues })),
  v.maxLength(longestImport),
  v.check((given) => isOfDays(given)),
);

function isOfDays(given: readonly { readonly day: string }[]): boolean {
  return new Set(given.map((one) => one.day)).size === given.length;
}

/** How the table of an import is to be read. */
export const importChoice = v.strictObject({
  columns: v.pipe(v.array(v.picklist([...tableFields, 'ignore'])), v.maxLength(mostColumns)),
  header: v.nullable(whole(0, mostRows)),
  dayOrder: v.nullable(v.picklist(dayOrders)),
  duplicates: v.picklist(duplicateChoices),
}) satisfies v.GenericSchema<unknown, ImportChoice>;

/** A goal whose score can be reached. */
export const goal = v.pipe(
  v.strictObject({
    of: v.picklist(goalSubjects),
    score: v.pipe(v.number(), v.gtValue(0), v.maxValue(largestTotal)),
    by: day,
  }),
  v.check(({ of, score: wished }) => wished <= largestGoal(of)),
) satisfies v.GenericSchema<unknown, Goal>;

const isOn = v.exactOptional(v.boolean());
const time = v.exactOptional(timeOfDay);
const alarm = { isOn, time };

const dailyAlarm = v.exactOptional(
  v.strictObject({
    weekdays: v.exactOptional(v.strictObject(alarm)),
    weekends: v.exactOptional(v.strictObject(alarm)),
  }),
);

const weeklyAlarm = v.strictObject({ ...alarm, weekday: v.exactOptional(weekday) });

/** What of the reminders is to change; two that follow each other quickly do not undo one another. */
export const reminderRulesChange = v.strictObject({
  morning: dailyAlarm,
  evening: dailyAlarm,
  snapshot: v.exactOptional(weeklyAlarm),
  review: v.exactOptional(weeklyAlarm),
  ofActions: v.exactOptional(v.boolean()),
  quiet: v.exactOptional(v.strictObject({ isOn, from: time, until: time })),
}) satisfies v.GenericSchema<unknown, ReminderRulesChange>;

/** What a reminder is about. */
export const reminderSubject = v.variant('of', [
  v.strictObject({ of: v.literal('morning') }),
  v.strictObject({ of: v.literal('evening') }),
  v.strictObject({ of: v.literal('snapshot') }),
  v.strictObject({ of: v.literal('review') }),
  v.strictObject({ of: v.literal('action'), action: id }),
]) satisfies v.GenericSchema<unknown, Subject>;

/** The id of a reminder, as main gave it. */
export const reminderId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** How long a reminder is put off. */
export const snoozeChoice = v.picklist(snoozeChoices);

/**
 * The settings to change, one at least; what is absent stays. Without that one, whatever is an object
 * and shows no keys would pass for a change: a date, a map.
 */
export const settingsChange = v.pipe(
  v.strictObject({
    language: v.exactOptional(v.picklist(languages)),
    theme: v.exactOptional(v.picklist(themes)),
    reminders: v.exactOptional(reminderRulesChange),
    staysWhenClosed: v.exactOptional(v.boolean()),
    singleKeys: v.exactOptional(v.boolean()),
    weekStart: v.exactOptional(v.picklist(weekStarts)),
    dailyMinutes: v.exactOptional(v.nullable(whole(fewestDailyMinutes, mostDailyMinutes))),
    focusRule: v.exactOptional(v.picklist(focusRules)),
  }),
  v.check((change) => Object.keys(change).length > 0),
) satisfies v.GenericSchema<unknown, SettingsChange>;

const reviewText = v.pipe(v.string(), v.maxLength(longestReviewText));

/** A review as far as it has come. */
export const reviewDraft = v.strictObject({
  week: day,
  step: v.picklist(reviewSteps),
  wentWell: reviewText,
  focus: v.nullable(pillar),
  focusReason: reviewText,
  actions: v.pipe(
    v.array(id),
    v.maxLength(mostChosenActions),
    v.check((ids) => new Set(ids).size === ids.length),
  ),
});
