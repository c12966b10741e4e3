import * as v from 'valibot';
import type { Action, KeptAction } from '../actions/action.ts';
import type { DayState } from '../actions/dayStates.ts';
import type { PillarTasks } from '../actions/dueToday.ts';
import type { Pause } from '../actions/pause.ts';
import type { Standing, Tally } from '../actions/standing.ts';
import type { Streaks } from '../actions/streak.ts';
import { type ArchiveReading, importWays } from '../archive/archiveReading.ts';
import type { BackupsView } from '../backups/backupsView.ts';
import type { CommandId } from '../commands.ts';
import type { Day, WeekStart } from '../day.ts';
import type { Forecast } from '../insights/forecast.ts';
import type { Goal } from '../insights/goal.ts';
import type { Insight } from '../insights/insight.ts';
import type { ChosenWeek } from '../journal/chosenWeek.ts';
import type { CalendarView, DayView, MentionsView } from '../journal/dayView.ts';
import type { Entry } from '../journal/entry.ts';
import type { LinkTarget } from '../journal/linkTarget.ts';
import { reportSpans } from '../journal/reportPeriod.ts';
import type { ReportView } from '../journal/reportView.ts';
import type { ReviewView } from '../journal/reviewView.ts';
import { longestSearch, type SearchView } from '../journal/searchView.ts';
import { longestWrittenAddress } from '../journal/writtenAddress.ts';
import type { OpenedFile } from '../openedFile.ts';
import type { OpeningView } from '../opening/opening.ts';
import type { Subject } from '../reminders/reminder.ts';
import { reminderPauses, type SnoozeChoice } from '../reminders/snooze.ts';
import type { Told } from '../reminders/told.ts';
import type { Language, Settings } from '../settings.ts';
import type { ScoreChanges } from '../ssi/change.ts';
import type { Focus, GroupMeans } from '../ssi/focus.ts';
import type { IndicatorNote } from '../ssi/indicators.ts';
import type { PictureText } from '../ssi/pictureText.ts';
import type { Pillar, PillarScores } from '../ssi/pillar.ts';
import { ranges, type SeriesPoint, type SeriesStep, steps as seriesSteps } from '../ssi/series.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { ImportReading } from '../ssi/table/readImport.ts';
import type { TimeOfDay } from '../timeOfDay.ts';
import type { CallName } from './calls.ts';
import {
  actionWishes,
  archiveFile,
  backupFileName,
  bytes,
  completion,
  day,
  entryText,
  goal,
  id,
  importChoice,
  indicatorNotes,
  indicatorValues,
  jobId,
  newPassphrase,
  newPause,
  nothing,
  ownWishes,
  page,
  passphrase,
  pillar,
  reminderId,
  reminderSubject,
  reviewDraft,
  revision,
  savedFile,
  settingsChange,
  snapshot,
  snapshotsOfDays,
  snoozeChoice,
} from './schemas.ts';
import { shows } from './shows.ts';

/** What the person can put into the journal: what a step changes, and undo brings back. */
export const journalTopics = [
  'completions',
  'actions',
  'pauses',
  'snapshots',
  'indicators',
  'goal',
  'entries',
  'reviews',
  'settings',
] as const;

/** All that can change: what opening another journal changes. */
export const everyTopic = [
  ...journalTopics,
  'history',
  'reminders',
  'day',
  'backups',
  'opening',
] as const;

/**
 * What a command can change, and a view can depend on. `history` changes with every step, undo and
 * redo; `day` at midnight.
 */
export type Topic = (typeof everyTopic)[number];

/** Answers one view: `shows` names what it depends on, so that it is asked again when that changes. */
export interface ReadModel<Input extends v.GenericSchema, Output> {
  readonly kind: 'read';
  readonly input: Input;
  readonly shows: readonly Topic[];
  /** Only a type: what the read model answers. */
  readonly output?: Output;
}

/** Changes the journal in one transaction and answers nothing; `changes` names what it touches. */
export interface Command<Input extends v.GenericSchema> {
  readonly kind: 'command';
  readonly input: Input;
  readonly changes: readonly Topic[];
}

/** Does something outside the journal, and answers what became of it. */
export interface Errand<Input extends v.GenericSchema, Output> {
  readonly kind: 'errand';
  readonly input: Input;
  /** Only a type: what the errand answers. */
  readonly output?: Output;
}

/**
 * Long work that reports its progress and can be cancelled. Its input carries an id, given by whoever
 * asks: `progress` names it, and `cancelJob` takes it. Any job can fail with `cancelled`.
 */
export interface Job<Input extends v.GenericSchema, Output> {
  readonly kind: 'job';
  readonly input: Input;
  /** Only a type: what the job answers. */
  readonly output?: Output;
}

/** How far a job has come. */
export interface Progress {
  /** The id its input carried. */
  readonly job: string;
  /** From 0 to 1; it never goes back. */
  readonly share: number;
}

/** What Today shows. */
export interface TodayView {
  readonly day: Day;
  /** What is due or done today and fits into the time there is, by pillar, the focus first. */
  readonly groups: readonly PillarTasks[];
  /** What is due or done today besides, likewise. */
  readonly folded: readonly PillarTasks[];
  /** The pause of everything that goes on; null where there is none. */
  readonly pause: Pause | null;
  readonly focus: Focus | null;
  /** What the last review chose for this week; null where there was none. */
  readonly chosen: ChosenWeek | null;
  /** Whether the review of the week waits, not begun or left open. */
  readonly isReviewWaiting: boolean;
  /** The snapshot with the latest day. */
  readonly latest: Snapshot | null;
  /** The one before it. */
  readonly previous: Snapshot | null;
}

/** How many weeks, the present one included, the pillars look back on. */
export const weeksShown = 12;

/** An action as the pillars show it. */
export interface ActionSummary {
  readonly action: Action;
  readonly standing: Standing;
  /** Whether a one-off has been done; false for all others. */
  readonly isDone: boolean;
  /** 0 to 1; null for a one-off. */
  readonly strength: number | null;
  /** What each of the last twelve weeks asked for, the present one last. */
  readonly weeks: readonly Tally[];
}

/** The same, day by day. */
export interface ActionSheet extends ActionSummary {
  /** The state of each day from the first of the twelve weeks until today. */
  readonly states: readonly DayState[];
}

/** What every view of pillars and actions begins with. */
interface PillarsFrame {
  readonly day: Day;
  /** The first day of the first of the twelve weeks. */
  readonly firstDay: Day;
  readonly focus: Focus | null;
  /** The snapshot with the latest day, and the one before it. */
  readonly latest: Snapshot | null;
  readonly previous: Snapshot | null;
  /** What the person's industry averages in each pillar, as last known. */
  readonly industry: PillarScores | null;
}

/** One pillar among the four: its actions in their order, and what became of its weeks. */
export interface PillarColumn {
  readonly pillar: Pillar;
  readonly weeks: readonly Tally[];
  readonly actions: readonly ActionSummary[];
}

/** What the overview of the pillars shows. */
export interface PillarsView extends PillarsFrame {
  /** The four, the focus first. */
  readonly columns: readonly PillarColumn[];
  /** The pauses that go on or are to come. */
  readonly pauses: readonly NamedPause[];
}

/** What the page of one pillar shows. */
export interface PillarView extends PillarsFrame {
  readonly pillar: Pillar;
  readonly weeks: readonly Tally[];
  readonly actions: readonly ActionSheet[];
  /** Those of this pillar that were put away. */
  readonly archived: readonly Action[];
  /** The pauses that silence it, or one of its actions, now or later. */
  readonly pauses: readonly NamedPause[];
}

/** A pause, and the action that is silenced where it is one. */
export interface NamedPause extends Pause {
  readonly action: Action | null;
}

/** One day of an action, with what was written to it. */
export interface TellingDay {
  readonly day: Day;
  /** How often it was done; 0 where it was skipped. */
  readonly count: number;
  readonly note: string;
  readonly page: string | null;
}

/** What the page of one action shows. */
export interface ActionView {
  readonly day: Day;
  readonly firstDay: Day;
  readonly sheet: ActionSheet;
  readonly streaks: Streaks;
  /** The days of the last twelve weeks something was written to or done on, the latest first. */
  readonly days: readonly TellingDay[];
  /** The pauses that silence it, now or later. */
  readonly pauses: readonly NamedPause[];
}

/** How often actions of each pillar were done in one week, or in one month. */
export interface EffortPeriod {
  /** Its first day, which may lie before what is shown. */
  readonly from: Day;
  readonly done: Readonly<Record<Pillar, number>>;
}

/** What Progress shows. */
export interface ProgressView {
  readonly day: Day;
  readonly weekStart: WeekStart;
  /** The day of the first snapshot of all, and the latest one; null where there is none. */
  readonly firstDay: Day | null;
  readonly latest: Snapshot | null;
  /** What is drawn: from here until today; never from before the first snapshot. */
  readonly from: Day;
  /** What each point stands for; longer than was wished for where that gave too many. */
  readonly step: SeriesStep;
  /** The steps that can be chosen in this range. */
  readonly steps: readonly SeriesStep[];
  /** Ascending, at most `mostPoints`. */
  readonly points: readonly SeriesPoint[];
  /** By weeks, by months where the step is one; ascending, none left out. */
  readonly effort: readonly EffortPeriod[];
  /** How far the scores moved over the last weeks, whatever the range. */
  readonly changes: ScoreChanges;
  /** What the groups average in each pillar, as last known, whatever the range. */
  readonly means: GroupMeans;
  /** How often anything was done on each day of the last 53 weeks, from the first day of a week. */
  readonly calendar: { readonly from: Day; readonly done: readonly number[] };
  /** The person's own goal; null where there is none. */
  readonly goal: Goal | null;
  /** When that would be reached, if things go on; null where there is none. */
  readonly outlook: Forecast | null;
}

/** The weeks the calendar of Progress shows, the present one included. */
export const calendarWeeks = 53;

/** A snapshot in the list of all, with what stands out about it. */
export interface ListedSnapshot {
  readonly snapshot: Snapshot;
  /** The one before it, also where that lies in an earlier year; null for the first. */
  readonly before: Snapshot | null;
  /** The one after it; null for the latest. */
  readonly after: Snapshot | null;
}

/** What the list of snapshots shows: those of one year. */
export interface SnapshotsView {
  readonly day: Day;
  /** The years that have any, the earliest first. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** The year that is shown; null where there are no snapshots. */
  readonly year: number | null;
  /** The latest first. */
  readonly listed: readonly ListedSnapshot[];
}

/** The indicators as they were noted over the last 53 weeks, the earliest first. */
export interface IndicatorsView {
  readonly day: Day;
  readonly notes: readonly IndicatorNote[];
}

/** Every snapshot and every indicator there is, the earliest first: what an export holds. */
export interface FullHistory {
  readonly day: Day;
  readonly snapshots: readonly Snapshot[];
  readonly indicators: readonly IndicatorNote[];
}

/** What Settings shows, and what the whole window is dressed by. */
export interface SettingsView extends Settings {
  /** What the system speaks, for the first opening. */
  readonly guessedLanguage: Language;
  /** The folder that holds the journal. */
  readonly dataFolder: string;
  /** Pilar's own version, as in `package.json`. */
  readonly version: string;
  /** Whether the journal that is open is the sample, and not the person's own. */
  readonly isSample: boolean;
}

/** A reminder as the window speaks of it: what it is about, and a minute on the wall. */
export interface ReminderSight {
  readonly subject: { readonly of: 'morning' | 'evening' | 'snapshot' | 'review' } | ActionSubject;
  readonly day: Day;
  readonly time: TimeOfDay;
}

/** The subject of a reminder that is an action, as it is now. */
interface ActionSubject {
  readonly of: 'action';
  readonly action: Action;
}

/** A reminder that the system has not shown, with what is left of it. */
export interface UnshownReminder {
  /** That of the reminder. */
  readonly id: string;
  readonly told: Told;
  /** The day whose task it reminds of. */
  readonly askedOn: Day;
}

/** The most reminders that can be taken away at once; of each subject there is one at most. */
export const mostUnshown = 10_000;

/** The person's own reminders, also while a sample is open. */
export interface RemindersView {
  readonly day: Day;
  /** What comes next, as things stand; null where nothing does. */
  readonly next: ReminderSight | null;
  /** What was shown last, and when; null where nothing ever was. */
  readonly last: ReminderSight | null;
  /** The end of a pause of every reminder; null where there is none. */
  readonly pausedUntil: { readonly day: Day; readonly time: TimeOfDay } | null;
  /** What the window has to tell, since the system showed nothing; the earliest first. */
  readonly unshown: readonly UnshownReminder[];
  /** The actions that are put off, and until when. */
  readonly snoozed: readonly {
    readonly action: string;
    readonly day: Day;
    readonly time: TimeOfDay;
  }[];
  /** What a reminder can be put off by now. */
  readonly snoozeChoices: readonly SnoozeChoice[];
  /** Whether Pilar stays to remind when its window is closed, as it stands. */
  readonly staysWhenClosed: boolean;
  /** Whether it starts with the person's session. */
  readonly startsAtLogin: boolean;
}

/** The last steps, and where one stands among them. */
export interface HistoryView {
  /** The latest first; the undone ones come before all others. */
  readonly steps: readonly HistoryStep[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What `undo` would take back; null also where an older Pilar took a step unknown to this one. */
  readonly toUndo: HistoryStep | null;
  /** What `redo` would take again; null as above. */
  readonly toRedo: HistoryStep | null;
}

/** What to send to whoever is asked for help. */
export interface Diagnostics {
  /** Versions, counts and sizes, a line each, in English; nothing that the person wrote, no path. */
  readonly text: string;
}

/** What became of a file that was to be saved. */
export interface SavedFile {
  /** The name the person gave it, without its folder; null where they saved none. */
  readonly savedAs: string | null;
}

/** The commands that are steps of the history: each is recorded, and `undo` takes it back. */
export const steps = {
  /**
   * Marks an action done on a day (not after today), as often as it is to be done; doing so twice
   * changes nothing. Fails with `unknownAction`, or `inTheFuture`.
   */
  tick: step(v.strictObject({ action: id, day }), ['completions']),
  /** Marks an action done once more on a day, up to `largestCount`. Fails as `tick` does. */
  addOne: step(v.strictObject({ action: id, day }), ['completions']),
  /** Takes away what was marked on a day; where there is nothing, nothing changes. */
  untick: step(v.strictObject({ action: id, day }), ['completions']),
  /** Says how often it was done on a day, and what the person writes to it. Fails as `tick` does. */
  markDay: step(completion, ['completions']),
  /** Leaves it out on a day on purpose, in place of any mark. Fails as `tick` does. */
  skip: step(v.strictObject({ action: id, day }), ['completions']),
  /** Plans an action of the person's own. */
  addAction: step(v.strictObject({ wishes: ownWishes }), ['actions']),
  /**
   * Says an action anew; pages that link to it by its title say the new one. Fails with
   * `unknownAction`; with `invalidInput` where too little is said.
   */
  changeAction: step(v.strictObject({ action: id, wishes: actionWishes }), ['actions', 'entries']),
  /** Puts an action away; its history stays. Fails with `unknownAction`. */
  archiveAction: step(v.strictObject({ action: id }), ['actions']),
  /** Takes it up again. Fails with `unknownAction`. */
  restoreAction: step(v.strictObject({ action: id }), ['actions']),
  /** Plans another like it, without its past, right after it. Fails with `unknownAction`. */
  duplicateAction: step(v.strictObject({ action: id }), ['actions']),
  /**
   * Puts an action into a pillar, before another of it or, where `before` is null, at its end. Fails
   * with `unknownAction`.
   */
  placeAction: step(v.strictObject({ action: id, pillar, before: v.nullable(id) }), ['actions']),
  /** Asks for nothing for a while. Fails with `unknownAction`. */
  pause: step(newPause, ['pauses']),
  /**
   * Ends a pause with yesterday; one that has not begun, or only today, is taken away. Fails with
   * `unknownPause`.
   */
  endPause: step(v.strictObject({ pause: id }), ['pauses']),
  /**
   * Keeps a snapshot. Fails with `alreadyNoted` where its day has one and `replaces` is false, and
   * with `inTheFuture` where its day is after today.
   */
  noteSnapshot: step(v.strictObject({ snapshot, replaces: v.boolean() }), ['snapshots', 'actions']),
  /**
   * Puts a snapshot in place of the one of `day`, on that day or on another. Fails with
   * `unknownSnapshot`, and as `noteSnapshot` does where the other day has one.
   */
  changeSnapshot: step(v.strictObject({ day, snapshot, replaces: v.boolean() }), ['snapshots']),
  /** Takes the snapshot of a day away. Fails with `unknownSnapshot`. */
  removeSnapshot: step(v.strictObject({ day }), ['snapshots']),
  /**
   * Takes snapshots and indicators over, all or none. Where a day has a snapshot already, it is
   * replaced or left, as `replaces` says; indicators likewise, each by itself. The own journal is
   * backed up before; `backupFailed` where it cannot be. Fails with `inTheFuture` where any day is
   * after today.
   */
  importHistory: step(
    v.strictObject({
      snapshots: snapshotsOfDays,
      indicators: indicatorNotes,
      replaces: v.boolean(),
    }),
    ['snapshots', 'indicators', 'actions'],
  ),
  /** Notes indicators with a day; what is absent stays. Fails with `inTheFuture`. */
  noteIndicators: step(v.strictObject({ day, values: indicatorValues }), ['indicators']),
  /** Sets the goal, or drops it where it is null. */
  setGoal: step(v.strictObject({ goal: v.nullable(goal) }), ['goal']),
  /**
   * Keeps the page of a day, as `revision`, in place of the one that was read as `before` (null:
   * there was none); a text without ink takes it away. It goes to the journal it was read from, the
   * sample or one's own, whichever is open by now; of a sample that is closed nothing is kept. What is
   * kept of one day in a row is one step. Fails with `entryChanged` where another page is kept by now, and with `inTheFuture`.
   */
  keepEntry: step(
    v.strictObject({
      ...{ day, text: entryText, before: v.nullable(revision), revision },
      isSample: v.boolean(),
    }),
    ['entries'],
  ),
  /**
   * Keeps a review as far as it has come, in the journal it was read from, as `keepEntry` does; what
   * is kept of one in a row is one step. A finished one
   * stays so, and what it chooses counts at once; a skipped one is taken up again. Actions that the
   * journal does not have are left out. Fails with `inTheFuture` where its week has not begun.
   */
  keepReview: step(v.strictObject({ ...reviewDraft.entries, isSample: v.boolean() }), ['reviews']),
  /**
   * Finishes a review: what went well, also in earlier ones that were left, goes to the end of today's page, what was chosen counts for the
   * next week. Fails with `unknownReview` where it was not begun, and with `pageFull` where that page
   * has no room for it: then it stays as it was.
   */
  finishReview: step(v.strictObject({ week: day }), ['reviews', 'entries']),
  /**
   * Leaves the review of a week out; what was typed into it stays, and so does one that is finished.
   * Fails with `inTheFuture` where that week has not begun.
   */
  skipReview: step(v.strictObject({ week: day }), ['reviews']),
  /** Changes the given settings. The first language chosen is no step: the history begins there. */
  changeSettings: step(settingsChange, ['settings']),
} as const;

/** The name of a command that is a step. */
export type StepName = keyof typeof steps;

/**
 * What the history keeps of a step, by which it is told: its input, but for what is long, which would
 * be kept twice over.
 */
export const stepSubjects = {
  ...subjectsOf(steps),
  importHistory: v.strictObject({ snapshots: v.number(), indicators: v.number() }),
  keepEntry: v.strictObject({ day }),
  keepReview: v.strictObject({ week: day }),
} as const;

/** What the history keeps of the step `name` taken with `input`. */
export function stepSubjectOf(name: StepName, input: object): object {
  switch (name) {
    case 'importHistory': {
      const { snapshots, indicators } = input as ParsedInputOf<'importHistory'>;
      return { snapshots: snapshots.length, indicators: indicators.length };
    }
    case 'keepEntry':
      return { day: (input as ParsedInputOf<'keepEntry'>).day };
    case 'keepReview':
      return { week: (input as ParsedInputOf<'keepReview'>).week };
    default:
      return input;
  }
}

/** Whether `name` is that of a step. */
export function isStepName(name: string): name is StepName {
  return Object.hasOwn(steps, name);
}

/** A step that was taken: its command, and what the history keeps of it. */
export type HistoryStep = {
  readonly [Name in StepName]: {
    /** Grows with each step. */
    readonly id: number;
    readonly command: Name;
    readonly subject: v.InferOutput<(typeof stepSubjects)[Name]>;
    /** The action it was about, as it is called now; null where it is about none, or that is gone. */
    readonly action: Pick<KeptAction, 'title' | 'catalogueId'> | null;
    readonly isUndone: boolean;
    /** When it was taken, ISO 8601 in UTC. */
    readonly moment: string;
    /** The IANA zone that was lived in. */
    readonly zone: string;
  };
}[StepName];

/** Every call: its input, and what it answers or changes. Any call can fail with a `CallError`. */
export const contract = {
  /** What is due on the person's own day. */
  today: read<TodayView>()(nothing, shows.today),
  /** The four pillars, their actions and the last twelve weeks. */
  pillars: read<PillarsView>()(nothing, shows.pillars),
  /** One pillar, day by day. */
  pillar: read<PillarView>()(v.strictObject({ pillar }), shows.pillar),
  /** One action, with what was written to its days. Fails with `unknownAction`. */
  action: read<ActionView>()(v.strictObject({ action: id }), shows.action),
  /** The index and the effort over a while. */
  progress: read<ProgressView>()(
    v.strictObject({ range: v.picklist(ranges), step: v.picklist(seriesSteps) }),
    shows.progress,
  ),
  /** The snapshots of a year, of the last one that has any where `year` is null. */
  snapshots: read<SnapshotsView>()(
    v.strictObject({ year: v.nullable(v.pipe(v.number(), v.integer())) }),
    shows.snapshots,
  ),
  /** The indicators of the last year. */
  indicators: read<IndicatorsView>()(nothing, shows.indicators),
  /** All that was ever noted of the index. */
  fullHistory: read<FullHistory>()(nothing, shows.fullHistory),
  /** One day of the journal: its page, and what was done and noted beside it. */
  day: read<DayView>()(v.strictObject({ day }), shows.day),
  /** The month that begins on `month`. */
  calendar: read<CalendarView>()(v.strictObject({ month: day }), shows.calendar),
  /** The pages that speak of a pillar, or of an action. Fails with `unknownAction`. */
  mentions: read<MentionsView>()(
    v.variant('of', [
      v.strictObject({ of: v.literal('pillar'), pillar }),
      v.strictObject({ of: v.literal('action'), action: id }),
    ]),
    shows.mentions,
  ),
  /** What a `#word` can lead to: the pillars first, then the actions, those put away last. */
  linkTargets: read<readonly LinkTarget[]>()(nothing, shows.linkTargets),
  /** What is found of a text as it is typed, filters included. */
  search: read<SearchView>()(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(longestSearch)) }),
    shows.search,
  ),
  /** The review of the week that is looked back on now. */
  review: read<ReviewView>()(nothing, shows.review),
  /**
   * What a report of the month or quarter that `day` lies in can show. Fails with `inTheFuture` where
   * that has not begun.
   */
  report: read<ReportView>()(v.strictObject({ span: v.picklist(reportSpans), day }), shows.report),
  /** The settings and where the data lies. */
  settings: read<SettingsView>()(nothing, shows.settings),
  /** What reminds next and has reminded last, and what the system did not show. */
  reminders: read<RemindersView>()(nothing, shows.reminders),
  /** The last steps, and what undo and redo would do. */
  history: read<HistoryView>()(nothing, shows.history),
  /**
   * Whether the journal is open, and if not, why. Where it is not, every call fails with `notOpen`
   * but this one, `diagnostics`, `openDataFolder`, `openLogs`, `painted`, `quit` and the remedies.
   */
  opening: read<OpeningView>()(nothing, shows.opening),
  /** The backups of the own journal, and how the last one went. */
  backups: read<BackupsView>()(nothing, shows.backups),
  /** What is known of this Pilar without a word of the person's. */
  diagnostics: read<Diagnostics>()(nothing, shows.diagnostics),
  ...steps,
  /** Takes the last step back; `nothingToUndo` where there is none. */
  undo: command(nothing, [...journalTopics, 'history']),
  /** Takes the step again that was undone last; `nothingToRedo` where there is none. */
  redo: command(nothing, [...journalTopics, 'history']),
  /**
   * Opens in the system's browser the LinkedIn page of the index, that of an action of the
   * catalogue, or the one an action of the journal is done on. Only an address that is built in or
   * kept in the journal can be meant, never one the window gives; what is not built in is shown
   * whole, in a box of the system's, and opens if the person says so there. `openFailed` where there
   * is none or the system cannot.
   */
  openPage: command(v.strictObject({ page }), []),
  /** Opens what was kept with a day of an action; fails as `openPage` does. */
  openEvidence: command(v.strictObject({ action: id, day }), []),
  /**
   * Opens an address that the page of a day links to, once the person has seen it whole in a box of
   * the system's; `openFailed` where that page does not say it, where it is no `https:` address, or
   * the system cannot.
   */
  openWritten: command(
    v.strictObject({ day, address: v.pipe(v.string(), v.maxLength(longestWrittenAddress)) }),
    [],
  ),
  /** Shows the folder that holds the journal; `openFailed` where the system cannot. */
  openDataFolder: command(nothing, []),
  /** Pastes what is on the clipboard where the keys go, as Ctrl+V does there. */
  paste: command(nothing, []),
  /** Asks the person where to save a file, and does; `saveFailed` where it cannot be written there. */
  saveFile: errand<SavedFile>()(savedFile),
  /** Asks where to save, and writes there what the window would print, as a PDF; `saveFailed`. */
  saveReport: errand<SavedFile>()(
    v.strictObject({ name: v.pipe(v.string(), v.regex(/^[\p{L}\p{N} .-]{1,100}\.pdf$/u)) }),
  ),
  /** Prints the window by the system's own dialog; `printFailed` where that cannot be. */
  printReport: command(nothing, []),
  /**
   * Opens a sample journal, newly written in a profile of its own, in place of the person's, which
   * stays untouched; `storeFailed` where it cannot be written.
   */
  exploreSample: command(nothing, everyTopic),
  /** Puts a reminder off; one of the same subject that was put off before comes then, too. */
  snooze: command(
    v.strictObject({ subject: reminderSubject, askedOn: day, choice: snoozeChoice }),
    ['reminders'],
  ),
  /** Puts every reminder off for an hour, or until tomorrow. */
  pauseReminders: command(v.strictObject({ until: v.picklist(reminderPauses) }), ['reminders']),
  /** Ends that pause; where there is none, nothing changes. */
  resumeReminders: command(nothing, ['reminders']),
  /** Takes reminders away that the window has told, by their ids. */
  dismissReminders: command(
    v.strictObject({ reminders: v.pipe(v.array(reminderId), v.maxLength(mostUnshown)) }),
    ['reminders'],
  ),
  /** Shows a notification now, to see that the system does; `notShown` where it does not. */
  sendTestReminder: command(nothing, ['reminders']),
  /** Starts Pilar with the person's session, or no longer; `storeFailed` where it cannot. */
  startAtLogin: command(v.strictObject({ isOn: v.boolean() }), ['reminders']),
  /** Opens the person's own journal again; where it is open, nothing changes. */
  leaveSample: command(nothing, everyTopic),
  /**
   * Reads the text of a picture: a PNG, JPEG or WebP. Fails with `notAPicture` where it is none of
   * these, with `pictureTooHeavy` or `pictureTooLarge` beyond the bounds of `ssi/pictureText.ts`,
   * with `pictureTooFull` where it shows far more than a page of text, and with `pictureDamaged`.
   */
  readPicture: job<PictureText>()({ picture: bytes }),
  /** Whether, in each pillar, weeks with more of its actions were followed by gains. */
  insights: job<Readonly<Record<Pillar, Insight>>>()({}),
  /**
   * Reads a CSV file as a history to import, as the person chose, or as it seems to be at first. What
   * keeps it from being read is no failure: it is in the answer.
   */
  readTable: job<ImportReading>()({ file: bytes, choice: v.nullable(importChoice) }),
  /**
   * Reads a `.pilar` file and sets it against the own journal; changes nothing. What keeps it from
   * being read is no failure: it is in the answer.
   */
  readArchive: job<ArchiveReading>()({ file: archiveFile, passphrase: v.nullable(passphrase) }),
  /**
   * Asks where to save, and writes the whole own journal there as one `.pilar` file, sealed where a
   * passphrase is given. Fails with `saveFailed`.
   */
  exportArchive: job<SavedFile>()({ passphrase: v.nullable(newPassphrase) }),
  /**
   * Brings the rows of a `.pilar` file into the own journal, in one transaction, after a backup.
   * Fails with `backupFailed` where that cannot be made, and with `archiveRefused` where the file
   * cannot be read. No step: the history begins anew, and the backup is the way back.
   */
  importArchive: command(
    v.strictObject({
      file: archiveFile,
      passphrase: v.nullable(passphrase),
      way: v.picklist(importWays),
    }),
    everyTopic,
  ),
  /** Makes a backup of the own journal, and its copy where copies are kept; `backupFailed`. */
  backUpNow: command(nothing, ['backups']),
  /**
   * Puts a backup in place of the own journal, once the present one is backed up. Fails with
   * `unknownBackup` and `backupFailed`. No step.
   */
  restoreBackup: command(v.strictObject({ name: backupFileName }), everyTopic),
  /**
   * Asks for a folder that is to have a copy of each day's backup from now on, and writes the first;
   * sealed where a passphrase is given. Fails with `copyFailed`, and then nothing is changed.
   */
  keepCopies: errand<{ readonly folder: string | null }>()(
    v.strictObject({ passphrase: v.nullable(newPassphrase) }),
  ),
  /** Writes no more copies; those that are there stay. */
  dropCopies: command(nothing, ['backups']),
  /** Puts away, for today, what Today says of a backup that failed. */
  dismissBackupProblem: command(nothing, ['backups']),
  /** Tries again to open the journal; how that went is in `opening`. */
  tryOpening: command(nothing, everyTopic),
  /**
   * Sets what is in the journal's place aside and puts the newest backup there; `unknownBackup` where
   * there is none, `invalidInput` where that is no remedy.
   */
  restoreNewest: command(nothing, everyTopic),
  /** Sets it aside and begins an empty journal; `invalidInput` where that is no remedy. */
  beginAnew: command(nothing, everyTopic),
  /** Puts away what is said of a journal that was found damaged. */
  dismissMended: command(nothing, ['opening']),
  /** Shows the folder of the logs; `openFailed` where the system cannot. */
  openLogs: command(nothing, []),
  /**
   * Deletes everything that Pilar has kept, the copies in the person's own folder where `copies`
   * says so, and quits, once the person says so in a box of the system's. What could not be deleted
   * is told before, in another.
   */
  eraseEverything: command(v.strictObject({ copies: v.boolean() }), []),
  /** Says that the person sees something: what can wait for that begins now. */
  painted: command(nothing, []),
  /**
   * Says, after `closing`, that what was typed is kept, or that it could not be: then the person is
   * asked by main, in a box of the system's, whether to close all the same.
   */
  readyToClose: command(v.strictObject({ isAllKept: v.boolean() }), []),
  /** Ends Pilar. */
  quit: command(nothing, []),
  /** Stops a job, or keeps it from beginning; where none has this id, nothing changes. */
  cancelJob: command(v.strictObject({ job: jobId }), []),
} as const satisfies Record<
  CallName,
  | ReadModel<v.GenericSchema, unknown>
  | Command<v.GenericSchema>
  | Errand<v.GenericSchema, unknown>
  | Job<v.GenericSchema<{ job: string }>, unknown>
>;

/** The contract's type. */
export type Contract = typeof contract;

/** The calls that answer a view. */
export type ReadName = {
  [Name in CallName]: Contract[Name]['kind'] extends 'read' ? Name : never;
}[CallName];

/** The calls that take long. */
export type JobName = {
  [Name in CallName]: Contract[Name]['kind'] extends 'job' ? Name : never;
}[CallName];

/** The calls that change something. */
export type CommandName = {
  [Name in CallName]: Contract[Name]['kind'] extends 'command' ? Name : never;
}[CallName];

/** What a caller passes; it is only read. */
export type InputOf<Name extends CallName> = Unwritten<v.InferInput<Contract[Name]['input']>>;

/** The same, and nothing of it to be written to. */
type Unwritten<Value> = Value extends Uint8Array
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]: Unwritten<Value[Key]> }
    : Value;

/** What a handler gets, once parsed. */
export type ParsedInputOf<Name extends CallName> = v.InferOutput<Contract[Name]['input']>;

/** What a call answers; a command answers nothing. */
export type OutputOf<Name extends CallName> = Contract[Name] extends
  | ReadModel<v.GenericSchema, infer Output>
  | Errand<v.GenericSchema, infer Output>
  | Job<v.GenericSchema, infer Output>
  ? Output
  : undefined;

/** Why a call failed; the window has words for each code in every language. */
export type CallError =
  | { readonly code: 'alreadyNoted'; readonly kept: Snapshot }
  | { readonly code: 'entryChanged'; readonly kept: Entry | null }
  | {
      readonly code:
        | 'invalidInput'
        | 'inTheFuture'
        | 'unknownAction'
        | 'unknownPause'
        | 'unknownSnapshot'
        | 'unknownReview'
        | 'pageFull'
        | 'nothingToUndo'
        | 'nothingToRedo'
        | 'forbidden'
        | 'journalDamaged'
        | 'storeFailed'
        | 'openFailed'
        | 'saveFailed'
        | 'printFailed'
        | 'notShown'
        | 'cancelled'
        | 'notOpen'
        | 'diskFull'
        | 'backupFailed'
        | 'unknownBackup'
        | 'archiveRefused'
        | 'copyFailed'
        | 'notAPicture'
        | 'pictureTooHeavy'
        | 'pictureTooLarge'
        | 'pictureTooFull'
        | 'pictureDamaged'
        | 'internal';
    };

/** What travels back from a call. */
export type Answer<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly error: CallError };

/** What each signal carries. */
export interface Signals {
  /** Something changed: views that show it ask again. */
  readonly changed: readonly Topic[];
  /** The person asked, outside the window, for what a reminder is about; null: for Today. */
  readonly show: Subject | null;
  /** The application menu asked for a command. */
  readonly perform: CommandId;
  /** A job has come further. */
  readonly progress: Progress;
  /** The person opened a file outside the window: its bytes, or why there are none. */
  readonly opened: OpenedFile;
  /** The window is about to close: whatever is typed is to be kept, and `readyToClose` called. */
  readonly closing: null;
}

function read<Output>() {
  return <Input extends v.GenericSchema>(
    input: Input,
    shows: readonly Topic[],
  ): ReadModel<Input, Output> => ({ kind: 'read', input, shows });
}

function errand<Output>() {
  return <Input extends v.GenericSchema>(input: Input): Errand<Input, Output> => ({
    kind: 'errand',
    input,
  });
}

function command<Input extends v.GenericSchema>(
  input: Input,
  changes: readonly Topic[],
): Command<Input> {
  return { kind: 'command', input, changes };
}

function step<Input extends v.GenericSchema>(
  input: Input,
  changes: readonly (typeof journalTopics)[number][],
): Command<Input> {
  return command(input, [...changes, 'history']);
}

function subjectsOf<Steps extends Readonly<Record<string, Command<v.GenericSchema>>>>(
  given: Steps,
): { readonly [Name in keyof Steps]: Steps[Name]['input'] } {
  const subjects = Object.entries(given).map(([name, { input }]) => [name, input]);
  return Object.fromEntries(subjects);
}

function job<Output>() {
  return <Entries extends v.ObjectEntries>(entries: Entries) => {
    const input = v.strictObject({ ...entries, job: jobId });
    const made: Job<typeof input, Output> = { kind: 'job', input };
    return made;
  };
}
