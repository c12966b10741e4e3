import { useRef, useState } from 'react';
import { askToExport } from '../bridge/archiving.ts';
import { run, setErasing } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { isSameWord } from './isSameWord.ts';
import styles from './SafetyDialog.module.css';

/** Deletes everything, once the person has seen what that is and has typed a word. */
export default function EraseDialog() {
  const words = useWords();
  const said = words.erasing;
  const backups = useView('backups').value;
  const [typed, setTyped] = useState('');
  const [withCopies, setWithCopies] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const folder = backups?.copies?.folder ?? null;
  const close = () => setErasing(false);
  const isConfirmed = isSameWord(typed, said.word);
  const erase = async () => {
    setRefused(!isConfirmed);
    if (!isConfirmed) field.current?.focus();
    if (!isConfirmed || isBusy) return;
    setBusy(true);
    await run('eraseEverything', { copies: withCopies && folder !== null });
    setBusy(false);
  };
  return (
    <Dialog title={said.title} onCancel={close}>
      <form
        className={styles.dialog}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <p>{said.lead}</p>
        <ul className={styles.list}>
          <li>{said.journal}</li>
          <li>{said.backups(backups?.backups.length ?? 0)}</li>
          <li>{said.aside}</li>
          <li>{said.rest}</li>
        </ul>
        {folder !== null && (
          <div className={styles.path}>
            <Check
              isSetting
              hue="var(--ink)"
              label={said.copies(folder)}
              isChecked={withCopies}
              onChange={setWithCopies}
            />
          </div>
        )}
        <p className={styles.lead}>
          {said.elsewhere}{' '}
          <Button
            look="link"
            data-first-focus
            onClick={() => {
              close();
              askToExport();
            }}
          >
            {said.exportFirst}
          </Button>
        </p>
        <Field
          label={said.type(said.word)}
          refusal={isRefused && !isConfirmed ? said.refusal(said.word) : undefined}
        >
          {(control) => (
            <input
              {...control}
              ref={field}
              name="word"
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              value={typed}
              onChange={({ currentTarget: { value } }) => setTyped(value)}
            />
          )}
        </Field>
        <div className={styles.answers}>
          <Button type="submit" aria-disabled={isBusy}>
            {isBusy ? said.erasing : said.erase}
          </Button>
          <Button onClick={close}>{said.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
