import { useEffect, useRef, useState } from 'react';
import { longestPassphrase } from '../../shared/archive/archiveReading.ts';
import { closeArchive, unsealArchive } from '../bridge/archiving.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './SafetyDialog.module.css';

/** Asks for the passphrase of an archive, as often as it takes. */
export function SealedArchive({
  name,
  isWrong,
}: {
  readonly name: string;
  /** Whether the last one did not open it. */
  readonly isWrong: boolean;
}) {
  const words = useWords();
  const said = words.everything;
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The dialog was there before: what was in it had the keys, and is gone.
  useEffect(() => field.current?.focus(), []);
  const wrong = isWrong && typed === '' ? said.wrong : undefined;
  return (
    <form
      className={styles.dialog}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(typed === '');
        if (typed === '') field.current?.focus();
        else void unsealArchive(typed);
      }}
    >
      <p className={styles.path}>{said.sealed(name)}</p>
      <Field
        label={words.passphrase.one}
        refusal={isMissing && typed === '' ? said.passphraseMissing : wrong}
      >
        {(control) => (
          <input
            {...control}
            ref={field}
            type={isShown ? 'text' : 'password'}
            name="passphrase"
            autoComplete="off"
            spellCheck={false}
            maxLength={longestPassphrase}
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
        )}
      </Field>
      <Check
        isSetting
        hue="var(--ink)"
        label={words.passphrase.show}
        isChecked={isShown}
        onChange={setShown}
      />
      <div className={styles.answers}>
        <Button type="submit" look="primary">
          {said.open}
        </Button>
        <Button onClick={closeArchive}>{words.importing.cancel}</Button>
      </div>
    </form>
  );
}
