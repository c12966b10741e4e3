import { isBuilt } from './lastBuild.ts';

/** Builds when `out/` is not what the sources say; costs a few milliseconds when it is. */
export async function buildIfStale(root: string): Promise<void> {
  if (isBuilt(root)) return;
  const begun = performance.now();
  // Vite takes longer to load than everything else that a start without a build does.
  const { buildAll } = await import('../build.ts');
  await buildAll({ root });
  console.log(`Built Pilar in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}
