import type { Day } from '../day.ts';

/** What of the journal's figures can go into a report, in the order it does. */
export const reportParts = ['scores', 'effort', 'mostDone', 'insights', 'goal'] as const;

/** One of them. */
export type ReportPart = (typeof reportParts)[number];

/** The most UTF-16 units of a report's title or name, and of its introduction. */
export const longestReportName = 120;
export const longestIntroduction = 5_000;

/** What the person puts into a report. */
export interface ReportChoice {
  readonly parts: readonly ReportPart[];
  /** The days whose pages go in, in any order; those outside of its time do not count. */
  readonly pages: readonly Day[];
  /** A line of the person's above it; empty where they wish for none. */
  readonly name: string;
  /** What they say first, plain text; empty where they wish for nothing. */
  readonly introduction: string;
}

/** What goes in until the person chooses: every figure, and no page, since those are private. */
export const firstChoice: ReportChoice = {
  parts: reportParts,
  pages: [],
  name: '',
  introduction: '',
};
