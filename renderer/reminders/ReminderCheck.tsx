import { run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { aboutOf, pauseReminders, sendTestReminder, whenOf } from '../bridge/reminders.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import { NextReminder } from './NextReminder.tsx';
import styles from './ReminderCheck.module.css';

/** Whether reminders work: what comes next, what came last, and what they need of the system. */
export function ReminderCheck() {
  const words = useWords();
  const format = useFormat();
  const { value } = useView('reminders');
  if (value === null) return null;
  const { day, last, pausedUntil, staysWhenClosed, startsAtLogin } = value;
  return (
    <div className={styles.check}>
      <div className={styles.sights}>
        <NextReminder />
        <p className={styles.last}>
          <strong>{words.reminder.last}</strong>
          <br />
          {last === null ? (
            words.reminder.never
          ) : (
            <>
              {whenOf(last, day, words, format)}
              <br />
              <span dir="auto">{aboutOf(last, words)}</span>
            </>
          )}
        </p>
      </div>
      <div className={styles.deeds}>
        <Button onClick={() => void sendTestReminder()}>{words.settings.sendTest}</Button>
        {pausedUntil === null && <PauseChoices />}
      </div>
      <Check
        label={words.settings.staysWhenClosed}
        hint={words.settings.staysWhenClosedHint}
        isSetting
        hue="var(--ink)"
        isChecked={staysWhenClosed}
        onChange={(isOn) => void run('changeSettings', { staysWhenClosed: isOn })}
      />
      <Check
        label={words.settings.startsAtLogin}
        hint={words.settings.startsAtLoginHint}
        isSetting
        hue="var(--ink)"
        isChecked={startsAtLogin}
        onChange={(isOn) => void run('startAtLogin', { isOn })}
      />
    </div>
  );
}

/** For how long everything can be silenced; gone, with the focus, once it is. */
function PauseChoices() {
  const words = useWords();
  useFocusGoesOn();
  return (
    <>
      <Button look="link" onClick={() => void pauseReminders('oneHour')}>
        {words.reminder.pauseHour}
      </Button>
      <Button look="link" onClick={() => void pauseReminders('tomorrow')}>
        {words.reminder.pauseToday}
      </Button>
    </>
  );
}
