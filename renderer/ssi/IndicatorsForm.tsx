import { type FormEvent, useRef, useState } from 'react';
import { addDays } from '../../shared/day.ts';
import { calendarWeeks, type IndicatorsView } from '../../shared/ipc/contract.ts';
import {
  draftDay,
  emptyIndicatorDraft,
  type IndicatorField,
  type IndicatorRefusal,
  readIndicatorDraft,
} from '../../shared/ssi/indicatorDraft.ts';
import {
  type Indicator,
  type IndicatorValues,
  indicatorRule,
  indicatorsOf,
} from '../../shared/ssi/indicators.ts';
import { isShare, knownBefore } from '../../shared/ssi/indicatorTrail.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { readTypedCount } from '../../shared/ssi/typedCount.ts';
import { readTypedDay } from '../../shared/typedDay.ts';
import { keepIndicatorDraft, useDesk } from '../bridge/desk.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { DayInput } from '../ui/DayInput.tsx';
import { Field } from '../ui/Field.tsx';
import { focusFirstRefused } from '../ui/firstRefused.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './IndicatorsForm.module.css';
import { noteIndicators } from './noteIndicators.ts';

/**
 * The form of the indicators of one day: what is known of it stands in the fields, what was last
 * known before it beside them. What is emptied is taken away.
 */
export function IndicatorsForm({
  view: { day: today, notes },
  onClose,
}: {
  readonly view: IndicatorsView;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const said = words.indicators;
  const draft = useDesk((desk) => desk.indicatorDraft) ?? emptyIndicatorDraft;
  const [left, setLeft] = useState<ReadonlySet<IndicatorField>>(new Set());
  const [isSubmitted, setSubmitted] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const day = draftDay(draft, today);
  const kept: IndicatorValues = notes.find((note) => note.day === day)?.values ?? {};
  const earlier = knownBefore(notes, day ?? today);
  const earliest = addDays(today, -7 * calendarWeeks);
  const reading = readIndicatorDraft(draft, kept, { earliest, today });
  const isNothing = isSubmitted && reading.change !== undefined && isEmpty(reading.change.values);

  const write = (value: number) => format.score(value, 0);
  const writeAs = (indicator: Indicator, value: number) =>
    isShare(indicator) ? format.percent(value) : write(value);
  const leave = (field: IndicatorField) => setLeft(new Set([...left, field]));

  const refusalOf = (field: IndicatorField): string | undefined => {
    const refusal = reading.refusals?.[field];
    const isDue = isSubmitted || left.has(field);
    return refusal === undefined || !isDue ? undefined : sentenceOf(field, refusal);
  };
  const sentenceOf = (field: IndicatorField, refusal: IndicatorRefusal): string => {
    if (refusal === 'tooLongAgo') return said.refusal.tooLongAgo(format.fullDay(earliest));
    if (refusal === 'outOfRange' && field === 'profileComplete') return said.refusal.share;
    return said.refusal[refusal];
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    if (reading.change === undefined) focusFirstRefused(form.current, reading.refusals);
    else if (isEmpty(reading.change.values) && isEmpty(kept))
      form.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    else if (await noteIndicators(reading.change)) {
      keepIndicatorDraft(null);
      onClose();
    }
  };

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <p className={styles.lead}>{said.lead}</p>
      <div className={styles.day}>
        <Field label={said.day} refusal={refusalOf('day')}>
          {(control) => (
            <DayInput
              control={control}
              name="day"
              value={draft.day === '' ? today : draft.day}
              earliest={earliest}
              latest={today}
              write={format.shortDayWithYear}
              read={(text) => readTypedDay(text, today, language)}
              pickLabel={said.pickDay}
              onChange={(text) => keepIndicatorDraft({ ...draft, day: text })}
              onLeave={() => leave('day')}
            />
          )}
        </Field>
      </div>
      {pillars.map((pillar, order) => (
        <fieldset key={pillar} className={styles.pillar} data-pillar={pillar}>
          <legend className={styles.legend}>
            <PillarShape pillar={pillar} /> {words.pillarShort[pillar]}
          </legend>
          {indicatorsOf[pillar].map((indicator: Indicator, place) => (
            <NumberField
              key={indicator}
              label={said.name[indicator]}
              hint={said.where[indicator]}
              refusal={refusalOf(indicator)}
              name={indicator}
              value={draft.typed[indicator] ?? written(indicator, kept[indicator])}
              rule={indicatorRule(indicator)}
              read={readTypedCount}
              write={write}
              placeholder={lastOf(indicator)}
              isFirst={order === 0 && place === 0}
              onChange={(text) =>
                keepIndicatorDraft({ ...draft, typed: { ...draft.typed, [indicator]: text } })
              }
              onLeave={() => leave(indicator)}
            />
          ))}
        </fieldset>
      ))}
      <p role="status" className={styles.none}>
        {isNothing && isEmpty(kept) ? said.none : ''}
      </p>
      <div className={styles.answers}>
        <Button type="submit" look="primary">
          {said.keep}
        </Button>
        <Button
          onClick={() => {
            keepIndicatorDraft(null);
            onClose();
          }}
        >
          {said.cancel}
        </Button>
      </div>
    </form>
  );

  function written(indicator: Indicator, value: number | undefined): string {
    return value === undefined ? '' : writeAs(indicator, value);
  }

  function lastOf(indicator: Indicator): string | undefined {
    const value = earlier[indicator];
    return value === undefined ? undefined : said.last(writeAs(indicator, value));
  }
}

function isEmpty(values: object): boolean {
  return Object.keys(values).length === 0;
}
