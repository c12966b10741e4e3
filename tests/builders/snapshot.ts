import type { Focus } from '../../shared/ssi/focus.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { emptyDraft, type SnapshotDraft } from '../../shared/ssi/snapshotDraft.ts';
import { day } from './day.ts';

/** A real account's figures: 53 = 21 + 6.4 + 10.3 + 15, people the weakest. */
export function snapshot(given: Partial<Snapshot> = {}): Snapshot {
  return {
    day: day('2026-11-22'),
    scores: { brand: 21, people: 6.4, insights: 10.3, relationships: 15 },
    total: 53,
    industryRank: 9,
    networkRank: 11,
    industryTotal: null,
    networkTotal: null,
    industryMeans: null,
    networkMeans: null,
    note: '',
    source: 'typed',
    ...given,
  };
}

/** What the industry and the network of such an account may average. */
export const means = {
  industry: { brand: 11.8, people: 5.4, insights: 2.1, relationships: 15.2 },
  network: { brand: 13.2, people: 4.4, insights: 2.4, relationships: 16.3 },
} as const;

/** A focus on `pillar`, where nothing is known of others. */
export function focusOn(pillar: Pillar): Focus {
  return { pillar, score: 0, industry: null, network: null, rule: 'lowest' };
}

/** The real account's figures as typed. */
export function draft(given: Partial<SnapshotDraft> = {}): SnapshotDraft {
  return {
    ...emptyDraft(),
    day: '2026-11-22',
    brand: '21',
    people: '6.4',
    insights: '10,3',
    relationships: '15',
    total: '53',
    industryRank: '9',
    networkRank: '11',
    ...given,
  };
}
