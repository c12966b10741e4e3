import type { ReactNode } from 'react';
import type { Weekday } from '../../shared/day.ts';
import type {
  Alarm,
  DailyAlarm,
  DailyAlarmChange,
  QuietHours,
  ReminderRulesChange,
  ReminderRules as Rules,
  WeeklyAlarm,
} from '../../shared/reminders/reminderRules.ts';
import { run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './ReminderRules.module.css';
import { TimeField } from './TimeField.tsx';

/** What reminds, and when: each can be switched off and keeps its time. */
export function ReminderRules({ rules }: { readonly rules: Rules }) {
  const words = useWords();
  const keep = (reminders: ReminderRulesChange) => void run('changeSettings', { reminders });
  return (
    <div className={styles.rules}>
      <DailyRule
        title={words.settings.morning}
        alarm={rules.morning}
        onKeep={(morning) => keep({ morning })}
      />
      <DailyRule
        title={words.settings.evening}
        alarm={rules.evening}
        onKeep={(evening) => keep({ evening })}
      />
      <WeeklyRule
        title={words.settings.snapshotReminder}
        alarm={rules.snapshot}
        onKeep={(snapshot) => keep({ snapshot })}
      />
      <WeeklyRule
        title={words.settings.reviewReminder}
        alarm={rules.review}
        onKeep={(review) => keep({ review })}
      />
      <Switch
        label={words.settings.ofActions}
        hint={words.settings.ofActionsHint}
        isOn={rules.ofActions}
        onChange={(ofActions) => keep({ ofActions })}
      />
      <QuietRule hours={rules.quiet} onKeep={(quiet) => keep({ quiet })} />
    </div>
  );
}

function DailyRule({
  title,
  alarm,
  onKeep,
}: {
  readonly title: string;
  readonly alarm: DailyAlarm;
  readonly onKeep: (change: DailyAlarmChange) => void;
}) {
  const words = useWords();
  const { weekdays, weekends } = alarm;
  return (
    <Group title={title}>
      <AlarmRow
        label={words.settings.onWeekdays}
        alarm={weekdays}
        onKeep={(change) => onKeep({ weekdays: change })}
      />
      <AlarmRow
        label={words.settings.onWeekends}
        alarm={weekends}
        onKeep={(change) => onKeep({ weekends: change })}
      />
    </Group>
  );
}

function AlarmRow({
  label,
  alarm,
  onKeep,
}: {
  readonly label: string;
  readonly alarm: Alarm;
  readonly onKeep: (change: Partial<Alarm>) => void;
}) {
  const words = useWords();
  return (
    <div className={styles.row}>
      <Switch label={label} isOn={alarm.isOn} onChange={(isOn) => onKeep({ isOn })} />
      {alarm.isOn && (
        <TimeField
          label={`${words.settings.time}: ${label}`}
          isLabelHidden
          time={alarm.time}
          onKeep={(time) => onKeep({ time })}
        />
      )}
    </div>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

function WeeklyRule({
  title,
  alarm,
  onKeep,
}: {
  readonly title: string;
  readonly alarm: WeeklyAlarm;
  readonly onKeep: (change: Partial<WeeklyAlarm>) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const { isOn, weekday, time } = alarm;
  return (
    <Group title={title}>
      <Switch
        label={words.settings.isOn}
        isOn={isOn}
        onChange={(changed) => onKeep({ isOn: changed })}
      />
      {isOn && (
        <div className={styles.fields}>
          <Field label={words.settings.weekday}>
            {(control) => (
              <select
                {...control}
                value={weekday}
                onChange={({ currentTarget: { value } }) =>
                  onKeep({ weekday: Number(value) as Weekday })
                }
              >
                {weekdays.map((one) => (
                  <option key={one} value={one}>
                    {format.weekday(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <TimeField
            label={words.settings.time}
            time={time}
            onKeep={(changed) => onKeep({ time: changed })}
          />
        </div>
      )}
    </Group>
  );
}

function QuietRule({
  hours,
  onKeep,
}: {
  readonly hours: QuietHours;
  readonly onKeep: (change: Partial<QuietHours>) => void;
}) {
  const words = useWords();
  const { isOn, from, until } = hours;
  return (
    <div>
      <Switch
        label={words.settings.quiet}
        hint={words.settings.quietHint}
        isOn={isOn}
        onChange={(changed) => onKeep({ isOn: changed })}
      />
      {isOn && (
        <fieldset className={styles.fields} aria-label={words.settings.quiet}>
          <TimeField
            label={words.settings.quietFrom}
            time={from}
            onKeep={(changed) => onKeep({ from: changed })}
          />
          <TimeField
            label={words.settings.quietUntil}
            time={until}
            onKeep={(changed) => onKeep({ until: changed })}
          />
        </fieldset>
      )}
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function Switch({
  label,
  hint,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <Check
      label={label}
      hint={hint}
      isSetting
      hue="var(--ink)"
      isChecked={isOn}
      onChange={onChange}
    />
  );
}
