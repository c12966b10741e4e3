// `npm run bench`: one row a figure, the same in bench.json, and a failure where a bound is missed.
import 'temporal-polyfill/global';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Figure } from './figure.ts';

// Imported late: what they import reads Temporal as it loads.
const { firstScreen } = await import('./firstScreen.ts');
const { painting } = await import('./painting.ts');
const { pillarPage } = await import('./pillarPage.ts');
const { reading } = await import('./reading.ts');
const { progress } = await import('./progress.ts');
const { readingPicture } = await import('./readingPicture.ts');
const { recurrence } = await import('./recurrence.ts');
const { ticking } = await import('./ticking.ts');
const { todayView } = await import('./today.ts');
const { waking } = await import('./waking.ts');

const figures: Figure[] = [];
for (const bench of [
  ...[ticking, todayView, waking, recurrence, reading],
  ...[firstScreen, painting, pillarPage, progress, readingPicture],
])
  figures.push(...(await bench()));

const width = Math.max(...figures.map(({ name }) => name.length));
for (const { name, value, unit, bound, ok } of figures) {
  const limit = bound === null ? '' : `≤ ${bound} ${unit}`;
  const verdict = bound === null ? '' : ok ? 'ok' : 'MISSED';
  console.log(
    `${name.padEnd(width)}  ${value.toFixed(3).padStart(9)} ${unit.padEnd(2)}  ${limit.padEnd(9)} ${verdict}`,
  );
}
const file = resolve(import.meta.dirname, '..', '..', 'bench.json');
writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
