import { stopAsking, useDesk } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LeavingDialog.module.css';

/** Shows an address whole before it is opened outside of Pilar. */
export function LeavingDialog() {
  const words = useWords();
  const leaving = useDesk((desk) => desk.leaving);
  if (leaving === null) return null;
  return (
    <Dialog title={words.leaving.title} onCancel={stopAsking}>
      <p>{words.leaving.lead}</p>
      <p className={styles.address}>{leaving.address}</p>
      <p className={styles.deeds}>
        <Button onClick={stopAsking}>{words.leaving.stay}</Button>
        <Button
          look="primary"
          data-first-focus
          onClick={() => {
            stopAsking();
            leaving.open();
          }}
        >
          {words.leaving.open}
        </Button>
      </p>
    </Dialog>
  );
}
