import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Journal } from '../../electron/store/journal.ts';
import { openJournal } from '../../electron/store/open.ts';
import { addDays, type Day, epochDay } from '../../shared/day.ts';
import { formatOf } from '../../shared/locales/format.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { pictured } from '../../tools/screens/journal.ts';
import { fileDialogOn } from './desktop/fileDialog.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { holdPrinting } from './hands.ts';
import { openingOf, removeProfiles } from './profiles.ts';

/** What a chart lets be read from its canvas (`renderer/ui/timeChart.ts`). */
interface Readable extends HTMLCanvasElement {
  drawn?: () => readonly { name: string; points: readonly { x: number; y: number }[] }[];
}

let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  removeProfiles();
});

const words = wordsOf('es');
const format = formatOf('es');

/** The points of each line of the chart of totals, as they stand on the canvas. */
async function drawn(page: Page): Promise<ReadonlyMap<string, readonly (readonly number[])[]>> {
  const lines = await page
    .locator('[data-chart="line"] canvas')
    .evaluate((canvas: Readable) => canvas.drawn?.() ?? []);
  return new Map(
    lines.map(({ name, points }) => [name, points.map(({ x, y }) => [Math.round(x), round(y)])]),
  );
}

/** To thousandths, as scores are kept: a pixel's place is a number with its binary noise. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function placesOf(snapshots: readonly Snapshot[], value: (one: Snapshot) => number) {
  return snapshots.map((one) => [epochDay(one.day), round(value(one))]);
}

/** Every kept total and pillar is where the canvas has it, and nothing else is. */
async function expectDrawn(page: Page, kept: readonly Snapshot[]): Promise<void> {
  const totals = placesOf(kept, ({ total }) => total);
  // Drawn once the view has come.
  await expect.poll(async () => (await drawn(page)).get(words.progress.total)).toEqual(totals);
  const lines = await drawn(page);
  for (const [index, pillar] of pillars.entries()) {
    const below = pillars.slice(0, index + 1);
    const tops = placesOf(kept, ({ scores }) => below.reduce((sum, each) => sum + scores[each], 0));
    expect(lines.get(words.pillar[pillar])).toEqual(tops);
  }
}

/** Six weeks without a snapshot, a goal, and totals with all their decimals. */
function unsettle(journal: Journal): readonly Snapshot[] {
  for (const { day } of journal.snapshots.between('2026-03-01' as Day, '2026-04-12' as Day))
    journal.snapshots.remove(day);
  const noted = { notedAt: Temporal.Instant.from(pictured), zone: 'Europe/Madrid' };
  const scores = { brand: 20.973, people: 6.401, insights: 10.307, relationships: 14.998 };
  const [latest] = journal.snapshots.latest('2026-11-22' as Day, 1);
  if (latest === undefined) throw new Error('There is no snapshot.');
  const day = addDays(latest.day, 5);
  journal.snapshots.keep({ ...latest, day, scores, total: 52.679, note: 'Una palabra.' }, noted);
  journal.goal.keep({ of: 'total', score: 60, by: '2027-03-31' as Day });
  return journal.snapshots.all();
}

it('Progress draws what was noted, tells it to the keyboard, as a table, a picture and on paper', async () => {
  const opening = openingOf('old', 'es', desktop.env);
  const journal = openJournal(join(opening.profile, 'journal.db'));
  const kept = unsettle(journal);
  journal.close();
  const { page, close } = await openPilar(opening);
  await page.keyboard.press('3');
  const line = page.locator('[data-chart="line"]');
  await line.locator('canvas').waitFor();

  // Every point of every range and step is one that was kept.
  await page.getByRole('radio', { name: words.progress.ranges.all }).check();
  await expectDrawn(page, kept);
  await page.getByRole('radio', { name: words.progress.steps.month, exact: true }).check();
  const lastOfMonths = kept.filter(
    ({ day }, index) => kept[index + 1]?.day.slice(0, 7) !== day.slice(0, 7),
  );
  await expectDrawn(page, lastOfMonths);
  await page.getByRole('radio', { name: words.progress.ranges.quarter }).check();
  await page.getByRole('radio', { name: words.progress.steps.day, exact: true }).check();
  await expectDrawn(
    page,
    kept.filter(({ day }) => day >= '2026-08-22'),
  );
  await page.getByRole('radio', { name: words.progress.ranges.all }).check();
  await expectDrawn(page, kept);

  // By keyboard, each in words, with the person's own.
  const chart = line.getByRole('img');
  await chart.focus();
  await page.keyboard.press('End');
  await line.getByText(/^21 de noviembre de 2026: Total 52,679\. Marca 20,973, /).waitFor();
  await line.getByText('Una palabra.').waitFor();
  for (const { day, total } of kept.slice(0, -1).toReversed().slice(0, 5)) {
    await page.keyboard.press('ArrowLeft');
    await line.getByText(`${format.fullDay(day)}: Total ${format.score(total, 3)}.`).waitFor();
  }
  await page.keyboard.press('Escape');
  await line.getByText(words.chart.keys).waitFor();

  // As a picture and as a table, to files.
  const choose = async (what: string) => {
    await page.getByRole('button', { name: words.chart.more(words.progress.line.title) }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  const dialog = fileDialogOn(desktop.env);
  await choose(words.chart.savePicture);
  await dialog.choose(join(opening.profile, 'line.png'));
  await page.getByText(words.file.saved('line.png')).waitFor();
  const png = readFileSync(join(opening.profile, 'line.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2160);
  await choose(words.chart.saveTable);
  await dialog.choose(join(opening.profile, 'line.csv'));
  await page.getByText(words.file.saved('line.csv')).waitFor();
  const [, ...rows] = readFileSync(join(opening.profile, 'line.csv'), 'utf8').trim().split('\r\n');
  expect(rows.map((row) => row.split(';')[0])).toEqual(kept.map(({ day }) => day));
  expect(rows.map((row) => row.split(';')[5])).toEqual(
    kept.map(({ total }) => String(total).replace('.', ',')),
  );
  await choose(words.chart.copy);
  await page.getByText(words.chart.copied).waitFor();

  // On paper: that chart alone, and the page as it was after.
  const count = await holdPrinting(page);
  await choose(words.chart.print);
  await expect.poll(count).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('img', { name: /^Los cuatro pilares apilados/ }).count()).toBe(1);
  expect(await page.locator('main').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('main').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });

  // The table has every total.
  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: words.progress.tableCaption });
  const totals = await table
    .locator('tbody tr td:nth-of-type(5)')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent));
  expect(totals).toEqual(kept.toReversed().map(({ total }) => format.fixed(total, 3)));
  await close();
});
