import { useEffect } from 'react';
import type { Words } from '../../shared/locales/words.ts';
import { closeCapture, receive, receiveFile } from '../bridge/capture.ts';
import { type CaptureFailure, run, setNoting } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import styles from './CaptureDialog.module.css';

const indexAddress = 'linkedin.com/sales/ssi';

/** The place where one pastes, or chooses a picture, and how to come by what to paste. */
export function CaptureWaiting({
  failure,
  pastes,
}: {
  readonly failure: CaptureFailure | null;
  /** Whether what is on the clipboard is taken at once. */
  readonly pastes: boolean;
}) {
  const words = useWords();
  const said = words.reading;
  const why = failure === null ? undefined : failureSentence(failure, words);
  // By now the field has the focus, which is where the system pastes.
  useEffect(() => {
    if (pastes) void run('paste', undefined);
  }, [pastes]);
  return (
    <Dialog title={said.title} onCancel={closeCapture}>
      <div className={styles.waiting}>
        <p className={styles.lead}>
          {said.lead}{' '}
          <Button look="link" onClick={() => void run('openPage', { page: 'index' })}>
            {indexAddress}
          </Button>
        </p>
        <Field label={said.paste} refusal={why}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              data-first-focus
              dir="auto"
              placeholder={said.placeholder}
              value=""
              // Nothing is typed here: what is pasted is read at once.
              onChange={() => {}}
              onPaste={(event) => {
                if (receive(event.clipboardData)) event.preventDefault();
              }}
            />
          )}
        </Field>
        <p className={styles.lead}>{said.dropHint}</p>
        <div className={styles.answers}>
          <FileButton accept={accepted} onChoose={(file) => void receiveFile(file)}>
            {said.choose}
          </FileButton>
          <Button
            onClick={() => {
              closeCapture();
              setNoting(true);
            }}
          >
            {said.type}
          </Button>
          <Button onClick={closeCapture}>{words.snapshot.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function failureSentence(failure: CaptureFailure, words: Words): string {
  if (failure === 'tooLong') return words.reading.failure.tooLong;
  return failure === 'unreadable' ? words.importing.unreadable : words.error[failure];
}

const accepted = 'image/png,image/jpeg,image/webp,text/plain,text/csv,application/json,.csv,.tsv';
