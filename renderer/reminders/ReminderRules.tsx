import type { ReactNode } from 'react';
import type { Weekday } from '../../shared/day.ts';
import type {
  Alarm,
  DailyAlarm,
  QuietHours,
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
  const keep = (change: Partial<Rules>) =>
    void run('changeSettings', { reminders: { ...rules, ...change } });
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
      <SnapshotRule alarm={rules.snapshot} onKeep={(snapshot) => keep({ snapshot })} />
      <div>
        <Switch
          label={words.settings.ofActions}
          isOn={rules.ofActions}
          onChange={(ofActions) => keep({ ofActions })}
        />
        <p className={styles.hint}>{words.settings.ofActionsHint}</p>
      </div>
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
  readonly onKeep: (alarm: DailyAlarm) => void;
}) {
  const words = useWords();
  const { weekdays, weekends } = alarm;
  return (
    <Group title={title}>
      <AlarmRow
        label={words.settings.onWeekdays}
        alarm={weekdays}
        onKeep={(changed) => onKeep({ weekdays: changed, weekends })}
      />
      <AlarmRow
        label={words.settings.onWeekends}
        alarm={weekends}
        onKeep={(changed) => onKeep({ weekdays, weekends: changed })}
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
  readonly onKeep: (alarm: Alarm) => void;
}) {
  const words = useWords();
  return (
    <div className={styles.row}>
      <Switch label={label} isOn={alarm.isOn} onChange={(isOn) => onKeep({ ...alarm, isOn })} />
      {alarm.isOn && (
        <TimeField
          label={`${words.settings.time}: ${label}`}
          isLabelHidden
          time={alarm.time}
          onKeep={(time) => onKeep({ ...alarm, time })}
        />
      )}
    </div>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

function SnapshotRule({
  alarm,
  onKeep,
}: {
  readonly alarm: WeeklyAlarm;
  readonly onKeep: (alarm: WeeklyAlarm) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const { isOn, weekday, time } = alarm;
  return (
    <Group title={words.settings.snapshotReminder}>
      <Switch
        label={words.settings.isOn}
        isOn={isOn}
        onChange={(changed) => onKeep({ ...alarm, isOn: changed })}
      />
      {isOn && (
        <div className={styles.fields}>
          <Field label={words.settings.weekday}>
            {(control) => (
              <select
                {...control}
                value={weekday}
                onChange={({ currentTarget: { value } }) =>
                  onKeep({ ...alarm, weekday: Number(value) as Weekday })
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
            onKeep={(changed) => onKeep({ ...alarm, time: changed })}
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
  readonly onKeep: (hours: QuietHours) => void;
}) {
  const words = useWords();
  const { isOn, from, until } = hours;
  return (
    <div>
      <Switch
        label={words.settings.quiet}
        isOn={isOn}
        onChange={(changed) => onKeep({ ...hours, isOn: changed })}
      />
      <p className={styles.hint}>{words.settings.quietHint}</p>
      {isOn && (
        <div className={styles.fields}>
          <TimeField
            label={words.settings.quietFrom}
            time={from}
            onKeep={(changed) => onKeep({ ...hours, from: changed })}
          />
          <TimeField
            label={words.settings.quietUntil}
            time={until}
            onKeep={(changed) => onKeep({ ...hours, until: changed })}
          />
        </div>
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
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return <Check label={label} isSetting hue="var(--ink)" isChecked={isOn} onChange={onChange} />;
}
