import { emptyDraft } from '../../shared/ssi/snapshotDraft.ts';
import { waitForCapture } from '../bridge/capture.ts';
import { keepDraft, run, setNoting, useDesk } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { noteSnapshot } from './noteSnapshot.ts';
import styles from './SnapshotDialog.module.css';
import { SnapshotFormDialog } from './SnapshotFormDialog.tsx';

const indexAddress = 'linkedin.com/sales/ssi';

/** Notes a snapshot by hand, and says how to do without. */
export function SnapshotDialog() {
  const words = useWords();
  const draft = useDesk((desk) => desk.draft) ?? emptyDraft();
  return (
    <SnapshotFormDialog
      title={words.snapshot.title}
      draft={draft}
      lead={
        <p className={styles.where}>
          {words.snapshot.where}{' '}
          <Button look="link" onClick={() => void run('openPage', { page: 'index' })}>
            {indexAddress}
          </Button>
          . {words.snapshot.orRead}{' '}
          <Button
            look="link"
            onClick={() => {
              setNoting(false);
              waitForCapture();
            }}
          >
            {words.snapshot.readInstead}
          </Button>
        </p>
      }
      keep={noteSnapshot}
      onType={keepDraft}
      onClose={() => setNoting(false)}
    />
  );
}
