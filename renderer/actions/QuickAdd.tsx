import { type FormEvent, useId, useRef, useState } from 'react';
import { type QuickAddProblem, readQuickAdd } from '../../shared/actions/quickAdd.ts';
import { quickAddWishes } from '../../shared/actions/quickAddWishes.ts';
import type { Day } from '../../shared/day.ts';
import type { Focus } from '../../shared/ssi/focus.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { newAction } from '../bridge/actionForm.ts';
import { keepLine, setAdding, useDesk } from '../bridge/desk.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { MarkedText } from '../ui/MarkedText.tsx';
import { keepAction } from './keepAction.ts';
import styles from './QuickAdd.module.css';
import { QuickAddPreview } from './QuickAddPreview.tsx';
import { marksOf } from './quickAddMarks.ts';

/**
 * Adds an action by one line in plain words, and shows what of it was understood, and how, before
 * anything is kept. Closed by Escape, the line is there another time.
 */
export function QuickAdd() {
  const words = useWords();
  const today = useView('today').value;
  return (
    <Dialog title={words.quickAdd.title} onCancel={() => setAdding(false)}>
      {today !== null && <DatedQuickAdd today={today.day} focus={today.focus} />}
    </Dialog>
  );
}

function DatedQuickAdd({ today, focus }: { readonly today: Day; readonly focus: Focus | null }) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const line = useDesk((desk) => desk.line);
  const [chosen, setChosen] = useState<Pillar | null>(null);
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problemsId = useId();
  const reading = readQuickAdd(line, today, language);
  const wishes = quickAddWishes(reading, chosen ?? focus?.pillar ?? 'brand', today);
  const said = words.quickAdd;
  // Whoever has only begun is not told that there is no title yet.
  const problems = reading.problems.filter(({ code }) => isSubmitted || code !== 'noTitle');

  const leave = () => {
    keepLine('');
    setAdding(false);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.problems.length > 0) form.current?.querySelector('textarea')?.focus();
    else if (await keepAction(null, wishes)) leave();
  };

  const sentence = (problem: QuickAddProblem) =>
    said.problem[problem.code](
      line.slice(problem.from, problem.to),
      'most' in problem ? format.score(problem.most) : '',
    );

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <Field label={said.line} hint={said.hint}>
        {(control) => (
          <MarkedText
            control={{
              ...control,
              'aria-invalid': problems.length > 0 || undefined,
              'aria-describedby': `${control['aria-describedby']} ${problemsId}`,
            }}
            name="line"
            value={line}
            marks={marksOf(reading)}
            placeholder={said.example}
            isFirst
            onChange={(text) => {
              keepLine(text);
              setSubmitted(false);
            }}
          />
        )}
      </Field>
      <ul id={problemsId} className={styles.problems} aria-live="polite">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.from}`}>{sentence(problem)}</li>
        ))}
      </ul>
      <QuickAddPreview
        reading={reading}
        wishes={wishes}
        today={today}
        isFocus={chosen === null && focus !== null}
        onChoosePillar={setChosen}
      />
      <div className={styles.answers}>
        <Button type="submit" look="primary">
          {said.add}
        </Button>
        <Button
          onClick={() => {
            leave();
            newAction(wishes, today);
          }}
        >
          {said.allOptions}
        </Button>
        <Button onClick={leave}>{said.cancel}</Button>
      </div>
    </form>
  );
}
