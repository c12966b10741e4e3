import { stepPhrase } from '../../shared/history/stepPhrase.ts';
import { call } from './client.ts';
import { announce, type NoticeAction, run } from './desk.ts';

/** Takes the last step back and says which it was. */
export async function undo(): Promise<void> {
  if (!(await isDone('undo'))) return;
  // Asked afterwards: of two quick undos the later answer is the true one, whoever comes last.
  const step = await stepTold('toRedo');
  announce(
    (words, format) =>
      step === null
        ? words.history.undoneUnnamed
        : words.history.undone(stepPhrase(step, words, format)),
    { label: (words) => words.history.redo, run: () => void redo() },
  );
}

/** Takes the step again that was undone last, and says which it was. */
export async function redo(): Promise<void> {
  if (!(await isDone('redo'))) return;
  const step = await stepTold('toUndo');
  announce(
    (words, format) =>
      step === null
        ? words.history.redoneUnnamed
        : words.history.redone(stepPhrase(step, words, format)),
    offerUndo,
  );
}

/** "Undo", beside a notice of the step just taken. */
export const offerUndo: NoticeAction = {
  label: (words) => words.history.undo,
  run: () => void undo(),
};

/** Having nothing to undo or redo is no failure: it is said in passing. */
async function isDone(name: 'undo' | 'redo'): Promise<boolean> {
  const error = await run(name, undefined);
  const code = error?.code;
  if (code === 'nothingToUndo' || code === 'nothingToRedo') announce((words) => words.error[code]);
  return error === null;
}

async function stepTold(which: 'toUndo' | 'toRedo') {
  const answer = await call('history', undefined);
  return answer.ok ? answer.value[which] : null;
}
