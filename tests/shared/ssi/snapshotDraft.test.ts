import { describe, expect, it } from 'vitest';
import {
  draftOf,
  emptyDraft,
  hasTypedMeans,
  readDraft,
  typedMeans,
  typedSum,
} from '../../../shared/ssi/snapshotDraft.ts';
import { day } from '../../builders/day.ts';
import { draft, means, snapshot } from '../../builders/snapshot.ts';

const today = day('2026-11-22');

describe('A draft', () => {
  it('reads as the snapshot it stands for, with a comma or a point', () => {
    expect(readDraft(draft(), today)).toEqual({ snapshot: snapshot() });
  });

  it('takes the sum for an empty total', () => {
    const { snapshot: read } = readDraft(draft({ total: '' }), today);
    expect(read?.total).toBe(52.7);
    expect(typedSum(draft({ total: '' }))).toBe(52.7);
  });

  it('takes a rank with its percent sign', () => {
    const { snapshot: read } = readDraft(draft({ industryRank: '9 %', networkRank: '11%' }), today);
    expect(read).toMatchObject({ industryRank: 9, networkRank: 11 });
    expect(readDraft(draft({ brand: '9 %' }), today).refusals).toEqual({ brand: 'notANumber' });
  });

  it('needs neither ranks nor a note', () => {
    const { snapshot: read } = readDraft(draft({ industryRank: '', networkRank: ' ' }), today);
    expect(read).toMatchObject({ industryRank: null, networkRank: null, note: '' });
  });

  it('tells what the industry averages where all four are typed', () => {
    const typed = draft(typedMeans(means.industry, String));
    expect(hasTypedMeans(typed)).toBe(true);
    expect(readDraft(typed, today)).toEqual({
      snapshot: snapshot({ industryMeans: means.industry }),
    });
    expect(readDraft({ ...typed, 'industryMeans.people': ' 5,4' }, today).snapshot).toEqual(
      snapshot({ industryMeans: means.industry }),
    );
  });

  it('needs none of those averages, but takes no three of them', () => {
    expect(hasTypedMeans(draft({ 'industryMeans.people': ' ' }))).toBe(false);
    expect(readDraft(draft({ 'industryMeans.people': ' ' }), today).snapshot).toEqual(snapshot());
    const three = draft({ ...typedMeans(means.industry, String), 'industryMeans.insights': '' });
    expect(readDraft(three, today).refusals).toEqual({ 'industryMeans.insights': 'missing' });
    expect(readDraft(draft({ 'industryMeans.people': '26' }), today).refusals).toEqual({
      'industryMeans.brand': 'missing',
      'industryMeans.people': 'outOfRange',
      'industryMeans.insights': 'missing',
      'industryMeans.relationships': 'missing',
    });
  });

  it('keeps a total that lies exactly one point from the sum, and no further', () => {
    expect(readDraft(draft({ total: '53,7' }), today).snapshot?.total).toBe(53.7);
    expect(readDraft(draft({ total: '51.7' }), today).snapshot?.total).toBe(51.7);
    expect(readDraft(draft({ total: '53.701' }), today).refusals).toEqual({
      total: 'disagreesWithSum',
    });
  });

  it('may be of any day up to today', () => {
    expect(readDraft(draft({ day: '2026-11-22' }), today).refusals).toBeUndefined();
    expect(readDraft(draft({ day: '2025-01-01' }), today).refusals).toBeUndefined();
    expect(readDraft(draft({ day: '2026-11-23' }), today).refusals).toEqual({ day: 'inTheFuture' });
    expect(readDraft(draft({ day: '2026-02-30' }), today).refusals).toEqual({ day: 'notADay' });
    expect(readDraft(draft({ day: '' }), today).snapshot?.day).toBe(today);
  });

  it('names every refused field at once, each with its reason', () => {
    const wrong = draft({
      day: '2027-01-01',
      brand: '26',
      people: 'mucho',
      insights: '1.2.3',
      relationships: '',
      total: '101',
      industryRank: '0',
      networkRank: '2.5',
      note: 'a'.repeat(10_001),
    });
    expect(readDraft(wrong, today).refusals).toEqual({
      day: 'inTheFuture',
      brand: 'outOfRange',
      people: 'notANumber',
      insights: 'twoDecimalMarks',
      relationships: 'missing',
      total: 'outOfRange',
      industryRank: 'outOfRange',
      networkRank: 'tooManyDecimals',
      note: 'tooLong',
    });
  });

  it('empty, lacks the four pillars and nothing else', () => {
    const missing = 'missing';
    expect(readDraft(emptyDraft(), today).refusals).toEqual({
      brand: missing,
      people: missing,
      insights: missing,
      relationships: missing,
    });
    expect(typedSum(emptyDraft())).toBeNull();
  });
});

describe('A kept snapshot as a draft', () => {
  const commaWritten = (value: number) => String(value).replace('.', ',');

  it('reads back as it is kept, but for what no form asks', () => {
    const kept = snapshot({ industryMeans: means.industry, note: 'Dos\nlíneas', total: 53.2 });
    expect(readDraft(draftOf(kept, commaWritten), today)).toEqual({ snapshot: kept });
    const bare = snapshot({ industryRank: null, networkRank: null });
    expect(readDraft(draftOf(bare, String), today)).toEqual({ snapshot: bare });
  });

  it('leaves a total that is the sum to be the sum', () => {
    const typed = draftOf(snapshot({ total: 52.7 }), String);
    expect(typed.total).toBe('');
    expect(readDraft({ ...typed, people: '7.4' }, today).snapshot?.total).toBe(53.7);
  });
});
