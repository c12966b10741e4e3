import { useId } from 'react';
import {
  fieldsOf,
  type RhythmChoice,
  type RhythmNumber,
  rhythmChoices,
  rhythmRule,
} from '../../shared/actions/rhythmDraft.ts';
import { type Day, daysIntoWeek, isDay, type Weekday } from '../../shared/day.ts';
import { initialSettings } from '../../shared/settings.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Field } from '../ui/Field.tsx';
import { Toggles } from '../ui/Toggles.tsx';
import { FormDay } from './FormDay.tsx';
import { FormNumber } from './FormNumber.tsx';
import type { FormFields } from './formFields.ts';
import styles from './RhythmEditor.module.css';

/** How often an action returns: the choice of a rhythm, and the fields that it needs. */
export function RhythmEditor({
  fields,
  today,
}: {
  readonly fields: FormFields;
  readonly today: Day;
}) {
  const words = useWords();
  const { draft, change } = fields;
  const choice = draft.rhythm;
  return (
    <div className={styles.rhythm}>
      <Field label={words.actionForm.rhythm}>
        {(control) => (
          <select
            {...control}
            name="rhythm"
            value={choice}
            onChange={({ currentTarget: { value } }) => change({ rhythm: value as RhythmChoice })}
          >
            {rhythmChoices.map((one) => (
              <option key={one} value={one}>
                {words.actionForm.rhythms[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {fieldsOf[choice].map((field) => {
        if (field === 'weekdays') return <Weekdays key={field} fields={fields} />;
        if (field !== 'by') return <RhythmNumberField key={field} fields={fields} name={field} />;
        return (
          <FormDay
            key={field}
            fields={fields}
            name="by"
            label={words.actionForm.by}
            today={today}
            earliest={isDay(draft.start) ? draft.start : today}
          />
        );
      })}
    </div>
  );
}

function RhythmNumberField({
  fields,
  name,
}: {
  readonly fields: FormFields;
  readonly name: RhythmNumber;
}) {
  const { actionForm } = useWords();
  const { rhythm } = fields.draft;
  const labels: Readonly<Record<RhythmNumber, string>> = {
    every: (actionForm.every as Partial<Record<RhythmChoice, string>>)[rhythm] ?? '',
    often: (actionForm.often as Partial<Record<RhythmChoice, string>>)[rhythm] ?? '',
    date: actionForm.date,
    review: actionForm.review,
  };
  const isOptional = name === 'review';
  return (
    <FormNumber
      fields={fields}
      name={name}
      label={labels[name]}
      hint={name === 'date' ? actionForm.dateHint : undefined}
      rule={rhythmRule(name, rhythm)}
      placeholder={isOptional ? actionForm.optional : undefined}
    />
  );
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The weekdays, in the order of the person's own week. */
function Weekdays({ fields: { draft, change } }: { readonly fields: FormFields }) {
  const words = useWords();
  const format = useFormat();
  const weekStart = useView('settings').value?.weekStart ?? initialSettings.weekStart;
  const hint = useId();
  const isHinted = draft.weekdays.length === 0;
  const ordered = weekdays.toSorted(
    (one, other) => daysIntoWeek(one, weekStart) - daysIntoWeek(other, weekStart),
  );
  return (
    <div className={styles.weekdays}>
      <p className={styles.label} aria-hidden="true">
        {words.actionForm.weekdays}
      </p>
      <Toggles
        legend={words.actionForm.weekdays}
        choices={ordered}
        chosen={draft.weekdays}
        label={format.weekday}
        shortLabel={format.shortWeekday}
        describedBy={isHinted ? hint : undefined}
        onChoose={(chosen) => change({ weekdays: chosen.toSorted() })}
      />
      {isHinted && (
        <p id={hint} className={styles.hint}>
          {words.actionForm.weekdaysHint}
        </p>
      )}
    </div>
  );
}
