import { type CommandId, commandOf, keysOf } from '../../shared/commands.ts';
import type { Day } from '../../shared/day.ts';
import { stepPhrase } from '../../shared/history/stepPhrase.ts';
import type { HistoryStep } from '../../shared/ipc/contract.ts';
import { setOver } from '../bridge/desk.ts';
import { redo, undo } from '../bridge/history.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { isMac } from '../bridge/platform.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Key } from '../ui/Key.tsx';
import styles from './HistoryDialog.module.css';

/** What `aria-keyshortcuts` calls the key that is held. */
const held = isMac ? 'Meta' : 'Control';

/** The last changes, each with what it did and when; here too the last can be undone and redone. */
export function HistoryDialog() {
  const words = useWords();
  const { value: history, error } = useView('history');
  const today = useView('today').value?.day;
  const close = () => setOver(null);
  if (history === null && error !== null)
    return (
      <Dialog title={words.command.showHistory} onCancel={close}>
        <p role="alert">{words.error[error.code]}</p>
        <Button onClick={close}>{words.shell.close}</Button>
      </Dialog>
    );
  // The dialog opens whole, so that the focus finds its place.
  if (history === null || today === undefined) return null;
  return <DatedHistory {...history} today={today} onClose={close} />;
}

function DatedHistory({
  steps,
  canUndo,
  canRedo,
  today,
  onClose,
}: {
  readonly steps: readonly HistoryStep[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly today: Day;
  readonly onClose: () => void;
}) {
  const words = useWords();
  return (
    <Dialog title={words.command.showHistory} onCancel={onClose}>
      <p className={styles.lead}>{steps.length === 0 ? words.history.empty : words.history.lead}</p>
      <div className={styles.deeds}>
        <Deed command="undo" isPossible={canUndo} onDo={() => void undo()} />
        <Deed command="redo" isPossible={canRedo} onDo={() => void redo()} />
        <Button onClick={onClose}>{words.shell.close}</Button>
      </div>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Step key={step.id} step={step} today={today} />
        ))}
      </ol>
    </Dialog>
  );
}

function Deed({
  command,
  isPossible,
  onDo,
}: {
  readonly command: Extract<CommandId, 'undo' | 'redo'>;
  readonly isPossible: boolean;
  readonly onDo: () => void;
}) {
  const words = useWords();
  return (
    <Button
      aria-keyshortcuts={commandOf(command).accelerator?.replace('CmdOrCtrl', held)}
      data-first-focus={isPossible || undefined}
      disabled={!isPossible}
      onClick={onDo}
    >
      <span className={styles.deed}>
        {words.command[command]}
        <span className={styles.keys} aria-hidden="true">
          <Key keys={keysOf(command, isMac)} />
        </span>
      </span>
    </Button>
  );
}

function Step({ step, today }: { readonly step: HistoryStep; readonly today: Day }) {
  const words = useWords();
  const format = useFormat();
  const when = format.nearMoment(step.moment, step.zone, today);
  return (
    <li className={styles.step} data-undone={step.isUndone || undefined}>
      <span className={styles.phrase}>{stepPhrase(step, words, format)}</span>
      <span className={styles.when}>
        {step.isUndone ? `${words.history.isUndone} · ${when}` : when}
      </span>
    </li>
  );
}
