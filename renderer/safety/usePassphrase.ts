import { type RefObject, useRef, useState } from 'react';
import {
  noPassphrase,
  type PassphraseDraft,
  passphraseOf,
  passphraseRefusals,
} from '../../shared/archive/passphraseDraft.ts';
import { focusFirstRefused } from '../ui/firstRefused.ts';

/** A form that asks for a passphrase, or for none. */
export interface PassphraseForm {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly draft: PassphraseDraft;
  readonly setDraft: (draft: PassphraseDraft) => void;
  readonly isSubmitted: boolean;
  /** Hands the passphrase on once nothing is wrong with it; else the first wrong field has the keys. */
  readonly submit: (onPassphrase: (passphrase: string | null) => void) => void;
}

/** The state of such a form. */
export function usePassphrase(): PassphraseForm {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(noPassphrase);
  const [isSubmitted, setSubmitted] = useState(false);
  const submit: PassphraseForm['submit'] = (onPassphrase) => {
    setSubmitted(true);
    const refusals = passphraseRefusals(draft);
    if (Object.keys(refusals).length > 0) focusFirstRefused(form.current, refusals);
    else onPassphrase(passphraseOf(draft));
  };
  return { form, draft, setDraft, isSubmitted, submit };
}
