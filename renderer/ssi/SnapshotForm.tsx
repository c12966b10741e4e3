import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Day } from '../../shared/day.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { pillarScoreRule, rankRule, type Snapshot } from '../../shared/ssi/snapshot.ts';
import {
  hasTypedMeans,
  industryMeanField,
  readDraft,
  type SnapshotDraft,
  type SnapshotField,
  typedMeans,
  typedSum,
} from '../../shared/ssi/snapshotDraft.ts';
import { readTypedDay } from '../../shared/typedDay.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Field } from '../ui/Field.tsx';
import { focusFirstRefused } from '../ui/firstRefused.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import { IndustryMeans } from './IndustryMeans.tsx';
import { refusalSentence } from './refusalSentence.ts';
import styles from './SnapshotForm.module.css';
import { TotalField } from './TotalField.tsx';

/** The form of a snapshot. It hands on only what the domain's rules accept. */
export function SnapshotForm(form: FormParts) {
  const view = useView('today').value;
  if (view === null) return null;
  const earlier = [view.latest, view.previous].find((one) => one?.industryMeans) ?? null;
  return <DatedForm {...form} today={view.day} earlier={earlier} />;
}

const none: ReadonlySet<SnapshotField> = new Set();

interface FormParts {
  readonly draft: SnapshotDraft;
  /** The fields that hold what the person has yet to confirm, or to correct. */
  readonly unconfirmed?: ReadonlySet<SnapshotField> | undefined;
  /** What stands above the fields, and below them. */
  readonly lead?: ReactNode;
  readonly more?: ReactNode;
  readonly onType: (draft: SnapshotDraft) => void;
  readonly onNote: (snapshot: Snapshot) => void;
  readonly onCancel: () => void;
}

function DatedForm({
  draft,
  unconfirmed = none,
  lead,
  more,
  today,
  earlier,
  onType,
  onNote,
  onCancel,
}: FormParts & {
  readonly today: Day;
  /** The last snapshot that tells what the industry averages. */
  readonly earlier: Snapshot | null;
}) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<SnapshotField>>(new Set());
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const reading = readDraft(draft, today);
  const sum = typedSum(draft);
  const write = (value: number) => format.score(value, 3);

  const type = (field: SnapshotField, text: string) => onType({ ...draft, [field]: text });
  const leave = (field: SnapshotField) => setLeft(new Set([...left, field]));

  const refusalOf = (field: SnapshotField): string | undefined => {
    const refusal = reading.refusals?.[field];
    // Nobody is told off for a field they have not come to yet.
    const isDue = isSubmitted || (left.has(field) && draft[field].trim() !== '');
    if (refusal === undefined)
      return isSubmitted && unconfirmed.has(field) ? words.reading.confirmFirst : undefined;
    if (!isDue) return undefined;
    return refusalSentence(words, field, refusal, sum === null ? '' : write(sum));
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    const [first] = unconfirmed;
    if (reading.snapshot === undefined) focusFirstRefused(form.current, reading.refusals);
    else if (first === undefined) onNote(reading.snapshot);
    else focusFirstRefused(form.current, { [first]: true });
  };

  const numberIn = (field: SnapshotField) => ({
    name: field,
    value: draft[field],
    refusal: refusalOf(field),
    write,
    onChange: (text: string) => type(field, text),
    onLeave: () => leave(field),
  });

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      {lead}
      <fieldset className={styles.pillars}>
        <legend className={styles.legend}>{words.snapshot.pillars}</legend>
        {pillars.map((pillar, position) => (
          <NumberField
            key={pillar}
            {...numberIn(pillar)}
            label={words.pillar[pillar]}
            mark={<PillarShape pillar={pillar} />}
            rule={pillarScoreRule}
            isFirst={position === 0}
          />
        ))}
      </fieldset>
      <div className={styles.three}>
        <TotalField
          refusal={refusalOf('total')}
          typed={draft.total}
          sum={sum === null ? '' : write(sum)}
          write={write}
          onType={(text) => type('total', text)}
          onLeave={() => leave('total')}
        />
        <NumberField
          {...numberIn('industryRank')}
          label={words.snapshot.industryRank}
          hint={words.snapshot.rankHint}
          rule={rankRule}
          placeholder={words.snapshot.optional}
        />
        <NumberField
          {...numberIn('networkRank')}
          label={words.snapshot.networkRank}
          hint={words.snapshot.rankHint}
          rule={rankRule}
          placeholder={words.snapshot.optional}
        />
      </div>
      <IndustryMeans
        isOpenAtFirst={hasTypedMeans(draft)}
        earlier={earlier}
        numberIn={(pillar) => numberIn(industryMeanField(pillar))}
        onUse={(means) => onType({ ...draft, ...typedMeans(means, write) })}
      />
      <div className={styles.dated}>
        <Field label={words.snapshot.day} refusal={refusalOf('day')}>
          {(control) => (
            <DayInput
              control={control}
              name="day"
              value={draft.day === '' ? today : draft.day}
              latest={today}
              write={format.shortDayWithYear}
              read={(text) => readTypedDay(text, today, language)}
              pickLabel={words.snapshot.pickDay}
              onChange={(text) => type('day', text)}
              onLeave={() => leave('day')}
            />
          )}
        </Field>
        <Field label={words.snapshot.note} refusal={refusalOf('note')}>
          {(control) => (
            <textarea
              {...control}
              name="note"
              dir="auto"
              value={draft.note}
              onChange={(event) => type('note', event.currentTarget.value)}
              onBlur={() => leave('note')}
              rows={2}
              placeholder={words.snapshot.optional}
            />
          )}
        </Field>
      </div>
      {more}
      <div className={styles.answers}>
        <Button type="submit" look="primary">
          {words.snapshot.keep}
        </Button>
        <Button onClick={onCancel}>{words.snapshot.cancel}</Button>
        <div className={styles.caveat}>
          <Caveat text={words.caveat} />
        </div>
      </div>
    </form>
  );
}
