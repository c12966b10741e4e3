import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { wordsOf } from '../../shared/locales/words.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { endAll, openPilar } from '../../tools/drive/pilar.ts';
import { tokensIn } from './colours.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { openingOf, removeProfiles } from './profiles.ts';

let desktop: Desktop;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
afterEach(async () => {
  await endAll();
  removeProfiles();
});

it('Each area of the chart is its own pillar’s hue, from the ground up, in their one order', async () => {
  const { page, close } = await openPilar(openingOf('old', 'es', desktop.env));
  await page.getByRole('button', { name: wordsOf('es').shell.progress, exact: true }).click();
  const canvas = page.locator('[data-chart="line"] canvas');
  await canvas.waitFor();
  const hue = await tokensIn(page, pillars);
  /** The half-transparent pixels half-way along the chart, from the ground up. */
  const pixels = await canvas.evaluate((canvas: HTMLCanvasElement) => {
    const data = canvas
      .getContext('2d')
      ?.getImageData(Math.round(canvas.width / 2), 0, 1, canvas.height).data;
    const column: [number, number, number][] = [];
    for (let at = (data?.length ?? 0) - 4; data !== undefined && at >= 0; at -= 4) {
      const [red = 0, green = 0, blue = 0, opacity = 0] = data.slice(at, at + 4);
      if (opacity > 60 && opacity < 120) column.push([red, green, blue]);
    }
    return column;
  });
  const order: string[] = [];
  for (const pixel of pixels) {
    const near = pillars.find((pillar) =>
      hue(pillar).every((value, index) => Math.abs(value - (pixel[index] ?? 0)) <= 6),
    );
    if (near !== undefined && order.at(-1) !== near) order.push(near);
  }
  expect(order).toEqual([...pillars]);
  await close();
});
