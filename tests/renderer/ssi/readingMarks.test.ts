import { describe, expect, it } from 'vitest';
import { marksOfReading, shownStretch } from '../../../renderer/ssi/readingMarks.ts';
import { readIndex } from '../../../shared/ssi/read/readIndex.ts';

const page = `Industry SSI rank
Top 9%
Network SSI rank
Top 11%
Current Social Selling Index
53
out of 100
21 | Establish your professional brand
6.4 | Find the right people
10.3 | Engage with insights
15 | Build relationships`;

function marksIn(text: string) {
  const reading = readIndex(text);
  return reading.kind === 'index' ? marksOfReading(reading) : [];
}

describe('The marks in a text that was read', () => {
  it('stand where each value does, a pillar’s own score in its hue', () => {
    const marked = marksIn(page).map(({ from, to, pillar }) => [page.slice(from, to), pillar]);
    expect(marked).toEqual([
      ['9', null],
      ['11', null],
      ['53', null],
      ['21', 'brand'],
      ['6.4', 'people'],
      ['10.3', 'insights'],
      ['15', 'relationships'],
    ]);
  });

  it('never lie over one another', () => {
    const marks = marksIn(page);
    for (const [index, { from }] of marks.entries())
      expect(from).toBeGreaterThanOrEqual(marks[index - 1]?.to ?? 0);
  });
});

describe('Of a long text', () => {
  it('what is shown is around what was read in it', () => {
    const [before, after] = ['palabras '.repeat(2_000), ' y más'.repeat(2_000)];
    const text = `${before}\n${page}\n${after}`;
    const { from, to } = shownStretch(marksIn(text), text.length);
    expect(text.slice(from, to)).toContain(page);
    expect(to - from).toBeLessThan(page.length + 1_000);
  });

  it('no more is shown than a window can bear', () => {
    const marks = [0, 90_000].map((from) => ({
      from,
      to: from + 2,
      pillar: null,
      isDoubtful: false,
    }));
    expect(shownStretch(marks, 1_000_000)).toEqual({ from: 0, to: 20_000 });
  });
});
