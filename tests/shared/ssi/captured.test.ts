import { describe, expect, it } from 'vitest';
import { capturedFrom, withCaptured } from '../../../shared/ssi/captured.ts';
import { readIndex } from '../../../shared/ssi/read/readIndex.ts';
import type { IndexFound } from '../../../shared/ssi/read/reading.ts';
import { readDraft } from '../../../shared/ssi/snapshotDraft.ts';
import { day } from '../../builders/day.ts';
import { means, snapshot } from '../../builders/snapshot.ts';

const json = (given: object = {}) =>
  JSON.stringify({
    memberScore: {
      overall: 52.7,
      subScores: [
        { score: 21, pillar: 'PROFESSIONAL_BRAND' },
        { score: 6.4, pillar: 'FIND_RIGHT_PEOPLE' },
        { score: 10.3, pillar: 'INSIGHT_ENGAGEMENT' },
        { score: 15, pillar: 'STRONG_RELATIONSHIP' },
      ],
    },
    groupScore: [
      { groupType: 'INDUSTRY', rank: 9, score: { overall: 34.5, subScores: scoresOf('industry') } },
      { groupType: 'NETWORK', rank: 11, score: { overall: 36.3, subScores: scoresOf('network') } },
    ],
    ...given,
  });

function scoresOf(group: 'industry' | 'network') {
  const { brand, people, insights, relationships } = means[group];
  return [
    { score: brand, pillar: 'PROFESSIONAL_BRAND' },
    { score: people, pillar: 'FIND_RIGHT_PEOPLE' },
    { score: insights, pillar: 'INSIGHT_ENGAGEMENT' },
    { score: relationships, pillar: 'STRONG_RELATIONSHIP' },
  ];
}

function foundIn(text: string): IndexFound {
  const reading = readIndex(text);
  if (reading.kind !== 'index') throw new Error(reading.why);
  return reading;
}

const spanish = (value: number) => String(value).replace('.', ',');

describe('What was read', () => {
  it('stands in the form as the language writes it, and is kept as it was read', () => {
    const captured = capturedFrom(foundIn(json()), spanish);
    expect(captured.draft).toMatchObject({ brand: '21', people: '6,4', total: '52,7' });
    expect(captured.draft).toMatchObject({ industryRank: '9', 'industryMeans.people': '5,4' });
    expect(captured.asked.size).toBe(0);
    const read = readDraft(captured.draft, day('2026-11-22')).snapshot;
    expect(read && withCaptured(read, captured.averages, 'text')).toEqual(
      snapshot({
        total: 52.7,
        industryTotal: 34.5,
        networkTotal: 36.3,
        industryMeans: means.industry,
        networkMeans: means.network,
        source: 'text',
      }),
    );
  });

  it('leaves out the averages that are not wished for', () => {
    const { averages } = capturedFrom(foundIn(json()), spanish);
    expect(averages.map(({ of }) => of)).toEqual(['industryTotal', 'networkTotal', 'networkMeans']);
    const [first] = averages;
    expect(withCaptured(snapshot(), first ? [first] : [], 'picture')).toEqual(
      snapshot({ industryTotal: 34.5, source: 'picture' }),
    );
  });

  it('leaves empty what the text does not tell', () => {
    const captured = capturedFrom(foundIn(json({ groupScore: [] })), spanish);
    expect(captured.draft).toMatchObject({ industryRank: '', 'industryMeans.brand': '', day: '' });
    expect(captured.averages).toEqual([]);
  });

  it('names each field that has to be asked about, in the order of the form', () => {
    const found = foundIn(json());
    const doubted: IndexFound = {
      ...found,
      total: found.total && { ...found.total, doubt: 'sum' },
      ranks: {
        ...found.ranks,
        network: found.ranks.network && { ...found.ranks.network, doubt: 'nearby' },
      },
      scores: {
        ...found.scores,
        people: found.scores.people && { ...found.scores.people, doubt: 'sum' },
      },
      groupMeans: {
        ...found.groupMeans,
        network: found.groupMeans.network && {
          ...found.groupMeans.network,
          insights: { ...found.groupMeans.network.insights, doubt: 'letters' },
        },
      },
    };
    const captured = capturedFrom(doubted, spanish);
    expect([...captured.asked]).toEqual([
      ['people', 'sum'],
      ['total', 'sum'],
      ['networkRank', 'nearby'],
    ]);
    expect(captured.averages.at(-1)?.doubt).toBe('letters');
  });
});
