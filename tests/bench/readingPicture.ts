import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { type Figure, ratioOf, told } from './figure.ts';
import { paintTimes } from './painting.ts';
import { inWindow } from './windows.ts';

const picture = resolve(import.meta.dirname, '..', 'fixtures', 'pictures', 'english-light.png');
const rounds = 12;
const clicks = 20;

/** From click to painted tick in a real window, while pictures are read one after another and while not. */
export async function readingPicture(seed: number): Promise<readonly Figure[]> {
  const { during, without, readings } = await inWindow(seed, measure);
  return [
    ...ratioOf(
      `click to painted tick, p95 of ${rounds * clicks}, while a picture is read ÷ without`,
      1.5,
      { name: 'while a picture is read', values: during },
      { name: 'without', values: without },
      'p95',
    ),
    told({ name: 'a picture read meanwhile', values: readings }),
  ];
}

/**
 * The two turn by turn, so that whatever else the machine does falls on both alike, and each as often
 * first: what comes after a rest is faster.
 */
async function measure(page: Page) {
  const during: number[] = [];
  const without: number[] = [];
  const readings: number[] = [];
  const turns = [
    async () => {
      without.push(...(await paintTimes(page, clicks)));
    },
    async () => {
      const reading = await startReading(page);
      during.push(...(await paintTimes(page, clicks)));
      readings.push(...(await reading()));
    },
  ];
  for (let round = 0; round < rounds; round += 1)
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  return { during, without, readings };
}

/** Reads a picture again and again; what it answers ends that, and tells how long each took. */
async function startReading(page: Page): Promise<() => Promise<readonly number[]>> {
  const bytes = [...readFileSync(picture)];
  const reading = await page.evaluateHandle(async (given) => {
    const { readPicture } = (window as unknown as { pilar: Bridge }).pilar.calls;
    let isOver = false;
    const times: number[] = [];
    const read = async () => {
      const begun = performance.now();
      const input = { job: crypto.randomUUID(), picture: Uint8Array.from(given) };
      const answer = await readPicture(input);
      if (!answer.ok) throw new Error(`The picture was not read: ${answer.error.code}`);
      times.push(performance.now() - begun);
      if (!isOver) await read();
    };
    const done = read().then(() => times);
    // A handle of a promise would be waited for.
    return {
      end: () => {
        isOver = true;
        return done;
      },
    };
  }, bytes);
  return () => reading.evaluate(({ end }) => end());
}
