import { type Importing, useDesk } from '../bridge/desk.ts';
import { closeImport, openImport } from '../bridge/importing.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import styles from './ImportDialog.module.css';
import { ImportReview } from './ImportReview.tsx';

/** Imports a table: a file is chosen, shown as it was understood, corrected, and only then kept. */
export default function ImportDialog() {
  const words = useWords();
  const importing = useDesk((desk) => desk.importing);
  if (importing === null) return null;
  return (
    <Dialog
      title={words.importing.title}
      isWide={importing.stage === 'read'}
      onCancel={closeImport}
    >
      <Stage importing={importing} />
    </Dialog>
  );
}

function Stage({ importing }: { readonly importing: Importing }) {
  const words = useWords();
  const format = useFormat();
  const said = words.importing;
  switch (importing.stage) {
    case 'waiting': {
      const { failure } = importing;
      return (
        <div className={styles.stage}>
          {failure !== null && (
            <div role="alert" className={styles.failure}>
              <p className={styles.failed}>{said.failed(failure.name)}</p>
              <p>{failure.say(words, format)}</p>
            </div>
          )}
          <p className={styles.lead}>{said.lead}</p>
          <div className={styles.answers}>
            <FileButton
              accept=".csv,.tsv,text/csv,text/tab-separated-values"
              onChoose={(file) => void openImport(file)}
            >
              {failure === null ? said.choose : said.chooseAnother}
            </FileButton>
            <Button onClick={closeImport}>{said.cancel}</Button>
          </div>
        </div>
      );
    }
    case 'reading':
      return (
        <div className={styles.stage}>
          <p role="status">{said.reading(importing.name)}</p>
          <div className={styles.answers}>
            <Button onClick={closeImport}>{said.cancel}</Button>
          </div>
        </div>
      );
    case 'read':
      return <ImportReview {...importing} />;
  }
}
