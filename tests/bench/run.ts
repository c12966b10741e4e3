// `npm run bench -- [part…] [--seed N]`: one row a figure, the same in bench.json, and a failure where
// a bound is missed.
import 'temporal-polyfill/global';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.ts';
import type { GrowthTable } from './growth.ts';

// Imported late: what they import reads Temporal as it loads.
const { archives } = await import('./archives.ts');
const { bundles } = await import('./bundles.ts');
const { growth } = await import('./growth.ts');
const { thisMachine } = await import('./machine.ts');
const { opening } = await import('./opening.ts');
const { painting } = await import('./painting.ts');
const { pillarPage } = await import('./pillarPage.ts');
const { progress } = await import('./progress.ts');
const { reading } = await import('./reading.ts');
const { readingPicture } = await import('./readingPicture.ts');
const { recurrence } = await import('./recurrence.ts');
const { resting } = await import('./resting.ts');
const { searching } = await import('./searching.ts');
const { growthTableOf, tableOf } = await import('./table.ts');
const { ticking } = await import('./ticking.ts');
const { todayView } = await import('./today.ts');
const { waking } = await import('./waking.ts');

type Part = (seed: number) => Promise<readonly Figure[]>;

/** What is measured, by the names by which a part of it can be asked for. */
const parts: Readonly<Record<string, Part>> = {
  ...{ ticking, today: todayView, waking, recurrence, reading },
  ...{
    bundles,
    opening,
    resting,
    painting,
    pillarPage,
    progress,
    searching,
    readingPicture,
    archives,
  },
};
const names = [...Object.keys(parts), 'growth'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '20' } },
});
const seed = Number(values.seed);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(
    `No part of the bench is called ${unknown.join(', ')}; there are ${names.join(', ')}.`,
  );
  process.exit(2);
}
if (!Number.isInteger(seed)) {
  console.error(`--seed takes a whole number, not ${values.seed}.`);
  process.exit(2);
}
const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);

const begun = performance.now();
const figures: Figure[] = [];
for (const [name, part] of Object.entries(parts))
  if (isAsked(name)) {
    const before = performance.now();
    figures.push(...(await part(seed)));
    console.error(`${name}: ${((performance.now() - before) / 1000).toFixed(0)} s`);
  }
const grown: readonly GrowthTable[] = isAsked('growth') ? await growth(seed) : [];
const seconds = Math.round((performance.now() - begun) / 1000);
const machine = thisMachine();

const { cores, gigabytes, platform, node, chromium } = machine;
console.log(
  `\n${cores} cores, ${gigabytes} GB, ${platform}, Node ${node}, ${chromium ?? 'no Chromium'}, seed ${seed}: ${seconds} s\n`,
);
if (figures.length > 0) console.log(`${tableOf(figures)}\n`);
for (const table of grown) console.log(`${growthTableOf(table)}\n`);
const missed = [
  ...figures,
  ...grown.flatMap(({ rows }) => rows.map(({ figure }) => figure)),
].filter(({ ok }) => !ok);
console.log(
  missed.length === 0
    ? 'Every bound is kept.'
    : `MISSED: ${missed.map(({ name }) => name.trim()).join('; ')}`,
);
const file = resolve(import.meta.dirname, '..', '..', 'bench.json');
const measured = { machine, seed, seconds, figures, growth: grown };
writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
