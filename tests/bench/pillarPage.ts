import type { Page } from 'playwright-core';
import { type Figure, ratioOf, told } from './figure.ts';
import { inWindows, lookedAt } from './windows.ts';

const openings = 20;
const actions = 60;

/** What opening the page took, in milliseconds, and how many elements it then had. */
interface Opened {
  readonly first: readonly number[];
  readonly again: readonly number[];
  readonly elements: number;
}

/**
 * From the click until a pillar's page is painted, with twelve weeks of heatmap, 60 actions and
 * 100,000 completions, against a bare React page of as many elements, each a bordered box. The first time is the
 * first click on the overview after the window was opened; the overview has asked for the page by then,
 * when it had nothing else to do.
 */
export async function pillarPage(seed: number): Promise<readonly Figure[]> {
  const [ours, theirs] = await inWindows({ actions, seed }, openPillar, openBare);
  return [
    ...ratioOf(
      `click to painted pillar page, ${ours.elements} elements, first time, median of ${openings} ÷ a bare React page`,
      3,
      { name: 'pillar page, first time', values: ours.first },
      { name: 'bare page, first time', values: theirs.first },
    ),
    told({ name: 'pillar page, first time', values: ours.first }, 'ms', 'p95'),
    told({ name: 'pillar page, again', values: ours.again }),
    told({ name: 'bare page, again', values: theirs.again }),
  ];
}

async function openPillar(page: Page): Promise<Opened> {
  const [first, again]: [number[], number[]] = [[], []];
  for (let opening = 0; opening < openings; opening += 1) {
    await page.reload();
    await page.locator('html[data-drawn="today"]').waitFor();
    await page.keyboard.press('2');
    await page.locator('html[data-drawn="pillars"]').waitFor();
    // As long as it takes to see the four and point at one.
    await page.evaluate(lookedAt);
    const [unseen, seen] = await clickThrough(page, {
      opener: 'section[data-pillar="brand"] h2 button',
      opened: 'html[data-drawn="pillar"] td[data-state]',
      back: 'header button',
      closed: 'html[data-drawn="pillars"] section[data-pillar="brand"]',
    });
    first.push(unseen);
    again.push(seen);
  }
  return { first, again, elements: await page.locator('main *').count() };
}

async function openBare(page: Page, { elements }: Opened): Promise<Opened> {
  const [first, again]: [number[], number[]] = [[], []];
  for (let opening = 0; opening < openings; opening += 1) {
    await page.reload();
    await page.locator('[data-open]').waitFor();
    await page.evaluate((count) => Object.assign(window, { elements: count }), elements);
    const [unseen, seen] = await clickThrough(page, {
      opener: '[data-open]',
      opened: '[data-page] span',
      back: '[data-open]',
      closed: 'body:not(:has([data-page]))',
    });
    first.push(unseen);
    again.push(seen);
  }
  return { first, again, elements };
}

/** Opens a page, goes back, and opens it again; the time of both openings until they are painted. */
function clickThrough(
  page: Page,
  names: Readonly<Record<'opener' | 'opened' | 'back' | 'closed', string>>,
): Promise<readonly [number, number]> {
  return page.evaluate(async ({ opener, opened, back, closed }) => {
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          // After the frame's own work: what it draws is on its way to the screen.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const until = async (selector: string) => {
      do await painted();
      while (document.querySelector(selector) === null);
    };
    const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
    const open = async () => {
      await painted();
      await painted();
      const begun = performance.now();
      click(opener);
      await until(opened);
      return performance.now() - begun;
    };
    const first = await open();
    click(back);
    await until(closed);
    return [first, await open()] as const;
  }, names);
}
