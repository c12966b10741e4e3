import { closeCapture, waitForCapture } from '../bridge/capture.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './CaptureDialog.module.css';

/** How far the reading of a picture has come, 0 to 1, and the way out of it. */
export function CaptureReading({ share }: { readonly share: number }) {
  const words = useWords();
  const format = useFormat();
  const said = words.reading;
  return (
    <Dialog title={said.title} onCancel={closeCapture}>
      <div className={styles.waiting}>
        <label className={styles.progress}>
          <span>{said.picture(format.percent(Math.floor(100 * share)))}</span>
          <progress max={1} value={share} />
        </label>
        <p className={styles.lead}>{said.pictureLead}</p>
        <div className={styles.answers}>
          <Button data-first-focus onClick={waitForCapture}>
            {said.stop}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
