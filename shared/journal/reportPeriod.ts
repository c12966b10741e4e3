import { addDays, addMonths, type Day, startOfMonth } from '../day.ts';

/** How long a time a report is about. */
export const reportSpans = ['month', 'quarter'] as const;

/** One of those. */
export type ReportSpan = (typeof reportSpans)[number];

/** A month or a quarter of the calendar. */
export interface ReportPeriod {
  readonly span: ReportSpan;
  /** Its first and its last day. */
  readonly from: Day;
  readonly until: Day;
}

const monthsIn: Readonly<Record<ReportSpan, number>> = { month: 1, quarter: 3 };

/** The month or the quarter that `day` lies in. */
export function periodOf(span: ReportSpan, day: Day): ReportPeriod {
  const month = startOfMonth(day);
  const from = span === 'month' ? month : addMonths(month, -((monthOf(day) - 1) % 3));
  return { span, from, until: addDays(addMonths(from, monthsIn[span]), -1) };
}

/** The period before it; null before the days that there are (`Day` begins with 1970). */
export function periodBefore({ span, from }: ReportPeriod): ReportPeriod | null {
  return from <= '1970-01-01' ? null : periodOf(span, addDays(from, -1));
}

/** The period after it; null where that has not begun by `today`. */
export function periodAfter({ span, until }: ReportPeriod, today: Day): ReportPeriod | null {
  return until >= today ? null : periodOf(span, addDays(until, 1));
}

/**
 * The name of a file about it without what it is, sorted as the calendar is: "2026-11" of a month,
 * "2026-10-12" of the quarter from October to December.
 */
export function periodFileName({ span, from, until }: ReportPeriod): string {
  return span === 'month' ? from.slice(0, 7) : `${from.slice(0, 7)}-${until.slice(5, 7)}`;
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
