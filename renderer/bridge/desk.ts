import { create } from 'zustand';
import type { Action, ActionWishes } from '../../shared/actions/action.ts';
import type { ActionDraft } from '../../shared/actions/actionDraft.ts';
import type { PauseScope } from '../../shared/actions/pause.ts';
import type { ArchiveReading } from '../../shared/archive/archiveReading.ts';
import type { ListedBackup } from '../../shared/backups/backupsView.ts';
import type { Day } from '../../shared/day.ts';
import type { CallName } from '../../shared/ipc/calls.ts';
import type { CallError, InputOf } from '../../shared/ipc/contract.ts';
import { firstChoice, type ReportChoice } from '../../shared/journal/reportChoice.ts';
import type { ReportSpan } from '../../shared/journal/reportPeriod.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Language } from '../../shared/locales/languages.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { IndicatorDraft } from '../../shared/ssi/indicatorDraft.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import type { Range, SeriesStep } from '../../shared/ssi/series.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import type { SnapshotDraft } from '../../shared/ssi/snapshotDraft.ts';
import type { ImportChoice, TableImport } from '../../shared/ssi/table/readImport.ts';
import type { History } from '../../shared/ssi/table/writeTable.ts';
import { call } from './client.ts';
import type { StartedJob } from './jobs.ts';

/** The screens there are, in the order of the side bar. */
export const screens = ['today', 'pillars', 'progress', 'journal', 'settings', 'help'] as const;

/** One of the screens. */
export type Screen = (typeof screens)[number];

/** A page of the pillars: that of one pillar, or of one action. */
export type PillarsPage =
  | { readonly of: 'pillar'; readonly pillar: Pillar }
  | { readonly of: 'action'; readonly action: string };

/** A page of Progress: the list of all snapshots. */
export interface ProgressPage {
  readonly of: 'snapshots';
}

/** A page of the journal: a day, the weekly review, or a report. */
export type JournalPage =
  | { readonly of: 'day'; readonly day: Day }
  | { readonly of: 'review' }
  | { readonly of: 'report' };

/** A page that lies open in place of its screen. */
export type OpenPage = PillarsPage | ProgressPage | JournalPage;

/** A sentence for the person, in whichever language is current when it is read. */
export type Say = (words: Words, format: Format) => string;

/** What a notice offers to do about what it tells. */
export interface NoticeAction {
  readonly label: (words: Words) => string;
  readonly run: () => void;
}

/** What the form of an action lies open with. */
export interface OpenForm {
  /** The one that is changed; null for a new one. */
  readonly action: Action | null;
  readonly wishes: ActionWishes;
}

/** How far it is with what is to be read: a text, or a picture of one. */
export type Capture =
  /**
   * Something is to be pasted, dropped or chosen; a failure says why the last did not do. Where it
   * pastes, what is on the clipboard is taken at once.
   */
  | {
      readonly stage: 'waiting';
      readonly failure: CaptureFailure | null;
      readonly pastes: boolean;
    }
  /** A picture is being read, 0 to 1 of it by now. */
  | { readonly stage: 'reading'; readonly share: number; readonly job: StartedJob<'readPicture'> }
  /** This is what it says; of a picture, with the stretches that could hardly be read. */
  | {
      readonly stage: 'read';
      readonly source: 'text' | 'picture';
      readonly text: string;
      readonly unsure: readonly { readonly from: number; readonly to: number }[];
    };

/** Why what was given could not be read: a reason of its own, or that of the call. */
export type CaptureFailure = 'tooLong' | 'unreadable' | CallError['code'];

/** How far it is with a table that is to be imported; nothing of it is kept before it is agreed to. */
export type Importing =
  /** A file is to be chosen; a failure says why the last did not do. */
  | {
      readonly stage: 'waiting';
      readonly failure: { readonly name: string; readonly say: Say } | null;
    }
  | { readonly stage: 'reading'; readonly name: string; readonly cancel: () => void }
  | {
      readonly stage: 'read';
      readonly name: string;
      readonly file: Uint8Array<ArrayBuffer>;
      /** As it was understood last. */
      readonly table: TableImport;
      /** What the journal says already. */
      readonly kept: History;
      /** What the person wishes it to be read by. */
      readonly choice: ImportChoice;
      /** Stops reading it by that; null once `table` is what it came to. */
      readonly cancel: (() => void) | null;
    };

/** How far it is with saving everything as one file. */
export type ArchiveExport =
  /** How it is to be protected is asked. */
  | { readonly stage: 'asking' }
  /** It is being written, 0 to 1 of it by now. */
  | { readonly stage: 'writing'; readonly share: number; readonly cancel: () => void };

/** A reading of an archive that can be imported. */
export type ReadArchive = Extract<ArchiveReading, { readonly problem: null }>;

/** How far it is with importing everything from one file; nothing changes before it is agreed to. */
export type ArchiveImport =
  /** A file is to be chosen; a failure says why the last did not do. */
  | {
      readonly stage: 'waiting';
      readonly failure: { readonly name: string; readonly say: Say } | null;
    }
  | {
      readonly stage: 'reading';
      readonly name: string;
      readonly share: number;
      readonly cancel: () => void;
    }
  /** It is protected; its passphrase is asked. */
  | {
      readonly stage: 'sealed';
      readonly name: string;
      readonly file: Uint8Array<ArrayBuffer>;
      /** Whether the last one did not open it. */
      readonly isWrong: boolean;
    }
  | {
      readonly stage: 'read';
      readonly name: string;
      readonly file: Uint8Array<ArrayBuffer>;
      readonly passphrase: string | null;
      readonly reading: ReadArchive;
    };

/** A review as the person has left it. */
export type ReviewDraft = Omit<InputOf<'keepReview'>, 'isSample'>;

/** What is being typed for a journal; kept while its dialog is closed, so that nothing is lost. */
export interface Typed {
  /** The snapshot that is to be noted. */
  readonly draft: SnapshotDraft | null;
  /** What was typed to change the snapshot of each day. */
  readonly changes: Readonly<Record<Day, SnapshotDraft>>;
  /** The indicators that are to be noted. */
  readonly indicatorDraft: IndicatorDraft | null;
  /** The line that is to add an action. */
  readonly line: string;
  /** What is sought in the journal. */
  readonly search: string;
  /** What was typed into the form of each action. */
  readonly typed: Readonly<Record<string, Partial<ActionDraft>>>;
  /** The reviews with something in them that is not kept yet, by their weeks. */
  readonly reviews: Readonly<Record<Day, ReviewDraft>>;
  /** The report that is being made. */
  readonly report: ReportDraft;
}

/** What the page of a day is to do once it is drawn: take the keyboard, and begin with a question. */
export interface WritingWish {
  readonly day: Day;
  /** Goes to the end of the page (`questionAtEnd`); null: nothing does. */
  readonly question: string | null;
}

/** A report as it is chosen so far. */
export interface ReportDraft {
  readonly span: ReportSpan;
  /** A day of its time; null for the present one. */
  readonly day: Day | null;
  /** Null for the language of the window. */
  readonly language: Language | null;
  readonly choice: ReportChoice;
}

/** What a report begins with. */
export const newReport: ReportDraft = {
  ...{ span: 'month', day: null, language: null },
  choice: firstChoice,
};

/** What lies open in the window and is nobody else's: it is gone when the window closes. */
interface Desk extends Typed {
  readonly screen: Screen;
  /** Which page of the screen lies open; null for the screen itself. */
  readonly page: OpenPage | null;
  /** Whether it is laid for the sample journal. */
  readonly isSample: boolean;
  readonly isNoting: boolean;
  /** The snapshot that is being changed. */
  readonly changing: Snapshot | null;
  readonly isNotingIndicators: boolean;
  readonly isAiming: boolean;
  /** What the dialog to pause began with; null where it is closed. */
  readonly pausing: PauseScope | null;
  /** What lies over everything: the palette, the list of keys, the history of changes, the search. */
  readonly over: 'palette' | 'keys' | 'history' | 'search' | null;
  /** Whether charts and lists show their table instead. */
  readonly isTable: boolean;
  /** How far back Progress looks, and what each of its points stands for. */
  readonly range: Range;
  readonly step: SeriesStep;
  /** What is being read of the index, before anything of it is kept; null where nothing is. */
  readonly capture: Capture | null;
  /** The table that is to be imported; null where none is. */
  readonly importing: Importing | null;
  /** The action whose task Today is to bring before the person, once it shows it. */
  readonly sought: string | null;
  /** What is wished of the page of a day; null once it is done. */
  readonly writing: WritingWish | null;
  /** The day whose page is asked nothing more; null where none is. */
  readonly unasked: Day | null;
  /** The day of an action that is being written down. */
  readonly dayOpen: { readonly action: string; readonly day: Day } | null;
  /** Whether an action is being added by a line in plain words. */
  readonly isAdding: boolean;
  readonly form: OpenForm | null;
  /** Everything as one file, on its way out or in; null where neither is. */
  readonly archiveExport: ArchiveExport | null;
  readonly archiveImport: ArchiveImport | null;
  /** The backup that is to be restored, once that is agreed to. */
  readonly restoring: ListedBackup | null;
  /** Whether a folder for second copies is being chosen. */
  readonly isChoosingCopies: boolean;
  readonly isErasing: boolean;
  /** Whether Settings is to bring the backups before the person. */
  readonly seeksBackups: boolean;
  /** Whether a file that was opened outside the window waits until the window is free. */
  readonly isFileWaiting: boolean;
  readonly notice: {
    readonly say: Say;
    readonly isFailure: boolean;
    readonly action: NoticeAction | null;
  } | null;
}

/** The desk. */
export const useDesk = create<Desk>(() => ({
  screen: 'today',
  page: null,
  isSample: false,
  isNoting: false,
  changing: null,
  isNotingIndicators: false,
  isAiming: false,
  pausing: null,
  over: null,
  isTable: false,
  range: 'year',
  step: 'day',
  draft: null,
  capture: null,
  changes: {},
  indicatorDraft: null,
  importing: null,
  sought: null,
  writing: null,
  unasked: null,
  dayOpen: null,
  isAdding: false,
  line: '',
  search: '',
  form: null,
  typed: {},
  reviews: {},
  report: newReport,
  archiveExport: null,
  archiveImport: null,
  restoring: null,
  isChoosingCopies: false,
  isErasing: false,
  seeksBackups: false,
  isFileWaiting: false,
  notice: null,
}));

/** Goes to a screen. */
export function goTo(screen: Screen): void {
  // A failure spoke of the screen that is left.
  useDesk.setState(({ notice }) => ({
    screen,
    page: null,
    notice: notice?.isFailure ? null : notice,
  }));
}

const screenOfPage = {
  pillar: 'pillars',
  action: 'pillars',
  snapshots: 'progress',
  day: 'journal',
  review: 'journal',
  report: 'journal',
} as const satisfies Readonly<Record<OpenPage['of'], Screen>>;

/** Goes to a page of one of the screens. */
export function goToPage(page: OpenPage): void {
  goTo(screenOfPage[page.of]);
  useDesk.setState({ page });
}

/** Has Today bring the task of an action before the person; null once it has. */
export function seek(sought: string | null): void {
  useDesk.setState({ sought });
}

/** Has the page of a day take the keyboard, and begin with a question if there is one. */
export function write(day: Day, question: string | null = null): void {
  useDesk.setState({ writing: { day, question } });
}

/** Says that the page did what was wished of it. */
export function writingBegun(): void {
  useDesk.setState({ writing: null });
}

/** Asks nothing more on the page of a day. */
export function leaveUnasked(unasked: Day): void {
  useDesk.setState({ unasked });
}

/** Whether a dialog is wished for, be it there already or still on its way. */
export function isDialogWished(): boolean {
  const { isNoting, isNotingIndicators, isAiming, isAdding, ...desk } = useDesk.getState();
  if (isNoting || isNotingIndicators || isAiming || isAdding) return true;
  if (desk.isChoosingCopies || desk.isErasing) return true;
  const { changing, capture, importing, pausing, form, over, dayOpen } = desk;
  const { archiveExport, archiveImport, restoring } = desk;
  const others = [changing, capture, importing, pausing, form, over, dayOpen];
  return [...others, archiveExport, archiveImport, restoring].some((one) => one !== null);
}

/** Opens the dialog to note a snapshot, or closes it; the draft stays. */
export function setNoting(isNoting: boolean): void {
  useDesk.setState({ isNoting });
}

/** Opens the dialog to change a kept snapshot, or closes it; what was typed stays. */
export function setChanging(changing: Snapshot | null): void {
  useDesk.setState({ changing });
}

/** Opens the dialog to note indicators, or closes it; what was typed stays. */
export function setNotingIndicators(isNotingIndicators: boolean): void {
  useDesk.setState({ isNotingIndicators });
}

/** Opens the dialog to set a goal, or closes it. */
export function setAiming(isAiming: boolean): void {
  useDesk.setState({ isAiming });
}

/** Opens the dialog to pause, with what is to be paused already chosen. */
export function askToPause(pausing: PauseScope): void {
  useDesk.setState({ pausing });
}

/** Closes it. */
export function stopPausing(): void {
  useDesk.setState({ pausing: null });
}

/** Lays the palette, the list of keys or the history of changes over the window, or takes it away. */
export function setOver(over: Desk['over']): void {
  useDesk.setState({ over });
}

/** Lays a day of an action open, or closes it. */
export function setDay(dayOpen: Desk['dayOpen']): void {
  useDesk.setState({ dayOpen });
}

/** Asks whether to restore a backup; null takes the question away. */
export function askToRestore(restoring: ListedBackup | null): void {
  useDesk.setState({ restoring });
}

/** Opens the dialog to choose a folder for second copies, or closes it. */
export function setChoosingCopies(isChoosingCopies: boolean): void {
  useDesk.setState({ isChoosingCopies });
}

/** Opens the dialog that deletes everything, or closes it. */
export function setErasing(isErasing: boolean): void {
  useDesk.setState({ isErasing });
}

/** Goes to the backups, in Settings. */
export function goToBackups(): void {
  goTo('settings');
  useDesk.setState({ seeksBackups: true });
}

/** Says that they are in sight. */
export function backupsFound(): void {
  useDesk.setState({ seeksBackups: false });
}

/** Says whether a file that was opened outside the window waits. */
export function setFileWaiting(isFileWaiting: boolean): void {
  useDesk.setState({ isFileWaiting });
}

/** Turns a chart or a list into its table and back. */
export function toggleTable(): void {
  useDesk.setState(({ isTable }) => ({ isTable: !isTable }));
}

/** Has Progress look so far back. */
export function setRange(range: Range): void {
  useDesk.setState({ range });
}

/** Has each point of Progress stand for so long a time. */
export function setStep(step: SeriesStep): void {
  useDesk.setState({ step });
}

/** Keeps what is typed; null once it is noted. */
export function keepDraft(draft: SnapshotDraft | null): void {
  useDesk.setState({ draft });
}

/** Keeps what is typed to change the snapshot of `day`; null once it is changed, or discarded. */
export function keepChange(day: Day, draft: SnapshotDraft | null): void {
  useDesk.setState(({ changes: { [day]: _, ...others } }) => ({
    changes: draft === null ? others : { ...others, [day]: draft },
  }));
}

/** Keeps the indicators that are typed; null once they are noted, or discarded. */
export function keepIndicatorDraft(indicatorDraft: IndicatorDraft | null): void {
  useDesk.setState({ indicatorDraft });
}

/** Opens the dialog to add an action by a line, or closes it; the line stays. */
export function setAdding(isAdding: boolean): void {
  useDesk.setState({ isAdding });
}

/** Keeps that line; empty once its action is kept, or discarded. */
export function keepLine(line: string): void {
  useDesk.setState({ line });
}

/** Opens the form of an action. */
export function openForm(form: OpenForm): void {
  useDesk.setState({ form });
}

/** Closes it; what was typed stays. */
export function closeForm(): void {
  useDesk.setState({ form: null });
}

/** The name under which the form keeps what is typed of an action, or of a new one. */
export function typedKey(action: Action | null): string {
  return action?.id ?? 'new';
}

/** Keeps what is typed of an action; null once it is kept in the journal, or discarded. */
export function keepTyped(key: string, changed: Partial<ActionDraft> | null): void {
  useDesk.setState(({ typed: { [key]: _, ...others } }) => ({
    typed: changed === null ? others : { ...others, [key]: changed },
  }));
}

/** Chooses something of the report that is being made. */
export function changeReport(changed: Partial<ReportDraft>): void {
  useDesk.setState(({ report }) => ({ report: { ...report, ...changed } }));
}

/** Tells the person something in passing, and offers what can be done about it. */
export function announce(say: Say, action: NoticeAction | null = null): void {
  useDesk.setState({ notice: { say, isFailure: false, action } });
}

/** Takes the notice away. */
export function dismissNotice(): void {
  useDesk.setState({ notice: null });
}

/** Runs a command. A failure is told to the person, and answered for who can do better. */
export async function run<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
): Promise<CallError | null> {
  const answer = await call(name, input);
  if (answer.ok) {
    withdrawAction();
    return null;
  }
  tellFailure(answer.error);
  return answer.error;
}

/** Tells the person why something failed, unless it asks them about it. */
export function tellFailure({ code }: CallError): void {
  if (code !== 'alreadyNoted') announceFailure((words) => words.error[code]);
}

/** Tells the person that something failed, until they have seen it. */
export function announceFailure(say: Say): void {
  useDesk.setState({ notice: { say, isFailure: true, action: null } });
}

/** After another command, "Undo" beside an older notice would undo what it does not speak of. */
function withdrawAction(): void {
  useDesk.setState(({ notice }) => ({ notice: notice && { ...notice, action: null } }));
}
