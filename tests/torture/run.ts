// `npm run torture -- [part…] [--rounds N] [--seed N]`: does to Pilar what disks, power cuts, other
// programs and strangers may do, and fails where it breaks a promise. A row a part: how many rounds,
// of which seed, what was found.
import 'temporal-polyfill/global';
import { parseArgs } from 'node:util';
import { testNeeds } from '../../tools/prerequisites/need.ts';
import { ensure } from '../../tools/prerequisites.ts';

// Imported late: what they import reads Temporal as it loads.
const { parts } = await import('./parts.ts');

const { values, positionals: wished } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const chosen = parts.filter(
  ({ name }) => wished.length === 0 || wished.some((word) => name.startsWith(word)),
);
if (chosen.length === 0) {
  console.error(`There is no such part. There are:\n${parts.map(({ name }) => name).join('\n')}`);
  process.exit(2);
}
await ensure(testNeeds);

let isFine = true;
const rows: (readonly string[])[] = [];
for (const { name, usual, run } of chosen) {
  const rounds = values.rounds === undefined ? usual : Number(values.rounds);
  const begun = performance.now();
  const { figures, broken } = await run(rounds, seed, (line) => console.log(`  ${name}: ${line}`));
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  for (const what of broken) console.log(`BROKEN ${name}: ${what}`);
  const found = Object.entries(figures).map(([what, count]) => `${count} ${what}`);
  const verdict = broken.length === 0 ? 'ok' : `BROKEN ${broken.length}`;
  rows.push([name, String(rounds), String(seed), found.join(', '), `${seconds} s`, verdict]);
  isFine &&= broken.length === 0;
}

const table = [['part', 'rounds', 'seed', 'found', 'time', ''], ...rows];
const widths = table[0]?.map((_, column) =>
  Math.max(...table.map((row) => row[column]?.length ?? 0)),
);
for (const row of table)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
process.exitCode = isFine ? 0 : 1;
