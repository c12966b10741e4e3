import type { ActionField } from '../../shared/actions/actionDraft.ts';
import type { Day } from '../../shared/day.ts';
import { readTypedDay } from '../../shared/typedDay.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { Field } from '../ui/Field.tsx';
import type { FormFields } from './formFields.ts';

/** A day in the form of an action. */
export function FormDay({
  fields: { draft, refusalOf, change, leave },
  name,
  label,
  today,
  earliest,
  usual,
}: {
  readonly fields: FormFields;
  readonly name: Extract<ActionField, 'start' | 'end' | 'by'>;
  readonly label: string;
  readonly today: Day;
  readonly earliest?: Day | undefined;
  /** The day an empty field stands for; where there is none, the field may stay empty. */
  readonly usual?: Day;
}) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  return (
    <Field label={label} refusal={refusalOf(name)}>
      {(control) => (
        <DayInput
          control={control}
          name={name}
          value={draft[name] === '' ? (usual ?? '') : draft[name]}
          earliest={earliest}
          write={format.shortDayWithYear}
          read={(text) => readTypedDay(text, today, language, 'next')}
          pickLabel={words.actionForm.pickDay}
          placeholder={words.actionForm.optional}
          onChange={(text) => change({ [name]: text })}
          onLeave={() => leave(name)}
        />
      )}
    </Field>
  );
}
