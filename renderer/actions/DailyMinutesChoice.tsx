import { offeredDailyMinutes } from '../../shared/settings.ts';
import { run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Field } from '../ui/Field.tsx';
import styles from './DailyMinutesChoice.module.css';

const wholeList = 'everything';

/** How many minutes a day the list of Today is made for. */
export function DailyMinutesChoice({ minutes }: { readonly minutes: number | null }) {
  const words = useWords();
  const format = useFormat();
  // One that was kept by other means is offered too.
  const offered = [...new Set([...offeredDailyMinutes, ...(minutes === null ? [] : [minutes])])];
  return (
    <div className={styles.choice}>
      <Field label={words.settings.dailyMinutes}>
        {(control) => (
          <select
            {...control}
            name="dailyMinutes"
            value={minutes ?? wholeList}
            onChange={({ currentTarget: { value } }) =>
              void run('changeSettings', {
                dailyMinutes: value === wholeList ? null : Number(value),
              })
            }
          >
            {offered
              .toSorted((one, other) => one - other)
              .map((count) => (
                <option key={count} value={count}>
                  {format.duration(count)}
                </option>
              ))}
            <option value={wholeList}>{words.settings.wholeList}</option>
          </select>
        )}
      </Field>
    </div>
  );
}
