import { type FormEvent, useRef, useState } from 'react';
import type { Day } from '../../shared/day.ts';
import { type Goal, goalSubjects, largestGoal } from '../../shared/insights/goal.ts';
import {
  type GoalDraft,
  type GoalField,
  goalRule,
  readGoalDraft,
} from '../../shared/insights/goalDraft.ts';
import { goalPhrase } from '../../shared/insights/goalPhrase.ts';
import { readTypedDay } from '../../shared/typedDay.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Field } from '../ui/Field.tsx';
import { focusFirstRefused } from '../ui/firstRefused.ts';
import { NumberField } from '../ui/NumberField.tsx';
import styles from './GoalForm.module.css';

/** The form of a goal. It hands on only what the domain's rules accept. */
export function GoalForm({
  goal,
  today,
  onKeep,
  onCancel,
}: {
  /** The goal there is; null where there is none yet. */
  readonly goal: Goal | null;
  readonly today: Day;
  readonly onKeep: (goal: Goal) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const [draft, setDraft] = useState<GoalDraft>(() =>
    goal === null
      ? { of: 'total', score: '', by: '' }
      : { of: goal.of, score: format.score(goal.score), by: goal.by },
  );
  const [left, setLeft] = useState<ReadonlySet<GoalField>>(new Set());
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const reading = readGoalDraft(draft, today);
  const largest = largestGoal(draft.of);

  const refusalOf = (field: GoalField): string | undefined => {
    const refusal = reading.refusals?.[field];
    // Nobody is told off for a field they have not come to yet.
    const isDue = isSubmitted || (left.has(field) && draft[field].trim() !== '');
    if (refusal === undefined || !isDue) return undefined;
    const { refusal: said } = words.goal;
    return refusal === 'outOfRange' ? said.outOfRange(largest) : said[refusal];
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.goal !== undefined) onKeep(reading.goal);
    else focusFirstRefused(form.current, reading.refusals);
  };

  const typedIn = (field: GoalField) => ({
    name: field,
    value: draft[field],
    onChange: (text: string) => setDraft({ ...draft, [field]: text }),
    onLeave: () => setLeft(new Set([...left, field])),
  });

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Field label={words.goal.of}>
        {(control) => (
          <select
            {...control}
            name="of"
            data-first-focus
            value={draft.of}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, of: goalSubjects.find((one) => one === value) ?? draft.of })
            }
          >
            {goalSubjects.map((one) => (
              <option key={one} value={one}>
                {one === 'total' ? words.goal.total : words.pillar[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.two}>
        <NumberField
          {...typedIn('score')}
          label={words.goal.score}
          hint={words.goal.scoreHint(largest)}
          refusal={refusalOf('score')}
          rule={goalRule(draft.of)}
          write={(value) => format.score(value)}
        />
        <Field label={words.goal.by} refusal={refusalOf('by')}>
          {(control) => (
            <DayInput
              {...typedIn('by')}
              control={control}
              earliest={today}
              write={format.shortDayWithYear}
              read={(text) => readTypedDay(text, today, language, 'next')}
              pickLabel={words.goal.pickDay}
            />
          )}
        </Field>
      </div>
      <p className={styles.meaning} aria-live="polite">
        {reading.goal !== undefined && words.goal.kept(goalPhrase(reading.goal, words, format))}
      </p>
      <div className={styles.answers}>
        <Button type="submit" look="primary">
          {words.goal.keep}
        </Button>
        <Button onClick={onCancel}>{words.goal.cancel}</Button>
        <div className={styles.caveat}>
          <Caveat text={words.caveat} />
        </div>
      </div>
    </form>
  );
}
