import { closeArchive, openArchive } from '../bridge/archiving.ts';
import { type ArchiveImport, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { ArchiveReview } from './ArchiveReview.tsx';
import styles from './SafetyDialog.module.css';
import { SealedArchive } from './SealedArchive.tsx';
import { ShareDone } from './ShareDone.tsx';

/** Imports everything from one file: it is chosen, opened, set against the journal, and only then let in. */
export default function ArchiveImportDialog() {
  const words = useWords();
  const stage = useDesk((desk) => desk.archiveImport);
  if (stage === null) return null;
  return (
    <Dialog title={words.everything.importTitle} onCancel={closeArchive}>
      <div className={styles.dialog}>
        <Stage stage={stage} />
      </div>
    </Dialog>
  );
}

function Stage({ stage }: { readonly stage: ArchiveImport }) {
  const words = useWords();
  const format = useFormat();
  const said = words.everything;
  switch (stage.stage) {
    case 'waiting': {
      const { failure } = stage;
      return (
        <>
          {failure !== null && (
            <div role="alert" className={styles.failure}>
              <p className={styles.failed}>{words.importing.failed(failure.name)}</p>
              <p>{failure.say(words, format)}</p>
            </div>
          )}
          <p className={styles.lead}>{said.importLead}</p>
          <div className={styles.answers}>
            <FileButton accept=".pilar" onChoose={(file) => void openArchive(file)}>
              {failure === null ? words.importing.choose : words.importing.chooseAnother}
            </FileButton>
            <Button onClick={closeArchive}>{words.importing.cancel}</Button>
          </div>
        </>
      );
    }
    case 'reading':
      return (
        <ShareDone
          label={said.reading(stage.name, format.percent(Math.floor(100 * stage.share)))}
          share={stage.share}
          stopLabel={words.importing.cancel}
          onStop={closeArchive}
        />
      );
    case 'sealed':
      return <SealedArchive name={stage.name} isWrong={stage.isWrong} />;
    case 'read':
      return <ArchiveReview name={stage.name} reading={stage.reading} />;
  }
}
