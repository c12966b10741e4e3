import { askToExport, closeExport, exportEverything } from '../bridge/archiving.ts';
import { useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PassphraseFields } from './PassphraseFields.tsx';
import styles from './SafetyDialog.module.css';
import { ShareDone } from './ShareDone.tsx';
import { usePassphrase } from './usePassphrase.ts';

/** Saves everything as one file: with a passphrase or without, and then wherever the person says. */
export default function ArchiveExportDialog() {
  const words = useWords();
  const format = useFormat();
  const said = words.everything;
  const stage = useDesk((desk) => desk.archiveExport);
  // What was typed waits here while the file is being written: where that fails, it is asked again.
  const { form, draft, setDraft, isSubmitted, submit } = usePassphrase();
  if (stage === null) return null;
  return (
    <Dialog title={said.exportTitle} onCancel={closeExport}>
      {stage.stage === 'writing' ? (
        <div className={styles.dialog}>
          <ShareDone
            label={
              // Before anything of it is written, the system asks where.
              stage.share === 0
                ? said.choosing
                : said.writing(format.percent(Math.floor(100 * stage.share)))
            }
            share={stage.share}
            stopLabel={said.stop}
            onStop={askToExport}
          />
        </div>
      ) : (
        <form
          ref={form}
          className={styles.dialog}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit((passphrase) => void exportEverything(passphrase));
          }}
        >
          <p className={styles.lead}>{said.exportLead}</p>
          <PassphraseFields draft={draft} isSubmitted={isSubmitted} onChange={setDraft} />
          <div className={styles.answers}>
            <Button type="submit" look="primary" data-first-focus>
              {said.exportNow}
            </Button>
            <Button onClick={closeExport}>{words.importing.cancel}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
