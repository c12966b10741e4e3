import type { ActionWishes } from '../../shared/actions/action.ts';
import { closeForm, keepTyped, type OpenForm, typedKey } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ActionForm } from './ActionForm.tsx';
import { keepAction } from './keepAction.ts';

/** Adds an action, or changes one. Closed by Escape, it goes on another time where it was left. */
export function ActionDialog({ form }: { readonly form: OpenForm }) {
  const words = useWords();
  const { action } = form;
  const leave = () => {
    keepTyped(typedKey(action), null);
    closeForm();
  };
  const keep = async (wishes: ActionWishes) => {
    if (await keepAction(action, wishes)) leave();
  };
  return (
    <Dialog
      title={action === null ? words.actionForm.addTitle : words.actionForm.changeTitle}
      onCancel={closeForm}
    >
      <ActionForm form={form} onKeep={(wishes) => void keep(wishes)} onCancel={leave} />
    </Dialog>
  );
}
