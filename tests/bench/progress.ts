import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { progressHandlers } from '../../electron/ipc/handlers/progress.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { epochDay } from '../../shared/day.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import type { Range } from '../../shared/ssi/series.ts';
import { momentFile, openPilar, type Pilar } from '../../tools/drive/pilar.ts';
import { buildIfStale } from '../../tools/start/freshBuild.ts';
import { openScreen } from '../../tools/start/screen.ts';
import { buildVariant } from '../../tools/variant.ts';
import type { Columns } from './drawing/main.ts';
import { type Figure, ratioOf, told } from './figure.ts';
import { clock, journalWith } from './journals.ts';
import { lookedAt } from './windows.ts';

const root = resolve(import.meta.dirname, '..', '..');
const days = 20 * 365 + 5;
const drawings = 60;
const openings = 15;

/**
 * Twenty years of daily snapshots and of as many days of completions: how long the chart of totals
 * takes to draw, against uPlot with the same aggregated series in the same page; and how long
 * Progress takes from the click until it is painted.
 */
export async function progress(seed: number): Promise<readonly Figure[]> {
  await buildIfStale(root);
  const screen = await openScreen();
  const { file, journal, done } = journalWith({ completions: 18 * days, snapshots: days, seed });
  journal.settings.keep({ ...journal.settings.current(), language: 'en' });
  const profile = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const build = await buildVariant(root, 'drawing', {
    folder: join(import.meta.dirname, 'drawing'),
  });
  const opening = {
    environment: screen.environment,
    now: momentFile(profile, clock.now().toString()),
  };
  let open: Pilar | undefined;
  try {
    open = await openPilar({ ...opening, profile: join(profile, 'profile'), build });
    const year = await drawingOf(open.page, journal, 'year');
    const all = await drawingOf(open.page, journal, 'all');
    await open.close();
    open = await openPilar({ ...opening, profile: dirname(file) });
    const painted = await openProgress(open.page);
    return [
      ...year,
      ...all,
      told({
        name: 'Progress, from click to painted, first time (aim: 120 ms)',
        values: painted.first,
      }),
      told(
        { name: 'Progress, from click to painted, first time', values: painted.first },
        'ms',
        'p95',
      ),
      told({ name: 'Progress, from click to painted, again', values: painted.again }),
      told({ name: 'Progress, from a year to all, painted', values: painted.wider }),
    ];
  } finally {
    await open?.kill();
    await screen.close();
    done();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function drawingOf(page: Page, journal: Journal, range: Range): Promise<readonly Figure[]> {
  const { points, step } = progressHandlers(journal, clock).progress({ range, step: 'day' });
  const columns: Columns = [
    points.map(({ day }) => epochDay(day)),
    ...pillars.map((pillar) => points.map(({ scores }) => scores[pillar])),
    points.map(({ total }) => total),
  ];
  const [ours, theirs] = await page.evaluate(
    ([given, rounds]) => window.drawInTurns(given, rounds),
    [columns, drawings] as const,
  );
  const name = `${points.length} points (${range} by ${step})`;
  return ratioOf(
    `drawing the pillars stacked, ${name}, median of ${drawings} ÷ uPlot`,
    1.8,
    { name: `our chart, ${name}`, values: ours },
    { name: `uPlot, ${name}`, values: theirs },
  );
}

interface Painted {
  readonly first: number[];
  readonly again: number[];
  readonly wider: number[];
}

async function openProgress(page: Page): Promise<Painted> {
  const painted: Painted = { first: [], again: [], wider: [] };
  for (let opening = 0; opening < openings; opening += 1) {
    await page.reload();
    await page.locator('html[data-drawn="today"]').waitFor();
    // As long as it takes to see Today and point at the screen.
    await page.evaluate(lookedAt);
    const times = await page.evaluate(clickThrough);
    painted.first.push(times[0]);
    painted.again.push(times[1]);
    painted.wider.push(times[2]);
  }
  return painted;
}

/** Opens Progress, goes back, opens it again and looks at all; each until it is painted, in the page. */
async function clickThrough(): Promise<readonly [number, number, number]> {
  const frame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        // After the frame's own work: what it draws is on its way to the screen.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const until = async (isThere: () => boolean) => {
    do await frame();
    while (!isThere());
  };
  type Readable = HTMLCanvasElement & { drawn?: () => readonly { points: unknown[] }[] };
  const count = () =>
    document.querySelector<Readable>('[data-chart="line"] canvas')?.drawn?.()[0]?.points.length ??
    0;
  const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  const timed = async (selector: string, isThere: () => boolean) => {
    await frame();
    await frame();
    const begun = performance.now();
    click(selector);
    await until(isThere);
    return performance.now() - begun;
  };
  const progressButton = 'nav li:nth-child(3) button';
  const first = await timed(progressButton, () => count() > 0);
  click('nav li:nth-child(1) button');
  await until(() => document.documentElement.dataset.drawn === 'today');
  const again = await timed(progressButton, () => count() > 0);
  const before = count();
  const wider = await timed('main fieldset:nth-of-type(1) label:last-child input', () => {
    const now = count();
    return now > 0 && now !== before;
  });
  click('main fieldset:nth-of-type(1) label:nth-of-type(4) input');
  await until(() => count() === before);
  return [first, again, wider];
}
