import { useState } from 'react';
import type { Day } from '../../shared/day.ts';
import type { DayView } from '../../shared/journal/dayView.ts';
import { promptText } from '../../shared/journal/prompts.ts';
import { leaveUnasked, useDesk, write } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import styles from './Prompt.module.css';

/** A question for a page that is empty or short, if one likes; another one, or none for that day. */
export function Prompt({ view: { day, entry, prompts } }: { readonly view: DayView }) {
  const words = useWords();
  const [turn, setTurn] = useState(0);
  const isUnasked = useDesk((desk) => desk.unasked === day);
  const questions = prompts.map((prompt) => promptText(prompt, words));
  const question = questions[turn % questions.length];
  const text = entry?.text ?? '';
  const isWelcome = text.length <= shortPage && !questions.some((one) => text.includes(one));
  if (question === undefined || isUnasked || !isWelcome) return null;
  return <Question day={day} text={question} onOther={() => setTurn(turn + 1)} />;
}

function Question({
  day,
  text,
  onOther,
}: {
  readonly day: Day;
  readonly text: string;
  readonly onOther: () => void;
}) {
  const { journal } = useWords();
  useFocusGoesOn();
  return (
    <aside className={styles.prompt} aria-label={journal.promptLead}>
      <p className={styles.question} aria-live="polite">
        {text}
      </p>
      <p className={styles.deeds}>
        <Button
          look="link"
          onClick={() => {
            leaveUnasked(day);
            write(day, text);
          }}
        >
          {journal.promptTake}
        </Button>
        <Button look="link" onClick={onOther}>
          {journal.promptOther}
        </Button>
        <Button look="link" onClick={() => leaveUnasked(day)}>
          {journal.promptLater}
        </Button>
      </p>
    </aside>
  );
}

/** Up to how many UTF-16 units a page may still want a question. */
const shortPage = 140;
