import type { Day } from '../day.ts';
import type { Pillar } from './pillar.ts';
import type { NumberRule } from './typedNumber.ts';

/**
 * The numbers that feed each pillar, which a person reads off LinkedIn in a minute. Each is noted
 * with a day, all are optional. How much a profile is complete, recommendations, followers and
 * connections are as they stand on that day; all others count what the last seven days brought, as
 * LinkedIn shows it.
 */
export const indicatorsOf = {
  brand: ['profileComplete', 'recommendations', 'followers'],
  people: ['invitationsSent', 'invitationsAccepted'],
  insights: ['posts', 'comments', 'shares', 'messagesAnswered'],
  relationships: ['connections', 'profileVisits'],
} as const satisfies Readonly<Record<Pillar, readonly string[]>>;

/** One of those numbers. */
export type Indicator = (typeof indicatorsOf)[Pillar][number];

/** Every indicator, in the order of the pillars. */
export const indicators: readonly Indicator[] = Object.values(indicatorsOf).flat();

/** What was noted with one day: whole numbers of 0 or more; what is absent is not known. */
export type IndicatorValues = Readonly<Partial<Record<Indicator, number>>>;

/** The indicators of one day; at least one of them is known. */
export interface IndicatorNote {
  readonly day: Day;
  readonly values: IndicatorValues;
}

/** The largest count that can be noted; LinkedIn itself stops at 30,000 connections. */
export const largestIndicator = 100_000_000;

/** What a typed value of `indicator` must satisfy. */
export function indicatorRule(indicator: Indicator): NumberRule {
  if (indicator === 'profileComplete') return { smallest: 0, largest: 100, decimals: 0, unit: '%' };
  return { smallest: 0, largest: largestIndicator, decimals: 0 };
}

/**
 * The share of invitations that was accepted, 0 to 1; null where either number is not known or none
 * was sent. More may be accepted in a week than were sent in it: that is 1.
 */
export function acceptanceShare(values: IndicatorValues): number | null {
  const { invitationsSent: sent, invitationsAccepted: accepted } = values;
  if (sent === undefined || accepted === undefined || sent === 0) return null;
  return Math.min(1, accepted / sent);
}
