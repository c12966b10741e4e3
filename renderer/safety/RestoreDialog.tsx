import { useState } from 'react';
import { restore, whenMade } from '../bridge/backups.ts';
import { askToRestore, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './SafetyDialog.module.css';

/** Asks once before a backup takes the journal's place, and says what that means. */
export default function RestoreDialog() {
  const words = useWords();
  const format = useFormat();
  const said = words.safety;
  const backup = useDesk((desk) => desk.restoring);
  const [isBusy, setBusy] = useState(false);
  if (backup === null) return null;
  const close = () => askToRestore(null);
  const goBack = async () => {
    setBusy(true);
    await restore(backup);
    setBusy(false);
  };
  return (
    <Dialog title={said.restoreTitle(whenMade(backup.made, words, format))} onCancel={close}>
      <div className={styles.dialog}>
        <p>{said.restoreLead}</p>
        <p className={styles.lead}>{said.restoreFirst}</p>
        <div className={styles.answers}>
          <Button look="primary" aria-disabled={isBusy} onClick={() => isBusy || void goBack()}>
            {isBusy ? said.restoring : said.restoreNow}
          </Button>
          <Button data-first-focus onClick={close}>
            {said.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
