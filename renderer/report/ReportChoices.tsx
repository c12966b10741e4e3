import {
  longestIntroduction,
  longestReportName,
  reportParts,
} from '../../shared/journal/reportChoice.ts';
import { periodAfter, periodBefore, reportSpans } from '../../shared/journal/reportPeriod.ts';
import type { ReportView } from '../../shared/journal/reportView.ts';
import { type Language, languageNames, languages } from '../../shared/locales/languages.ts';
import { changeReport, useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './ReportChoices.module.css';
import { ReportPages } from './ReportPages.tsx';

/** Everything that is chosen of a report: its time, its language, and what goes in. */
export function ReportChoices({
  view,
  language,
}: {
  readonly view: ReportView;
  readonly language: Language;
}) {
  const words = useWords();
  const format = useFormat();
  const { span: chosen, choice } = useDesk((desk) => desk.report);
  const { report } = words;
  const [before, after] = [periodBefore(view), periodAfter(view, view.today)];
  const choose = (changed: Partial<typeof choice>) =>
    changeReport({ choice: { ...choice, ...changed } });
  return (
    <div className={styles.choices}>
      <div className={styles.time}>
        <Segmented
          legend={report.span}
          choices={reportSpans}
          chosen={chosen}
          label={(span) => report.spans[span]}
          onChoose={(span) => {
            const { until, today } = view;
            changeReport({ span, day: until < today ? until : null });
          }}
        />
        <div className={styles.period}>
          <p className={styles.months} aria-live="polite">
            {format.monthsRange(view.from, view.until)}
          </p>
          <Button
            disabled={before === null}
            onClick={() => changeReport({ day: before?.from ?? null })}
          >
            {report.previous}
          </Button>
          <Button
            disabled={after === null}
            onClick={() => changeReport({ day: after?.from ?? null })}
          >
            {report.next}
          </Button>
        </div>
        <div className={styles.language}>
          <p className={styles.label} aria-hidden="true">
            {report.language}
          </p>
          <Segmented
            legend={report.language}
            choices={languages}
            chosen={language}
            label={(one) => languageNames[one]}
            onChoose={(one) => changeReport({ language: one })}
          />
        </div>
      </div>
      <Field label={report.name} hint={report.optional}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={longestReportName}
            value={choice.name}
            onChange={({ currentTarget: { value } }) => choose({ name: value })}
          />
        )}
      </Field>
      <Field label={report.introduction} hint={report.optional}>
        {(control) => (
          <textarea
            {...control}
            dir="auto"
            maxLength={longestIntroduction}
            value={choice.introduction}
            onChange={({ currentTarget: { value } }) => choose({ introduction: value })}
          />
        )}
      </Field>
      <fieldset className={styles.parts}>
        <legend className={styles.label}>{report.parts}</legend>
        {reportParts.map((part) => (
          <Check
            key={part}
            isSetting
            hue="var(--ink)"
            label={report.part[part]}
            isChecked={choice.parts.includes(part)}
            onChange={(isIn) =>
              choose({
                parts: reportParts.filter((one) =>
                  one === part ? isIn : choice.parts.includes(one),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <ReportPages
        entries={view.entries}
        chosen={choice.pages}
        onChoose={(pages) => choose({ pages })}
      />
    </div>
  );
}
