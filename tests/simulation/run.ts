// `npm run simulate -- --years 100 [--seed N] [--zone Z]`: years of reminders, each promise checked.
import 'temporal-polyfill/global';

const { simulate } = await import('./simulate.ts');
const { yearOf } = await import('./stretches.ts');
const t = performance.now();
for (const seed of process.argv.slice(3).map(Number)) {
  const s = performance.now();
  try {
    console.log(JSON.stringify(simulate(yearOf(seed, process.argv[2]!))));
  } catch (e) {
    console.log((e as Error).message);
  }
  console.log(((performance.now() - s) / 1000).toFixed(1), 's');
}
