import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { rendererConfig } from './build.ts';
import { cacheFolder } from './start/cacheFolder.ts';

/** What the page of a variant has instead of the product's. */
export interface VariantPage {
  /** The folder whose `index.html` it is; the product's own where there is none. */
  readonly folder?: string;
  readonly plugins?: readonly Plugin[];
}

/**
 * Builds, beside the product and without its knowing, a Pilar with the same main process and
 * another page; answers its folder. Pilar itself must have been built.
 */
export async function buildVariant(root: string, name: string, page: VariantPage): Promise<string> {
  // Below `node_modules`, so that main finds better-sqlite3 from there.
  const folder = join(cacheFolder(root), 'variants', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const part of ['entry', 'main', 'background', 'preload'])
    cpSync(join(root, 'out', part), join(folder, 'out', part), { recursive: true });
  const config = rendererConfig(root, false);
  await build({
    ...config,
    ...(page.folder !== undefined && { root: page.folder }),
    plugins: [...(config.plugins ?? []), ...(page.plugins ?? [])],
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    build: { ...config.build, outDir: join(folder, 'out', 'renderer') },
  });
  return folder;
}
