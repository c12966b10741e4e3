import { useState } from 'react';
import { initialSettings } from '../../shared/settings.ts';
import { readTypedTime, type TimeOfDay } from '../../shared/timeOfDay.ts';
import { run } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './ReminderChoice.module.css';

/** Whether the daily reminder comes, and when. */
export function ReminderChoice({ time }: { readonly time: TimeOfDay | null }) {
  const words = useWords();
  const [typed, setTyped] = useState(time ?? initialSettings.reminderTime ?? '');
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
          refusal={read === null ? words.settings.reminderRefusal : undefined}
        >
          {(control) => (
            <input
              {...control}
              name="reminderTime"
              autoComplete="off"
              value={typed}
              onChange={({ currentTarget: { value } }) => setTyped(value)}
              onBlur={settle}
              onKeyDown={(event) => {
                if (event.key === 'Enter') settle();
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
