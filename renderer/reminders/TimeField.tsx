import { useState } from 'react';
import { readTypedTime, type TimeOfDay } from '../../shared/timeOfDay.ts';
import { useWords } from '../bridge/language.ts';
import { Field } from '../ui/Field.tsx';
import styles from './TimeField.module.css';

/** A time of day, as people type it; kept as soon as it is whole. */
export function TimeField({
  label,
  isLabelHidden = false,
  time,
  onKeep,
}: {
  readonly label: string;
  /** Where the same words stand beside it. */
  readonly isLabelHidden?: boolean;
  readonly time: TimeOfDay;
  readonly onKeep: (time: TimeOfDay) => void;
}) {
  const words = useWords();
  const [typed, setTyped] = useState<string>(time);
  const [isLeft, setLeft] = useState(true);
  const [known, setKnown] = useState(time);
  if (time !== known) {
    setKnown(time);
    // Undone, say; what is just being typed stays.
    if (isLeft) setTyped(time);
  }
  const read = readTypedTime(typed);
  const settle = () => {
    setLeft(true);
    if (read === null) return;
    setTyped(read);
    if (read !== time) onKeep(read);
  };
  return (
    <div className={styles.time}>
      <Field
        label={label}
        isLabelHidden={isLabelHidden}
        refusal={isLeft && read === null ? words.settings.timeRefusal : undefined}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget: { value } }) => {
              setTyped(value);
              setLeft(false);
              // A whole time is kept at once: closing the window must not lose it.
              const whole = /^\d{1,2}:\d\d$/.test(value) ? readTypedTime(value) : null;
              if (whole !== null && whole !== time) onKeep(whole);
            }}
            onBlur={settle}
            onKeyDown={(event) => {
              if (event.key === 'Enter') settle();
            }}
          />
        )}
      </Field>
    </div>
  );
}
