import { type Day, isDay } from '../day.ts';
import { type Indicator, type IndicatorValues, indicatorRule, indicators } from './indicators.ts';
import { type CountRefusal, readTypedCount } from './typedCount.ts';

/** Indicators while they are being typed. */
export interface IndicatorDraft {
  /** A day, or what stands in place of one; left empty, it is today, whenever that is. */
  readonly day: string;
  /** What was typed; what is absent stays as it is known of that day. */
  readonly typed: Readonly<Partial<Record<Indicator, string>>>;
}

/** A field of the form. */
export type IndicatorField = Indicator | 'day';

/** Why a field is refused; an indicator that is left empty never is. */
export type IndicatorRefusal =
  | Exclude<CountRefusal, 'missing'>
  | 'notADay'
  | 'inTheFuture'
  | 'tooLongAgo';

/** The refused fields, each with its one reason. */
export type IndicatorRefusals = Readonly<Partial<Record<IndicatorField, IndicatorRefusal>>>;

/** What is to change of a day's indicators; null stands for one that is to be taken away. */
export interface IndicatorChange {
  readonly day: Day;
  readonly values: Readonly<Partial<Record<Indicator, number | null>>>;
}

/** A draft read: what it would change, which may be nothing, or every field that is refused. */
export type IndicatorReading =
  | { readonly change: IndicatorChange; readonly refusals?: undefined }
  | { readonly change?: undefined; readonly refusals: IndicatorRefusals };

/** A draft in which nothing has been typed. */
export const emptyIndicatorDraft: IndicatorDraft = { day: '', typed: {} };

/** The day of a draft; null where what stands there is none. */
export function draftDay({ day }: IndicatorDraft, today: Day): Day | null {
  const typed = day.trim();
  if (typed === '') return today;
  return isDay(typed) ? typed : null;
}

/**
 * Reads a draft.
 *
 * @param kept what is known of the draft's day
 * @param within the days that can be noted: what is kept of earlier ones is not at hand, and none
 *   lies after today
 */
export function readIndicatorDraft(
  draft: IndicatorDraft,
  kept: IndicatorValues,
  within: { readonly earliest: Day; readonly today: Day },
): IndicatorReading {
  const refusals: Partial<Record<IndicatorField, IndicatorRefusal>> = {};
  const values: Partial<Record<Indicator, number | null>> = {};
  const day = draftDay(draft, within.today);
  if (day === null) refusals.day = 'notADay';
  else if (day > within.today) refusals.day = 'inTheFuture';
  else if (day < within.earliest) refusals.day = 'tooLongAgo';
  for (const indicator of indicators) {
    const typed = draft.typed[indicator];
    if (typed === undefined) continue;
    const { value = null, refusal } = readTypedCount(typed, indicatorRule(indicator));
    if (refusal !== undefined && refusal !== 'missing') refusals[indicator] = refusal;
    else if (value !== (kept[indicator] ?? null)) values[indicator] = value;
  }
  if (day === null || Object.keys(refusals).length > 0) return { refusals };
  return { change: { day, values } };
}
