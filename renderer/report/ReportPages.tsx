import type { Day } from '../../shared/day.ts';
import { beginningOf } from '../../shared/journal/beginning.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import styles from './ReportChoices.module.css';

/** The pages of a time, each to be put in or left out by itself. */
export function ReportPages({
  entries,
  chosen,
  onChoose,
}: {
  readonly entries: readonly Entry[];
  /** Days; those of other times stay chosen. */
  readonly chosen: readonly Day[];
  readonly onChoose: (days: readonly Day[]) => void;
}) {
  const { report } = useWords();
  const format = useFormat();
  const days = entries.map(({ day }) => day);
  const others = chosen.filter((day) => !days.includes(day));
  if (entries.length === 0)
    return (
      <div className={styles.pages}>
        <p className={styles.label}>{report.pages}</p>
        <p className={styles.hint}>{report.noPages}</p>
      </div>
    );
  return (
    <fieldset className={styles.pages}>
      <legend className={styles.label}>{report.pages}</legend>
      <p className={styles.hint}>{report.pagesHint}</p>
      <div className={styles.all}>
        <Button look="link" onClick={() => onChoose([...others, ...days])}>
          {report.all}
        </Button>
        <Button look="link" onClick={() => onChoose(others)}>
          {report.none}
        </Button>
      </div>
      <div className={styles.list}>
        {entries.map(({ day, text }) => (
          <Check
            key={day}
            isSetting
            hue="var(--ink)"
            label={format.weekdayAndDay(day)}
            hint={beginningOf(text)}
            isChecked={chosen.includes(day)}
            onChange={(isIn) =>
              onChoose(isIn ? [...chosen, day] : chosen.filter((one) => one !== day))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
