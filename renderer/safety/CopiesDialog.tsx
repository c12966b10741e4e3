import { useState } from 'react';
import { keepCopies } from '../bridge/backups.ts';
import { setChoosingCopies } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PassphraseFields } from './PassphraseFields.tsx';
import styles from './SafetyDialog.module.css';
import { usePassphrase } from './usePassphrase.ts';

/** Says how second copies are to be protected, and then has the system ask where they go. */
export default function CopiesDialog() {
  const words = useWords();
  const said = words.copies;
  const { form, draft, setDraft, isSubmitted, submit } = usePassphrase();
  const [isBusy, setBusy] = useState(false);
  const close = () => setChoosingCopies(false);
  const keep = async (passphrase: string | null) => {
    setBusy(true);
    await keepCopies(passphrase);
    setBusy(false);
  };
  return (
    <Dialog title={said.title} onCancel={close}>
      <form
        ref={form}
        className={styles.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) submit((passphrase) => void keep(passphrase));
        }}
      >
        <p className={styles.lead}>{said.dialogLead}</p>
        <PassphraseFields draft={draft} isSubmitted={isSubmitted} onChange={setDraft} />
        {draft.isSealed && <p className={styles.aside}>{said.key}</p>}
        <div className={styles.answers}>
          <Button type="submit" look="primary" data-first-focus aria-disabled={isBusy}>
            {isBusy ? words.opening.busy : said.keep}
          </Button>
          <Button onClick={close}>{words.safety.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
