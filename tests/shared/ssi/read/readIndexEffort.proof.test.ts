import { Session } from 'node:inspector/promises';
import { expect, it } from 'vitest';
import { pageJson, pageText, type Told } from '../../../builders/indexPage.ts';

const short = 20_000;

const told: Told = {
  total: 53,
  scores: { brand: 21, people: 6.4, insights: 10.3, relationships: 15 },
  ranks: { industry: 9, network: 11 },
  groupTotals: { industry: 34, network: 36 },
  groupMeans: {
    industry: { brand: 11.8, people: 5.4, insights: 2.1, relationships: 15.2 },
    network: { brand: 13.2, people: 4.4, insights: 2.4, relationships: 16.3 },
  },
  weeklyChange: { industry: 0, network: 1 },
};
const page = pageText(told, 'es', {
  ranks: 'labelThenTop',
  scores: 'piped',
  total: 'twoLines',
  tables: true,
});

/** What a text can be long of. */
const lengthy: readonly (readonly [string, string])[] = [
  ['pages', `${page}\n`],
  ['pages in one line', `${page.replaceAll('\n', ' ')} `],
  ['JSON', `${pageJson(told)}\n`],
  ['words', 'network average week industry rank top up '],
  ['numbers', '1.5 '],
  ['numbers in lines', '1.5\n'],
  ['shares', '9% '],
  ['labels', 'Build relationships '],
  ['labels and numbers', 'Build relationships 2.5 '],
  ['beginnings of labels', 'establish your professional '],
  ['marks', '1.1.1,'],
  ['letters like digits', 'Ol1'],
  ['tags never closed', '<p '],
  ['entities', '&nbsp;&eacute;&'],
  ['names of the JSON', '"memberScore":{"subScores":['],
  ['quotes never closed', '"memberScore":"'],
  ['backslashes', '"memberScore":"\\\\\\'],
  ['braces', '{['],
  ['rows', '21\t6.4\t10.3\t15\t53\n'],
  ['one word', 'é'],
];

it('takes steps in proportion to the length of whatever there is much of', async () => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  // Loaded now, so that all of it is counted.
  const { readIndex } = await import('../../../../shared/ssi/read/readIndex.ts');
  /** How often any stretch of the parser's code ran, as V8 counts it: the same on every machine. */
  const stepsOf = async (text: string) => {
    await session.post('Profiler.takePreciseCoverage');
    readIndex(text);
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.includes('/shared/ssi/read/'))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  };
  const ofLength = (piece: string, length: number) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  const wrong: unknown[] = [];
  for (const [name, piece] of lengthy) {
    const once = await stepsOf(ofLength(piece, short));
    const fourTimes = await stepsOf(ofLength(piece, 4 * short));
    const isCounted = once > short / 4;
    const isInProportion = fourTimes < 4.4 * once && fourTimes < 100 * 4 * short;
    if (!isCounted || !isInProportion) wrong.push({ name, once, fourTimes });
  }
  session.disconnect();
  expect(wrong).toEqual([]);
}, 60_000);
