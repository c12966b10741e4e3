import { type Opening, openPilar } from '../../tools/drive/pilar.ts';
import { bounded, type Figure, told } from './figure.ts';
import { median, middleHalf } from './measure.ts';
import { withPair } from './twentyYears.ts';

const pairs = 15;
const bound = 0.25;

/** In milliseconds, for how long at least nothing is attached to what is being opened. */
const leastAlone = 1_500;

/**
 * From the start of the process until Today's tasks of a journal of twenty years are seen and can be
 * ticked, against the same runtime opening a blank page, in turns. What is counted is what Pilar takes
 * above the blank page, as a share of it.
 */
export async function opening(seed: number): Promise<readonly Figure[]> {
  const [ours, blank] = await withPair(seed, async (pair) => {
    const times: [number[], number[]] = [[], []];
    // What each keeps for the next time is there from the second on.
    let leftAlone = 2 * leastAlone;
    for (let round = -1; round < pairs; round += 1) {
      const taken = [
        await timeToSee({ ...pair.ours, leftAlone }, '[data-task] input:enabled'),
        await timeToSee({ ...pair.blank, leftAlone }, 'p'),
      ];
      // On a slow machine attaching must not meet what is still opening either.
      leftAlone = Math.max(leastAlone, 1.5 * Math.max(...taken));
      if (round >= 0) for (const [side, time] of taken.entries()) times[side as 0 | 1].push(time);
    }
    return times;
  });
  const excess = ours.map((time, index) => {
    const least = blank[index] ?? Number.NaN;
    return (time - least) / least;
  });
  return [
    bounded(
      {
        name: `opening Today with 20 years, above a blank page, median of ${pairs} pairs`,
        value: median(excess),
        unit: '×',
      },
      bound,
      'opening a blank page',
      middleHalf(excess),
    ),
    told({ name: 'process start to Today seen', values: ours }),
    told({ name: 'process start to the blank page seen', values: blank }),
  ];
}

/** From the start of the process until the page was seen, in milliseconds, by the page's own mark. */
async function timeToSee(opening: Opening, there: string): Promise<number> {
  const begun = Date.now();
  const pilar = await openPilar(opening);
  try {
    const { page } = pilar;
    await page.locator(there).first().waitFor();
    const seenAt = await page.evaluate(async () => {
      for (;;) {
        const [mark] = performance.getEntriesByName('painted');
        if (mark !== undefined) return performance.timeOrigin + mark.startTime;
        await new Promise((later) => setTimeout(later, 50));
      }
    });
    return seenAt - begun;
  } finally {
    await pilar.close();
  }
}
