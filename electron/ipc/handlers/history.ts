import * as v from 'valibot';
import { type HistoryStep, isStepName, stepSubjects } from '../../../shared/ipc/contract.ts';
import type { KeptStep } from '../../store/history.ts';
import type { Journal } from '../../store/journal.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** How many steps the window is told of; undo itself reaches further back. */
const shownSteps = 50;

/** What was done, and taking it back. */
export function historyHandlers(
  journal: Journal,
): Pick<DirectHandlers, 'history' | 'undo' | 'redo'> {
  const { history, actions } = journal;
  /** Null for a step of another Pilar, whose command this one does not know: it can be undone. */
  const stepToView = ({ id, command, subject, ...step }: KeptStep): HistoryStep | null => {
    if (!isStepName(command)) return null;
    const parsed = v.safeParse(stepSubjects[command], subject);
    if (!parsed.success) return null;
    const { isUndone, takenAt, zone } = step;
    const named = actionOf(parsed.output);
    const action = named === null ? null : actions.get(named);
    return {
      id,
      command,
      subject: parsed.output,
      action: action && { title: action.title, catalogueId: action.catalogueId },
      isUndone,
      moment: takenAt.toString(),
      zone,
    } as HistoryStep;
  };
  return {
    history: () => {
      const [toUndo, toRedo] = [history.toUndo(), history.toRedo()];
      return {
        steps: history.last(shownSteps).flatMap((step) => stepToView(step) ?? []),
        canUndo: toUndo !== null,
        canRedo: toRedo !== null,
        toUndo: toUndo && stepToView(toUndo),
        toRedo: toRedo && stepToView(toRedo),
      };
    },
    undo: () => {
      if (!history.undo()) throw new Refusal({ code: 'nothingToUndo' });
    },
    redo: () => {
      if (!history.redo()) throw new Refusal({ code: 'nothingToRedo' });
    },
  };
}

/** The action a command speaks of, wherever it does. */
function actionOf(subject: object): string | null {
  if ('action' in subject && typeof subject.action === 'string') return subject.action;
  return 'scope' in subject ? actionOf(subject.scope as object) : null;
}
