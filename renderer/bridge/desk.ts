import { create } from 'zustand';
import type { CallName } from '../../shared/ipc/calls.ts';
import type { CallError, InputOf } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { SnapshotDraft } from '../../shared/ssi/snapshotDraft.ts';
import { call } from './client.ts';

/** The screens there are, in the order of the side bar. */
export const screens = ['today', 'progress', 'settings', 'help'] as const;

/** One of the screens. */
export type Screen = (typeof screens)[number];

/** A sentence for the person, in whichever language is current when it is read. */
export type Say = (words: Words, format: Format) => string;

/** What lies open in the window and is nobody else's: it is gone when the window closes. */
interface Desk {
  readonly screen: Screen;
  readonly isNoting: boolean;
  /** The snapshot being typed; kept while its dialog is closed, so that nothing typed is lost. */
  readonly draft: SnapshotDraft | null;
  readonly notice: { readonly say: Say; readonly isFailure: boolean } | null;
}

/** The desk. */
export const useDesk = create<Desk>(() => ({
  screen: 'today',
  isNoting: false,
  draft: null,
  notice: null,
}));

/** Goes to a screen. */
export function goTo(screen: Screen): void {
  useDesk.setState({ screen });
}

/** Opens the dialog to note a snapshot, or closes it; the draft stays. */
export function setNoting(isNoting: boolean): void {
  useDesk.setState({ isNoting });
}

/** Keeps what is typed; null once it is noted. */
export function keepDraft(draft: SnapshotDraft | null): void {
  useDesk.setState({ draft });
}

/** Tells the person something in passing. */
export function announce(say: Say): void {
  useDesk.setState({ notice: { say, isFailure: false } });
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
  if (answer.ok) return null;
  const { code } = answer.error;
  if (code !== 'alreadyNoted')
    useDesk.setState({ notice: { say: (words) => words.error[code], isFailure: true } });
  return answer.error;
}
