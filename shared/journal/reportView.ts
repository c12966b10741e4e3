import type { Day } from '../day.ts';
import type { EffortPeriod } from '../ipc/contract.ts';
import type { Pillar } from '../ssi/pillar.ts';
import type { Snapshot } from '../ssi/snapshot.ts';
import type { Entry } from './entry.ts';

/** How long a time a report is about. */
export const reportSpans = ['month', 'quarter'] as const;

/** One of those. */
export type ReportSpan = (typeof reportSpans)[number];

/** All that a report of a month or a quarter can show. */
export interface ReportView {
  readonly today: Day;
  readonly span: ReportSpan;
  /** Its first and its last day. */
  readonly from: Day;
  readonly until: Day;
  /** The last snapshot before it; null where there is none. */
  readonly before: Snapshot | null;
  /** Those of its days, the earliest first. */
  readonly snapshots: readonly Snapshot[];
  /** By weeks, ascending, none left out; the first may begin before it. */
  readonly effort: readonly EffortPeriod[];
  /** How often actions of each pillar were done on its days, and in the same span before it. */
  readonly done: Readonly<Record<Pillar, number>>;
  readonly doneBefore: Readonly<Record<Pillar, number>>;
  /** Its pages, the earliest first. */
  readonly entries: readonly Entry[];
}
