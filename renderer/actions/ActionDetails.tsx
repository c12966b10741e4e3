import { usualMinutes } from '../../shared/actions/action.ts';
import { minutesRule, targetRule } from '../../shared/actions/actionDraft.ts';
import type { Day } from '../../shared/day.ts';
import { useWords } from '../bridge/language.ts';
import { Field } from '../ui/Field.tsx';
import styles from './ActionDetails.module.css';
import { FormDay } from './FormDay.tsx';
import { FormNumber } from './FormNumber.tsx';
import type { FormFields } from './formFields.ts';

/** The rest that can be said of an action, folded until it is wanted. */
export function ActionDetails({
  fields,
  today,
  start,
}: {
  readonly fields: FormFields;
  readonly today: Day;
  /** The day it starts on, where that can be read. */
  readonly start: Day | null;
}) {
  const { actionForm: said } = useWords();
  const { draft, refusalOf, change, leave } = fields;
  const text = (name: 'times' | 'page' | 'how') => ({
    name,
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      change({ [name]: value }),
    onBlur: () => leave(name),
  });
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{said.more}</summary>
      <div className={styles.fields}>
        <FormDay fields={fields} name="start" label={said.start} today={today} usual={today} />
        <FormDay
          fields={fields}
          name="end"
          label={said.end}
          today={today}
          earliest={start ?? undefined}
        />
        <FormNumber
          fields={fields}
          name="minutes"
          label={said.minutes}
          rule={minutesRule}
          placeholder={String(usualMinutes)}
        />
        <FormNumber fields={fields} name="target" label={said.target} rule={targetRule} />
        <div className={styles.whole}>
          <Field label={said.times} hint={said.timesHint} refusal={refusalOf('times')}>
            {(control) => (
              <input
                {...control}
                {...text('times')}
                autoComplete="off"
                placeholder={said.optional}
              />
            )}
          </Field>
        </div>
        <div className={styles.whole}>
          <Field label={said.page} hint={said.pageHint} refusal={refusalOf('page')}>
            {(control) => (
              <input
                {...control}
                {...text('page')}
                inputMode="url"
                autoComplete="off"
                spellCheck={false}
                placeholder={said.optional}
              />
            )}
          </Field>
        </div>
        <div className={styles.whole}>
          <Field label={said.how} refusal={refusalOf('how')}>
            {(control) => (
              <textarea
                {...control}
                {...text('how')}
                dir="auto"
                rows={2}
                placeholder={said.optional}
              />
            )}
          </Field>
        </div>
      </div>
    </details>
  );
}
