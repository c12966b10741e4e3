import { type FormEvent, useRef, useState } from 'react';
import type { ActionWishes } from '../../shared/actions/action.ts';
import {
  type ActionDraft,
  type ActionField,
  actionDraftOf,
  asRecommended,
  departs,
  readActionDraft,
  readTiming,
} from '../../shared/actions/actionDraft.ts';
import type { Day } from '../../shared/day.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { keepTyped, type OpenForm, typedKey, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { focusFirstRefused } from '../ui/firstRefused.ts';
import { MarkedText } from '../ui/MarkedText.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { ActionDetails } from './ActionDetails.tsx';
import styles from './ActionForm.module.css';
import { actionRefusal } from './actionRefusal.ts';
import type { FormFields } from './formFields.ts';
import { RhythmEditor } from './RhythmEditor.tsx';
import { RhythmMeaning } from './RhythmMeaning.tsx';

interface FormProps {
  readonly form: OpenForm;
  readonly onKeep: (wishes: ActionWishes) => void;
  readonly onCancel: () => void;
}

/** The form of an action. It hands on only what the domain's rules accept. */
export function ActionForm(props: FormProps) {
  const today = useView('today').value?.day;
  if (today === undefined) return null;
  return <DatedForm today={today} {...props} />;
}

function DatedForm({
  today,
  form: { action, wishes },
  onKeep,
  onCancel,
}: FormProps & { readonly today: Day }) {
  const words = useWords();
  const format = useFormat();
  const key = typedKey(action);
  const typed = useDesk((desk) => desk.typed[key]);
  const [wasTyped] = useState(typed !== undefined);
  const [left, setLeft] = useState<ReadonlySet<ActionField>>(new Set());
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const catalogueId = action?.catalogueId ?? null;
  const place = { catalogueId, today, words };
  const draft: ActionDraft = { ...actionDraftOf(wishes, place), ...typed };
  const reading = readActionDraft(draft, place);
  const timing = readTiming(draft, today);
  const said = words.actionForm;

  const change = (changed: Partial<ActionDraft>) => keepTyped(key, { ...typed, ...changed });
  const fields: FormFields = {
    draft,
    change,
    leave: (field) => setLeft(new Set([...left, field])),
    refusalOf: (field) => {
      const refusal = reading.refusals?.[field];
      // Nobody is told off for a field they have not come to yet.
      const isDue = isSubmitted || (left.has(field) && draft[field].trim() !== '');
      if (refusal === undefined || !isDue) return undefined;
      return actionRefusal(field, refusal, draft, words, format);
    },
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.wishes !== undefined) onKeep(reading.wishes);
    else focusFirstRefused(form.current, reading.refusals);
  };

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Field label={said.title} refusal={fields.refusalOf('title')}>
        {(control) => (
          <div className={styles.title}>
            <MarkedText
              control={control}
              name="title"
              value={draft.title}
              isFirst
              onChange={(title) => change({ title })}
              onLeave={() => fields.leave('title')}
            />
          </div>
        )}
      </Field>
      <div className={styles.pillar}>
        <p className={styles.label} aria-hidden="true">
          {said.pillar}
        </p>
        <Segmented
          legend={said.pillar}
          choices={pillars}
          chosen={draft.pillar}
          label={(pillar) => words.pillarShort[pillar]}
          mark={(pillar) => <PillarShape pillar={pillar} />}
          onChoose={(pillar) => change({ pillar })}
        />
      </div>
      <RhythmEditor fields={fields} today={today} />
      <RhythmMeaning timing={timing} today={today} />
      <ActionDetails fields={fields} today={today} start={timing?.start ?? null} />
      {wasTyped && <p className={styles.label}>{said.resumed}</p>}
      <div className={styles.answers}>
        <Button type="submit" look="primary">
          {action === null ? said.add : said.keep}
        </Button>
        <Button onClick={onCancel}>{said.cancel}</Button>
        {catalogueId !== null && departs(reading) && (
          <Button look="link" onClick={() => change(asRecommended(draft, catalogueId, words))}>
            {said.recommend}
          </Button>
        )}
      </div>
    </form>
  );
}
