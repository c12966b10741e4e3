import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import { duplicateChoices } from '../../shared/ssi/table/duplicatedDays.ts';
import { planImport } from '../../shared/ssi/table/importPlan.ts';
import { tableRefusalPhrase } from '../../shared/ssi/table/tableRefusalPhrase.ts';
import type { Importing } from '../bridge/desk.ts';
import { closeImport, correctImport, keepImport } from '../bridge/importing.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { ImportChoices } from './ImportChoices.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import styles from './ImportReview.module.css';

/**
 * A table as it was understood, for the person to correct; what is in doubt is asked, and left out
 * unless they say otherwise.
 */
export function ImportReview({
  name,
  table,
  kept,
  choice,
  cancel,
}: Extract<Importing, { readonly stage: 'read' }>) {
  const words = useWords();
  const format = useFormat();
  const said = words.importing;
  const [replaces, setReplacing] = useState(false);
  const [takesSwapped, setTakingSwapped] = useState(false);
  const [isOrderRight, setOrderRight] = useState(false);
  const [isSubmitted, setSubmitted] = useState(false);
  const review = useRef<HTMLDivElement>(null);
  const refusalId = useId();
  const isReading = cancel !== null;

  // The keys go on where the reading begins.
  useEffect(() => review.current?.querySelector('h3')?.focus(), []);

  const plan = useMemo(() => {
    const left = new Set(takesSwapped ? [] : table.swapped);
    const { snapshots, indicators } = table.history;
    const read = { snapshots: snapshots.filter(({ day }) => !left.has(day)), indicators };
    return planImport(read, kept, replaces);
  }, [table, kept, replaces, takesSwapped]);

  const placed = choice.columns.filter((field): field is Pillar =>
    (pillars as readonly string[]).includes(field),
  );
  const asksForOrder = table.isPillarOrderAssumed && table.lacking.length === 0;
  const isAsked = choice.dayOrder === null || (asksForOrder && !isOrderRight);
  const isImpossible = table.lacking.length > 0 || (!isAsked && plan.days.length === 0);
  const count = isAsked ? 0 : plan.days.length;
  const [first] = plan.days;
  const last = plan.days.at(-1);

  // A second click of a double one would take it over twice, and undo would take back the second.
  const isBeingKept = useRef(false);
  const importAll = async () => {
    setSubmitted(true);
    if (isAsked) review.current?.querySelector<HTMLElement>('[data-asked]')?.focus();
    if (isAsked || isBeingKept.current) return;
    isBeingKept.current = true;
    await keepImport(plan, replaces);
    isBeingKept.current = false;
  };

  return (
    <div ref={review} className={styles.review}>
      <div>
        <h3 tabIndex={-1} className={styles.found}>
          {said.found(name)}
        </h3>
        <p className={styles.lead}>
          {said.foundLead} {said.rows(table.rowCount)}.
        </p>
      </div>
      <ImportPreview
        table={table}
        choice={choice}
        onChoose={(columns) =>
          void correctImport({
            ...choice,
            columns,
            // Other days may be written in another order.
            dayOrder:
              columns.indexOf('day') === choice.columns.indexOf('day') ? choice.dayOrder : null,
          })
        }
      />
      <ImportChoices
        table={table}
        choice={choice}
        isRefused={isSubmitted}
        onChoose={(chosen) => void correctImport(chosen)}
      />
      {asksForOrder && (
        <div className={styles.doubt}>
          <p>{said.pillarsAssumed}</p>
          <Check
            isSetting
            hue="var(--ink)"
            isChecked={isOrderRight}
            isAsked={!isOrderRight}
            label={said.pillarsAre(format.list(placed.map((pillar) => words.pillarShort[pillar])))}
            hint={isSubmitted && !isOrderRight ? said.pillarsRefusal : undefined}
            onChange={setOrderRight}
          />
        </div>
      )}
      {table.duplicatedDays > 0 && (
        <div className={styles.doubt}>
          <p>{said.duplicated(table.duplicatedDays)}</p>
          <Segmented
            legend={said.duplicated(table.duplicatedDays)}
            choices={duplicateChoices}
            chosen={choice.duplicates}
            label={(one) => words.table.duplicates[one]}
            onChoose={(duplicates) => void correctImport({ ...choice, duplicates })}
          />
        </div>
      )}
      {table.swapped.length > 0 && (
        <div className={styles.doubt}>
          <p>{said.swapped(table.swapped.length)}</p>
          <p className={styles.lead}>{said.swappedHint(daysTold())}</p>
          <Segmented
            legend={said.swapped(table.swapped.length)}
            choices={['leaveOut', 'take']}
            chosen={takesSwapped ? 'take' : 'leaveOut'}
            label={(one) => (one === 'take' ? said.take : said.leaveOut)}
            onChoose={(one) => setTakingSwapped(one === 'take')}
          />
        </div>
      )}
      {plan.differingDays > 0 && (
        <div className={styles.doubt}>
          <p>{said.differing(plan.differingDays)}</p>
          <Segmented
            legend={said.differing(plan.differingDays)}
            choices={['leave', 'replace']}
            chosen={replaces ? 'replace' : 'leave'}
            label={(one) => (one === 'replace' ? said.replace : said.leave)}
            onChoose={(one) => setReplacing(one === 'replace')}
          />
          <p className={styles.lead}>{said.differingHint}</p>
        </div>
      )}
      {table.refusedCount > 0 && (
        <details className={styles.fold}>
          <summary>{said.refused(table.refusedCount)}</summary>
          <ul className={styles.refused}>
            {table.refused.map(({ line, refusals }) => (
              <li key={line}>
                {said.line(format.score(line))}:{' '}
                {refusals.map((refusal) => tableRefusalPhrase(refusal, words, format)).join(' ')}
              </li>
            ))}
            {table.refusedCount > table.refused.length && (
              <li>{said.more(table.refusedCount - table.refused.length)}</li>
            )}
          </ul>
        </details>
      )}
      <div className={styles.end}>
        <p className={styles.brings} role="status" aria-busy={isReading} id={refusalId}>
          {summary()}
        </p>
        <p className={styles.lead}>{asides()}</p>
        <div className={styles.answers}>
          <Button
            look="primary"
            disabled={isReading || isImpossible}
            onClick={() => void importAll()}
          >
            {count === 0 ? said.importNothing : said.import(count)}
          </Button>
          <Button onClick={closeImport}>{said.cancel}</Button>
        </div>
      </div>
    </div>
  );

  function summary(): string {
    if (table.lacking.length > 0)
      return said.lacking(format.list(table.lacking.map((field) => words.table.columns[field])));
    if (isAsked) return said.isAsked;
    if (first === undefined || last === undefined) return said.bringsNothing;
    return said.brings(count, format.shortDayWithYear(first), format.shortDayWithYear(last));
  }

  /** What else there is to know, and nothing to decide. */
  function asides(): string {
    return [
      plan.sameDays > 0 ? said.same(plan.sameDays) : '',
      table.repeatedCount > 0 ? said.repeated(table.repeatedCount) : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  }

  function daysTold(): string {
    const shown = table.swapped.slice(0, daysShown).map(format.shortDayWithYear);
    const more = table.swapped.length - shown.length;
    return more === 0 ? format.list(shown) : `${shown.join(', ')} ${said.more(more)}`;
  }
}

const daysShown = 8;
