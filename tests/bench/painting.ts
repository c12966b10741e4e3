import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { momentFile, openPilar, type Pilar } from '../../tools/drive/pilar.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { openScreen } from '../../tools/start/screen.ts';
import { buildVariant } from '../../tools/variant.ts';
import { type Figure, ratioOf } from './figure.ts';
import { clock, journalWith } from './journals.ts';
import { percentile } from './measure.ts';

const root = resolve(import.meta.dirname, '..', '..');
const clicks = 100;

/** From click to painted tick in a real window with 100,000 completions, against a bare page. */
export async function painting(): Promise<readonly Figure[]> {
  await buildIfStale(root);
  const screen = await openScreen();
  const { file, journal, done } = journalWith(100_000);
  journal.settings.keep({ ...journal.settings.current(), language: 'en' });
  const bareProfile = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const build = await buildVariant(root, 'bare', { folder: join(import.meta.dirname, 'bare') });
  const now = momentFile(bareProfile, clock.now().toString());
  const opening = { environment: screen.environment, now };
  let pilar: Pilar | undefined;
  let bare: Pilar | undefined;
  try {
    bare = await openPilar({ ...opening, profile: join(bareProfile, 'profile'), build });
    const theirs = await paintTimes(bare.page);
    await bare.close();
    bare = undefined;
    pilar = await openPilar({ ...opening, profile: dirname(file) });
    const ours = await paintTimes(pilar.page);
    return ratioOf(
      'click to painted tick, 100,000 completions, p95 of 100 ÷ a bare React page',
      3,
      { name: 'painted tick, p95', median: percentile(ours, 95) },
      { name: 'bare page, p95', median: percentile(theirs, 95) },
    );
  } finally {
    await bare?.kill();
    await pilar?.close();
    await screen.close();
    done();
    rmSync(bareProfile, { recursive: true, force: true });
  }
}

/** Ticks and unticks the first task, and times each from the click until the frame that shows it. */
async function paintTimes(page: Page): Promise<readonly number[]> {
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
