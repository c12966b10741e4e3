import type { Goal } from '../../shared/insights/goal.ts';
import { setAiming } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { GoalForm } from './GoalForm.tsx';
import { keepGoal } from './keepGoal.ts';

/** Asks for a goal; where there is one, it is what the form begins with. */
export default function GoalDialog() {
  const words = useWords();
  // Its shortest range: of all that Progress tells, the goal alone is wanted.
  const { value: view, error } = useView('progress', { range: 'month', step: 'month' });
  // The dialog opens whole, so that the focus finds its place.
  if (view === null)
    return (
      error !== null && (
        <Dialog title={words.goal.title} onCancel={close}>
          <p role="alert">{words.error[error.code]}</p>
          <Button onClick={close}>{words.shell.close}</Button>
        </Dialog>
      )
    );
  const keep = async (goal: Goal) => {
    if (await keepGoal(goal)) close();
  };
  return (
    <Dialog title={words.goal.title} onCancel={close}>
      <GoalForm
        goal={view.goal}
        today={view.day}
        onKeep={(goal) => void keep(goal)}
        onCancel={close}
      />
    </Dialog>
  );
}

function close(): void {
  setAiming(false);
}
