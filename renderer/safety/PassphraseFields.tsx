import { useState } from 'react';
import { type PassphraseDraft, passphraseRefusals } from '../../shared/archive/passphraseDraft.ts';
import { useWords } from '../bridge/language.ts';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './PassphraseFields.module.css';

/** Whether to seal with a passphrase, and which: typed twice, and what forgetting it would mean. */
export function PassphraseFields({
  draft,
  isSubmitted,
  onChange,
}: {
  readonly draft: PassphraseDraft;
  /** Whether what is wrong is told. */
  readonly isSubmitted: boolean;
  readonly onChange: (draft: PassphraseDraft) => void;
}) {
  const words = useWords();
  const said = words.passphrase;
  const [isShown, setShown] = useState(false);
  const refusals = isSubmitted ? passphraseRefusals(draft) : {};
  const field = (name: 'one' | 'again', hint?: string) => {
    const refusal = refusals[name];
    return (
      <Field
        label={said[name]}
        hint={hint}
        refusal={refusal === undefined ? undefined : said.refusal[refusal]}
      >
        {(control) => (
          <input
            {...control}
            type={isShown ? 'text' : 'password'}
            name={name}
            autoComplete="off"
            spellCheck={false}
            value={draft[name]}
            onChange={({ currentTarget: { value } }) => onChange({ ...draft, [name]: value })}
          />
        )}
      </Field>
    );
  };
  return (
    <div className={styles.fields}>
      <Check
        isSetting
        hue="var(--ink)"
        label={said.seal}
        isChecked={draft.isSealed}
        onChange={(isSealed) => onChange({ ...draft, isSealed })}
      />
      {draft.isSealed && (
        <div className={styles.typed}>
          {field('one', said.hint)}
          {field('again')}
          <Check
            isSetting
            hue="var(--ink)"
            label={said.show}
            isChecked={isShown}
            onChange={setShown}
          />
          <p className={styles.unrecoverable}>{said.unrecoverable}</p>
        </div>
      )}
    </div>
  );
}
