import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import react from '@vitejs/plugin-react';
import { type BuildOptions, build, createLogger, type InlineConfig } from 'vite';
import { forgetBuild, rememberBuild, sourcesHash } from './start/lastBuild.ts';
import { exitWith, Stop } from './start/stop.ts';

/** The three programs Pilar is made of, each built by itself. */
export const parts = ['main', 'preload', 'renderer'] as const;
export type Part = (typeof parts)[number];

export interface Watch {
  onRebuilt(part: Part, milliseconds: number): void;
  /** @param words what the bundler says of it */
  onBroken(part: Part, words: string): void;
}

export interface Building {
  close(): Promise<void>;
}

/** Main and preload carry everything they import, save what only the runtime or npm can give. */
const externals: Readonly<Record<Exclude<Part, 'renderer'>, (string | RegExp)[]>> = {
  main: ['electron', 'better-sqlite3', /^node:/, ...builtinModules],
  preload: ['electron'],
};

function everyPart(outDir: string, watching: boolean): BuildOptions {
  return { outDir, emptyOutDir: true, reportCompressedSize: false, sourcemap: watching };
}

/** The icons of the tray, which the system reads as files. */
const trayIcons = join('assets', 'tray');

function programConfig(part: 'main' | 'preload', root: string, watching: boolean): InlineConfig {
  const [format, extension] = part === 'main' ? (['es', 'js'] as const) : (['cjs', 'cjs'] as const);
  return {
    root: join(root, 'electron'),
    publicDir: part === 'main' ? join(root, trayIcons) : false,
    ssr: { noExternal: true },
    build: {
      ...everyPart(join(root, 'out', part), watching),
      ssr: true,
      target: part === 'main' ? 'node24' : 'chrome150',
      rolldownOptions: {
        input: { [part]: join(root, 'electron', `${part}.ts`) },
        external: externals[part],
        output: { format, entryFileNames: `[name].${extension}`, codeSplitting: false },
      },
    },
  };
}

/** The page as the product shows it. */
export function rendererConfig(root: string, watching: boolean): InlineConfig {
  return {
    root: join(root, 'renderer'),
    // Relative addresses, so that the page asks nothing of the scheme that serves it.
    base: './',
    plugins: [react()],
    build: {
      ...everyPart(join(root, 'out', 'renderer'), watching),
      target: 'chrome150',
      // The page's CSP knows neither `data:` fonts nor inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
}

/** Vite's own words for failures are left out: whoever builds tells them, once. */
const warnings = { ...createLogger('warn'), error() {} };

function configOf(part: Part, root: string, watching: boolean): InlineConfig {
  const config =
    part === 'renderer' ? rendererConfig(root, watching) : programConfig(part, root, watching);
  return {
    ...config,
    configFile: false,
    envDir: false,
    clearScreen: false,
    logLevel: 'warn',
    customLogger: warnings,
  };
}

/** What the bundler says of a failure, without the bundler's own stack. */
function bundlerWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return stripVTControlCharacters(message.replace(/^\s+at .*$/gm, '')).trim();
}

async function buildOnce(root: string): Promise<void> {
  // Taken first: what is edited while Vite builds is not in this build.
  const sources = sourcesHash(root);
  forgetBuild(root);
  const builds = parts.map((part) => build(configOf(part, root, false)));
  // All of them end before the first failure is told, so that none still writes afterwards.
  const failed = (await Promise.allSettled(builds)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected')
    throw new Stop(`Pilar does not build.\n${bundlerWords(failed.reason)}`);
  rememberBuild(root, sources);
}

/** Builds a part now and at each change; resolves after the first time, whether it went well or not. */
async function watchPart(part: Part, root: string, watch: Watch): Promise<Building> {
  const config = configOf(part, root, true);
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
  if (!('on' in watcher)) throw new Error(`Vite did not watch ${part}.`);
  await new Promise<void>((firstDone) => {
    watcher.on('event', async (event) => {
      if (event.code === 'BUNDLE_END') {
        await event.result.close();
        watch.onRebuilt(part, event.duration);
        firstDone();
      } else if (event.code === 'ERROR') {
        await event.result.close();
        watch.onBroken(part, bundlerWords(event.error));
        firstDone();
      }
    });
  });
  return watcher;
}

async function watchAll(root: string, watch: Watch): Promise<Building> {
  // What a watched build leaves in out/ carries source maps: the next `npm start` builds its own.
  forgetBuild(root);
  const watchers = await Promise.all(parts.map((part) => watchPart(part, root, watch)));
  return {
    async close() {
      await Promise.all(watchers.map((watcher) => watcher.close()));
    },
  };
}

/** Builds all of Pilar into `out/`, once or, with `watch`, each part again whenever it changes. */
export async function buildAll(options: {
  readonly root: string;
  readonly watch?: Watch;
}): Promise<Building> {
  if (options.watch) return watchAll(options.root, options.watch);
  await buildOnce(options.root);
  return { close: async () => {} };
}

if (process.argv[1] === import.meta.filename) {
  await exitWith(async () => {
    await buildAll({ root: join(import.meta.dirname, '..') });
    return 0;
  });
}
