import type { Insight } from '../../shared/insights/insight.ts';
import { periodOf } from '../../shared/journal/reportPeriod.ts';
import type { ReportView } from '../../shared/journal/reportView.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { catalogueAction, ownAction } from './action.ts';
import { day } from './day.ts';
import { snapshot } from './snapshot.ts';

/** What a report of November 2026, which is not over, can show. */
export function reportView(given: Partial<ReportView> = {}): ReportView {
  const none = { brand: 0, people: 0, insights: 0, relationships: 0 };
  return {
    ...periodOf('month', day('2026-11-22')),
    today: day('2026-11-23'),
    before: snapshot({
      day: day('2026-10-28'),
      scores: { brand: 20, people: 6.4, insights: 9.26, relationships: 15 },
      total: 50.66,
    }),
    snapshots: [
      snapshot({ day: day('2026-11-08'), total: 51 }),
      snapshot({ day: day('2026-11-22') }),
    ],
    effort: [
      { from: day('2026-11-01'), done: { ...none, brand: 1 } },
      { from: day('2026-11-02'), done: { ...none, people: 4, insights: 2 } },
    ],
    done: { ...none, brand: 1, people: 4, insights: 2 },
    doneBefore: { ...none, people: 3 },
    mostDone: [
      { action: ownAction(), done: 4 },
      { action: catalogueAction('shareContent'), done: 1 },
    ],
    goal: { of: 'total', score: 60, by: day('2027-03-31') },
    outlook: { kind: 'tooFewPoints', weeksNeeded: 3 },
    entries: [
      { day: day('2026-11-03'), text: 'Hoy ayudé a **Ana**.', revision: 'a' },
      { day: day('2026-11-10'), text: 'Esto es solo para mí.', revision: 'b' },
    ],
    ...given,
  };
}

/** Insights of which nothing is clear yet. */
export function quietInsights(): Readonly<Record<Pillar, Insight>> {
  const quiet: Insight = { verdict: 'tooFewWeeks', pairs: [], pairsNeeded: 18, relation: null };
  return { brand: quiet, people: quiet, insights: quiet, relationships: quiet };
}
