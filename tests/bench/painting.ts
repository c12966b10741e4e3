import type { Page } from 'playwright-core';
import { type Figure, ratioOf } from './figure.ts';
import { inWindows } from './windows.ts';

const clicks = 100;

/** From click to painted tick in a real window with 100,000 completions, against a bare page. */
export async function painting(seed: number): Promise<readonly Figure[]> {
  const measure = (page: Page) => paintTimes(page, clicks);
  const [ours, theirs] = await inWindows({ seed }, measure, measure);
  return ratioOf(
    'click to painted tick, 100,000 completions, p95 of 100 ÷ a bare React page',
    3,
    { name: 'painted tick', values: ours },
    { name: 'bare page', values: theirs },
    'p95',
  );
}

/** Ticks and unticks the first task, and times each from the click until the frame that shows it. */
export async function paintTimes(page: Page, clicks: number): Promise<readonly number[]> {
  await page.locator('[data-task] input').first().waitFor();
  return page.evaluate(async (count) => {
    const name = document.querySelector<HTMLElement>('[data-task]')?.dataset.task;
    const box = () => document.querySelector<HTMLInputElement>(`[data-task="${name}"] input`);
    const painted = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          // After the frame's own work: what it draws is on its way to the screen.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        });
      });
    const times: number[] = [];
    for (let click = -5; click < count; click += 1) {
      const wished = !box()?.checked;
      await painted();
      await painted();
      const begun = performance.now();
      box()?.click();
      do await painted();
      while (box()?.checked !== wished);
      if (click >= 0) times.push(performance.now() - begun);
    }
    return times;
  }, clicks);
}
