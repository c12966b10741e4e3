import { type FormEvent, useRef, useState } from 'react';
import type { Action } from '../../shared/actions/action.ts';
import type { PauseScope } from '../../shared/actions/pause.ts';
import {
  type NewPause,
  type PauseDraft,
  type PauseField,
  readPauseDraft,
} from '../../shared/actions/pauseDraft.ts';
import { pausedName, pauseSentence } from '../../shared/actions/pausePhrase.ts';
import type { Day } from '../../shared/day.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { readTypedDay } from '../../shared/typedDay.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './PauseForm.module.css';

/** The form of a pause. It hands on only what the domain's rules accept. */
export function PauseForm({
  scope,
  action,
  today,
  onKeep,
  onCancel,
}: {
  /** What is chosen at first. */
  readonly scope: PauseScope;
  /** The action that can be chosen besides; null where none can. */
  readonly action: Action | null;
  readonly today: Day;
  readonly onKeep: (pause: NewPause) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const [draft, setDraft] = useState<PauseDraft>({ scope, from: '', until: '' });
  const [left, setLeft] = useState<ReadonlySet<PauseField>>(new Set());
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const reading = readPauseDraft(draft, today);
  const scopes = scopesBeside(action);

  const refusalOf = (field: PauseField): string | undefined => {
    const refusal = reading.refusals?.[field];
    const isDue = isSubmitted || left.has(field);
    return refusal === undefined || !isDue ? undefined : words.pause.refusal[refusal];
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.pause !== undefined) onKeep(reading.pause);
    else
      form.current?.querySelector<HTMLElement>(`[name=${firstRefused(reading.refusals)}]`)?.focus();
  };

  const dayIn = (field: PauseField) => ({
    name: field,
    write: format.shortDayWithYear,
    read: (text: string) => readTypedDay(text, today, language, 'next'),
    pickLabel: words.pause.pickDay(words.pause[field]),
    onChange: (text: string) => setDraft({ ...draft, [field]: text }),
    onLeave: () => setLeft(new Set([...left, field])),
  });

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Field label={words.pause.what}>
        {(control) => (
          <select
            {...control}
            name="scope"
            value={keyOf(draft.scope)}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, scope: scopes.find((one) => keyOf(one) === value) ?? scope })
            }
          >
            {scopes.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {pausedName(one, action, words)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.days}>
        <Field label={words.pause.from} refusal={refusalOf('from')}>
          {(control) => (
            <DayInput
              {...dayIn('from')}
              control={control}
              value={draft.from === '' ? today : draft.from}
              isFirst
            />
          )}
        </Field>
        <Field label={words.pause.until} hint={words.pause.untilHint} refusal={refusalOf('until')}>
          {(control) => <DayInput {...dayIn('until')} control={control} value={draft.until} />}
        </Field>
      </div>
      <p className={styles.meaning} aria-live="polite">
        {reading.pause !== undefined && pauseSentence(reading.pause, action, today, words, format)}
      </p>
      <div className={styles.answers}>
        <Button type="submit" look="primary">
          {words.pause.keep}
        </Button>
        <Button onClick={onCancel}>{words.pause.cancel}</Button>
      </div>
    </form>
  );
}

function scopesBeside(action: Action | null): readonly PauseScope[] {
  return [
    { of: 'everything' },
    ...pillars.map((pillar) => ({ of: 'pillar', pillar }) as const),
    ...(action === null ? [] : [{ of: 'action', action: action.id } as const]),
  ];
}

function keyOf(scope: PauseScope): string {
  return scope.of === 'pillar' ? scope.pillar : scope.of;
}

function firstRefused(refusals: Readonly<Partial<Record<PauseField, unknown>>>): PauseField {
  return refusals.from === undefined ? 'until' : 'from';
}
