import type { ComparedField } from '../differences.ts';
import { type Indicator, indicatorRule, indicators } from '../indicators.ts';
import { pillars } from '../pillar.ts';
import { groups, pillarScoreRule, rankRule, totalRule } from '../snapshot.ts';
import type { NumberRule } from '../typedNumber.ts';

/** What a column of a table can hold; `ignore` where it holds nothing that Pilar keeps. */
export type TableField = 'day' | ComparedField | 'source' | Indicator | 'ignore';

/** A field whose cells hold numbers. */
export type NumberField = Exclude<TableField, 'day' | 'note' | 'source' | 'ignore'>;

/** Every field there is but `ignore`, each once, in the order of an exported table. */
export const tableFields: readonly Exclude<TableField, 'ignore'>[] = [
  'day',
  ...pillars,
  'total',
  'industryRank',
  'networkRank',
  'industryTotal',
  'networkTotal',
  ...groups.flatMap((group) => pillars.map((pillar) => `${group}Means.${pillar}` as const)),
  'note',
  'source',
  ...indicators,
];

/** Whether `field` is an indicator. */
export function isIndicator(field: TableField): field is Indicator {
  return known.has(field);
}

const known: ReadonlySet<TableField> = new Set(indicators);

/** What a number in the column of `field` must satisfy. */
export function ruleOf(field: NumberField): NumberRule {
  if (isIndicator(field)) return indicatorRule(field);
  switch (field) {
    case 'industryRank':
    case 'networkRank':
      return rankRule;
    case 'total':
    case 'industryTotal':
    case 'networkTotal':
      return totalRule;
    default:
      return pillarScoreRule;
  }
}
