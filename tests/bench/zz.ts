import 'temporal-polyfill/global';

const { progress } = await import('./progress.ts');
const { firstScreen } = await import('./firstScreen.ts');
for (const f of [...(await firstScreen()), ...(await progress())])
  console.log(f.name, f.value.toFixed(3), f.unit, f.bound, f.ok);
