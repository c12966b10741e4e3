import { describe, expect, it } from 'vitest';
import { readIndex } from '../../../../shared/ssi/read/readIndex.ts';
import { doubtsOf, type IndexFound } from '../../../../shared/ssi/read/reading.ts';
import { alsoUnsure } from '../../../../shared/ssi/read/unsure.ts';

const text = `Current Social Selling Index
53
out of 100
21 | Establish your professional brand
6.4 | Find the right people
10.3 | Engage with insights
15 | Build relationships`;

function found(): IndexFound {
  const reading = readIndex(text);
  if (reading.kind !== 'index') throw new Error(reading.why);
  return reading;
}

const spanOf = (part: string) => ({
  from: text.indexOf(part),
  to: text.indexOf(part) + part.length,
});

describe('A value where the picture could hardly be read', () => {
  it('is asked about, and no other', () => {
    const read = alsoUnsure(found(), [spanOf('6.4')]);
    expect(read.scores.people).toMatchObject({ value: 6.4, doubt: 'unsure' });
    expect(doubtsOf(read)).toHaveLength(1);
  });

  it('is touched by any letter of it, and not by what is beside it', () => {
    const { from, to } = spanOf('10.3');
    const doubts = (unsure: { from: number; to: number }) =>
      doubtsOf(alsoUnsure(found(), [unsure])).length;
    expect(doubts({ from: to - 1, to: to + 5 })).toBe(1);
    expect(doubts({ from: to, to: to + 5 })).toBe(0);
    expect(doubts({ from: from - 2, to: from })).toBe(0);
  });

  it('is asked about where it is the day of a row', () => {
    const row = '2026-11-20;21.97;6.91;11.3;15.02;55';
    const reading = readIndex(row);
    if (reading.kind !== 'index') throw new Error(reading.why);
    expect(reading.day?.doubt).toBeNull();
    const read = alsoUnsure(reading, [{ from: 0, to: 10 }]);
    expect(read.day).toMatchObject({ value: '2026-11-20', doubt: 'unsure' });
    expect(doubtsOf(read)).toHaveLength(doubtsOf(reading).length + 1);
  });

  it('keeps the doubt it had', () => {
    const read = found();
    const doubted: IndexFound = { ...read, total: read.total && { ...read.total, doubt: 'sum' } };
    expect(alsoUnsure(doubted, [{ from: 0, to: text.length }]).total?.doubt).toBe('sum');
  });

  it('changes nothing where all could be read', () => {
    const read = found();
    expect(alsoUnsure(read, [])).toBe(read);
  });
});
