import * as v from 'valibot';
import { type HistoryStep, isStepName, steps } from '../../../shared/ipc/contract.ts';
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
  const { history } = journal;
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

/** Null for a step of another Pilar, whose command this one does not know: it can be undone. */
function stepToView({ id, command, subject, ...step }: KeptStep): HistoryStep | null {
  if (!isStepName(command)) return null;
  const parsed = v.safeParse(steps[command].input, subject);
  if (!parsed.success) return null;
  const { isUndone, takenAt, zone } = step;
  const moment = takenAt.toString();
  return { id, command, subject: parsed.output, isUndone, moment, zone } as HistoryStep;
}
