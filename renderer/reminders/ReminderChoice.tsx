import { useState } from 'react';
import { initialSettings } from '../../shared/settings.ts';
import { isTimeOfDay, type TimeOfDay } from '../../shared/timeOfDay.ts';
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
  const isRefused = !isTimeOfDay(typed);
  return (
    <div className={styles.choice}>
      <Check
        label={words.settings.reminderOn}
        hue="var(--ink)"
        isSetting
        isChecked={time !== null}
        onChange={(isOn) => keep(isOn && isTimeOfDay(typed) ? typed : null)}
      />
      {time !== null && (
        <Field
          label={words.settings.reminderTime}
          hint={words.settings.reminderNeedsApp}
          refusal={isRefused ? words.settings.reminderRefusal : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="time"
              name="reminderTime"
              value={typed}
              onChange={({ currentTarget: { value } }) => {
                setTyped(value);
                if (isTimeOfDay(value)) keep(value);
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}
