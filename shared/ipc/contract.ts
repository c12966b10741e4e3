import * as v from 'valibot';
import { actionIds } from '../actions/catalogue.ts';
import type { PillarTasks } from '../actions/dueToday.ts';
import type { CommandId } from '../commands.ts';
import type { Day } from '../day.ts';
import type { Language, Settings } from '../settings.ts';
import type { Focus } from '../ssi/focus.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { TimeOfDay } from '../timeOfDay.ts';
import type { CallName } from './calls.ts';
import { actionId, day, nothing, settingsChange, snapshot } from './schemas.ts';

/** What the person can put into the journal: what a step changes, and undo brings back. */
export const journalTopics = ['completions', 'actions', 'snapshots', 'settings'] as const;

/** All that can change: what opening another journal changes. */
export const everyTopic = [...journalTopics, 'history', 'reminders', 'day'] as const;

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

/** What Today shows. */
export interface TodayView {
  readonly day: Day;
  /** Due today or done today, by pillar, the focus first. */
  readonly groups: readonly PillarTasks[];
  readonly focus: Focus | null;
  /** The snapshot with the latest day. */
  readonly latest: Snapshot | null;
  /** The one before it. */
  readonly previous: Snapshot | null;
}

/** What Progress shows: every snapshot, the earliest first. */
export interface ProgressView {
  readonly snapshots: readonly Snapshot[];
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

/** The next daily reminder; null where it is off. */
export interface NextReminderView {
  readonly next: { readonly day: Day; readonly time: TimeOfDay; readonly isToday: boolean } | null;
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

/** The LinkedIn pages Pilar opens in the system's browser: an action's, or the index itself. */
export const pages = ['index', ...actionIds] as const;

/** The commands that are steps of the history: each is recorded, and `undo` takes it back. */
export const steps = {
  /** Marks an action done on a day (not after today); doing so twice changes nothing. */
  tick: step(v.strictObject({ action: actionId, day }), ['completions']),
  /** Takes that mark away; where there is none, nothing changes. */
  untick: step(v.strictObject({ action: actionId, day }), ['completions']),
  /**
   * Keeps a snapshot. Fails with `alreadyNoted` where its day has one and `replaces` is false, and
   * with `inTheFuture` where its day is after today.
   */
  noteSnapshot: step(v.strictObject({ snapshot, replaces: v.boolean() }), ['snapshots', 'actions']),
  /** Changes the given settings. The first language chosen is no step: the history begins there. */
  changeSettings: step(settingsChange, ['settings']),
} as const;

/** The name of a command that is a step. */
export type StepName = keyof typeof steps;

/** Whether `name` is that of a step. */
export function isStepName(name: string): name is StepName {
  return Object.hasOwn(steps, name);
}

/** A step that was taken: its command, and the parsed input of that command as its subject. */
export type HistoryStep = {
  readonly [Name in StepName]: {
    /** Grows with each step. */
    readonly id: number;
    readonly command: Name;
    readonly subject: v.InferOutput<(typeof steps)[Name]['input']>;
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
  today: read<TodayView>()(nothing, ['completions', 'actions', 'snapshots', 'settings', 'day']),
  /** The history of the index. */
  progress: read<ProgressView>()(nothing, ['snapshots']),
  /** The settings and where the data lies. */
  settings: read<SettingsView>()(nothing, ['settings']),
  /** When the daily reminder comes next. */
  nextReminder: read<NextReminderView>()(nothing, ['settings', 'reminders', 'day']),
  /** The last steps, and what undo and redo would do. */
  history: read<HistoryView>()(nothing, ['history']),
  ...steps,
  /** Takes the last step back; `nothingToUndo` where there is none. */
  undo: command(nothing, [...journalTopics, 'history']),
  /** Takes the step again that was undone last; `nothingToRedo` where there is none. */
  redo: command(nothing, [...journalTopics, 'history']),
  /** Opens a built-in LinkedIn page in the system's browser; `openFailed` where it cannot. */
  openPage: command(v.strictObject({ page: v.picklist(pages) }), []),
  /** Shows the folder that holds the journal; `openFailed` where the system cannot. */
  openDataFolder: command(nothing, []),
  /**
   * Opens a sample journal, newly written in a profile of its own, in place of the person's, which
   * stays untouched; `storeFailed` where it cannot be written.
   */
  exploreSample: command(nothing, everyTopic),
  /** Opens the person's own journal again; where it is open, nothing changes. */
  leaveSample: command(nothing, everyTopic),
} as const satisfies Record<
  CallName,
  ReadModel<v.GenericSchema, unknown> | Command<v.GenericSchema>
>;

/** The contract's type. */
export type Contract = typeof contract;

/** The calls that answer a view. */
export type ReadName = {
  [Name in CallName]: Contract[Name]['kind'] extends 'read' ? Name : never;
}[CallName];

/** What a caller passes. */
export type InputOf<Name extends CallName> = v.InferInput<Contract[Name]['input']>;

/** What a handler gets, once parsed. */
export type ParsedInputOf<Name extends CallName> = v.InferOutput<Contract[Name]['input']>;

/** What a call answers; a command answers nothing. */
export type OutputOf<Name extends CallName> =
  Contract[Name] extends ReadModel<v.GenericSchema, infer Output> ? Output : undefined;

/** Why a call failed; the window has words for each code in every language. */
export type CallError =
  | { readonly code: 'alreadyNoted'; readonly kept: Snapshot }
  | {
      readonly code:
        | 'invalidInput'
        | 'inTheFuture'
        | 'nothingToUndo'
        | 'nothingToRedo'
        | 'forbidden'
        | 'journalDamaged'
        | 'storeFailed'
        | 'openFailed'
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
  /** The person asked, outside the window, for a screen. */
  readonly show: 'today';
  /** The application menu asked for a command. */
  readonly perform: CommandId;
}

function read<Output>() {
  return <Input extends v.GenericSchema>(
    input: Input,
    shows: readonly Topic[],
  ): ReadModel<Input, Output> => ({ kind: 'read', input, shows });
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
