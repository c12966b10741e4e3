import { create } from 'zustand';
import type { Action, ActionWishes } from '../../shared/actions/action.ts';
import type { ActionDraft } from '../../shared/actions/actionDraft.ts';
import type { PauseScope } from '../../shared/actions/pause.ts';
import type { Day } from '../../shared/day.ts';
import type { CallName } from '../../shared/ipc/calls.ts';
import type { CallError, InputOf } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { IndicatorDraft } from '../../shared/ssi/indicatorDraft.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import type { SnapshotDraft } from '../../shared/ssi/snapshotDraft.ts';
import { call } from './client.ts';

/** The screens there are, in the order of the side bar. */
export const screens = ['today', 'pillars', 'progress', 'settings', 'help'] as const;

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

/** A page that lies open in place of its screen. */
export type OpenPage = PillarsPage | ProgressPage;

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

/** What lies open in the window and is nobody else's: it is gone when the window closes. */
interface Desk {
  readonly screen: Screen;
  /** Which page of the screen lies open; null for the screen itself. */
  readonly page: OpenPage | null;
  readonly isNoting: boolean;
  /** The snapshot that is being changed. */
  readonly changing: Snapshot | null;
  readonly isNotingIndicators: boolean;
  /** What the dialog to pause began with; null where it is closed. */
  readonly pausing: PauseScope | null;
  /** What lies over everything: the palette, the list of keys, or the history of changes. */
  readonly over: 'palette' | 'keys' | 'history' | null;
  /** Whether charts and lists show their table instead. */
  readonly isTable: boolean;
  /** The snapshot being typed; kept while its dialog is closed, so that nothing typed is lost. */
  readonly draft: SnapshotDraft | null;
  /** What was typed to change the snapshot of each day; kept likewise. */
  readonly changes: Readonly<Record<Day, SnapshotDraft>>;
  /** The indicators being typed; kept likewise. */
  readonly indicatorDraft: IndicatorDraft | null;
  /** The action whose task Today is to bring before the person, once it shows it. */
  readonly sought: string | null;
  /** The day of an action that is being written down. */
  readonly dayOpen: { readonly action: string; readonly day: Day } | null;
  /** Whether an action is being added by a line in plain words. */
  readonly isAdding: boolean;
  /** That line as it is typed; kept while its dialog is closed. */
  readonly line: string;
  readonly form: OpenForm | null;
  /** What was typed into the form of each action; kept while it is closed, as the draft above is. */
  readonly typed: Readonly<Record<string, Partial<ActionDraft>>>;
  /** An address that is not built in, and what opens it once the person has seen it whole. */
  readonly leaving: { readonly address: string; readonly open: () => void } | null;
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
  isNoting: false,
  changing: null,
  isNotingIndicators: false,
  pausing: null,
  over: null,
  isTable: false,
  draft: null,
  changes: {},
  indicatorDraft: null,
  sought: null,
  dayOpen: null,
  isAdding: false,
  line: '',
  form: null,
  typed: {},
  leaving: null,
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

/** Goes to a page of the pillars, or of Progress. */
export function goToPage(page: OpenPage): void {
  goTo(page.of === 'snapshots' ? 'progress' : 'pillars');
  useDesk.setState({ page });
}

/** Has Today bring the task of an action before the person; null once it has. */
export function seek(sought: string | null): void {
  useDesk.setState({ sought });
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

/** Asks whether to open an address that is not built in. */
export function askToOpen(address: string, open: () => void): void {
  useDesk.setState({ leaving: { address, open } });
}

/** Takes that question away. */
export function stopAsking(): void {
  useDesk.setState({ leaving: null });
}

/** Turns a chart or a list into its table and back. */
export function toggleTable(): void {
  useDesk.setState(({ isTable }) => ({ isTable: !isTable }));
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
  const { code } = answer.error;
  if (code !== 'alreadyNoted')
    useDesk.setState({
      notice: { say: (words) => words.error[code], isFailure: true, action: null },
    });
  return answer.error;
}

/** After another command, "Undo" beside an older notice would undo what it does not speak of. */
function withdrawAction(): void {
  useDesk.setState(({ notice }) => ({ notice: notice && { ...notice, action: null } }));
}
