import { useState } from 'react';
import { initialSettings } from '../../shared/settings.ts';
import { readTypedTime, type TimeOfDay } from '../../shared/timeOfDay.ts';
import { run } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './ReminderChoice.module.css';

/** Whether the daily reminder comes, and when. */
export function ReminderChoice({
  time,
  lastTime,
}: {
  readonly time: TimeOfDay | null;
  /** The time it comes back at, where it has been turned off. */
  readonly lastTime: TimeOfDay | null;
}) {
  const words = useWords();
  const [typed, setTyped] = useState(time ?? lastTime ?? initialSettings.reminderTime ?? '');
  const [isLeft, setLeft] = useState(true);
  const [known, setKnown] = useState(time);
  if (time !== known) {
    setKnown(time);
    // Undone, say; what is just being typed stays.
    if (isLeft && time !== null) setTyped(time);
  }
  const keep = (reminderTime: TimeOfDay | null) => void run('changeSettings', { reminderTime });
  const read = readTypedTime(typed);
  const settle = () => {
    if (read === null) return;
    setTyped(read);
    if (read !== time) keep(read);
  };
  return (
    <div className={styles.choice}>
      <Check
        label={words.settings.reminderOn}
        hue="var(--ink)"
        isSetting
        isChecked={time !== null}
        onChange={(isOn) => keep(isOn ? (read ?? initialSettings.reminderTime) : null)}
      />
      {time !== null && (
        <Field
          label={words.settings.reminderTime}
          hint={words.settings.reminderNeedsApp}
          refusal={isLeft && read === null ? words.settings.reminderRefusal : undefined}
        >
          {(control) => (
            <input
              {...control}
              name="reminderTime"
              autoComplete="off"
              value={typed}
              onChange={({ currentTarget: { value } }) => {
                setTyped(value);
                setLeft(false);
                // A whole time is kept at once: closing the window must not lose it.
                const whole = /^\d{1,2}:\d\d$/.test(value) ? readTypedTime(value) : null;
                if (whole !== null && whole !== time) keep(whole);
              }}
              onBlur={() => {
                setLeft(true);
                settle();
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                setLeft(true);
                settle();
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
