import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import react from '@vitejs/plugin-react';
import {
  type BuildOptions,
  build,
  createLogger,
  type HtmlTagDescriptor,
  type InlineConfig,
  type Plugin,
} from 'vite';
import { type Bundled, installedPackage, packageFolder, packagesOf } from './notices/carried.ts';
import { componentsFile, componentsOf } from './notices/components.ts';
import { noticesName, noticesText } from './notices/notices.ts';
import { forgetBuild, rememberBuild, sourcesHash } from './start/lastBuild.ts';
import { exitWith, Stop } from './start/stop.ts';

/**
 * The programs Pilar is made of, each built by itself; `entry` is what the runtime starts and starts
 * `main`, and `background` what main's thread runs.
 */
export const parts = ['entry', 'main', 'background', 'preload', 'renderer'] as const;
export type Part = (typeof parts)[number];

export interface Watch {
  onRebuilt(part: Part, milliseconds: number): void;
  /** @param words what the bundler says of it */
  onBroken(part: Part, words: string): void;
}

export interface Building {
  close(): Promise<void>;
}

interface Program {
  /** Below `electron/`. */
  readonly entry: string;
  readonly format: 'es' | 'cjs';
  readonly target: string;
  /** What only the runtime or npm can give: everything else that it imports, it carries. */
  readonly external: (string | RegExp)[];
}

const node = [/^node:/, ...builtinModules];

const programs: Readonly<Record<Exclude<Part, 'renderer'>, Program>> = {
  entry: { entry: 'entry.ts', format: 'es', target: 'node24', external: ['electron', ...node] },
  main: {
    entry: 'main.ts',
    format: 'es',
    target: 'node24',
    external: ['electron', 'better-sqlite3', ...node],
  },
  background: {
    entry: 'background/thread.ts',
    format: 'es',
    target: 'node24',
    external: ['better-sqlite3', ...node],
  },
  preload: { entry: 'preload.ts', format: 'cjs', target: 'chrome150', external: ['electron'] },
};

/**
 * What reads pictures: one core for all processors, and its languages, as they come from npm. In an
 * ES module's package a CommonJS file has to be called so.
 */
const ocrFiles: Readonly<Record<string, string>> = {
  'tesseract-core.cjs': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  // The core looks for it by this name, beside itself.
  'tesseract-core-simd-lstm.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'eng.traineddata.gz': '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  'spa.traineddata.gz': '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz',
  LICENSE: 'tesseract.js-core/LICENSE',
};

/** Puts them beside the program that reads. */
function bringOcr(root: string): Plugin {
  return {
    name: 'bring-ocr',
    generateBundle() {
      for (const [name, path] of Object.entries(ocrFiles))
        this.emitFile({
          type: 'asset',
          fileName: `ocr/${name}`,
          source: readFileSync(join(root, 'node_modules', path)),
        });
    },
  };
}

/** The folder from which the names of a program's files are told. */
function sourceFolder(root: string, part: Part): string {
  return join(root, part === 'renderer' ? 'renderer' : 'electron');
}

function everyPart(outDir: string, watching: boolean): BuildOptions {
  return { outDir, emptyOutDir: true, reportCompressedSize: false, sourcemap: watching };
}

/** The icons of the tray, which the system reads as files. */
const trayIcons = join('assets', 'tray');

function programConfig(
  part: Exclude<Part, 'renderer'>,
  root: string,
  watching: boolean,
): InlineConfig {
  const { entry, format, target, external } = programs[part];
  const extension = format === 'es' ? 'js' : 'cjs';
  return {
    root: sourceFolder(root, part),
    publicDir: part === 'main' ? join(root, trayIcons) : false,
    plugins: part === 'background' ? [bringOcr(root)] : [],
    ssr: { noExternal: true },
    build: {
      ...everyPart(join(root, 'out', part), watching),
      ssr: true,
      target,
      rolldownOptions: {
        input: { [part]: join(root, 'electron', entry) },
        external,
        output: { format, entryFileNames: `[name].${extension}`, codeSplitting: false },
      },
    },
  };
}

/**
 * Has the page fetch, along with its first script, all that the window which that imports waits for:
 * its scripts, how it looks, and the letters of Spanish and English in which it is first laid out.
 */
const fetchAhead: Plugin = {
  name: 'fetch-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => {
      const files = Object.values(bundle ?? {});
      const chunks = files.filter((file) => file.type === 'chunk');
      const window = chunks.find(({ name }) => name === 'window');
      if (window === undefined) return [];
      const scripts = [window.fileName, ...window.imports].filter((file) => !html.includes(file));
      const styles = [...(window.viteMetadata?.importedCss ?? [])];
      const fonts = files
        .map(({ fileName }) => fileName)
        .filter((file) => /-latin-(opsz|wght)-normal/.test(file));
      return [
        ...scripts.map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
        ...styles.map((file) => link({ rel: 'stylesheet', href: `./${file}` })),
        ...fonts.map((file) =>
          link({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}` }),
        ),
      ];
    },
  },
};

function link(attributes: Readonly<Record<string, string>>): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attributes, crossorigin: true }, injectTo: 'head' };
}

/** The page as the product shows it. */
export function rendererConfig(root: string, watching: boolean): InlineConfig {
  return {
    root: sourceFolder(root, 'renderer'),
    // Relative addresses, so that the page asks nothing of the scheme that serves it.
    base: './',
    plugins: [react(), fetchAhead],
    build: {
      ...everyPart(join(root, 'out', 'renderer'), watching),
      target: 'chrome150',
      // The page's CSP knows neither `data:` fonts nor inline scripts.
      assetsInlineLimit: 0,
      modulePreload: {
        polyfill: false,
        // What the page itself fetches ahead need not be looked for at each import.
        resolveDependencies: (_file, files) =>
          files.filter((file) => !/(window|react)-/.test(file)),
      },
      rolldownOptions: {
        output: {
          // What the first screen needs comes as one file: each is a question to main and a wait.
          codeSplitting: {
            groups: [
              { name: 'first', tags: ['$initial'], priority: 2 },
              // Half of it by itself, so that both halves are parsed at the same time.
              { name: 'react', test: /node_modules.(react|react-dom|scheduler)./, priority: 1 },
              { name: 'window', test: (id) => id.endsWith('/renderer/main.tsx') },
            ],
          },
        },
      },
    },
  };
}

/** Leaves beside the programs whose work they carry: for whoever installs them, and for whoever packs. */
function writeNotices(root: string, bundles: readonly (readonly [Part, Bundled])[]): void {
  const brought = Object.values(ocrFiles).map((path) => join(root, 'node_modules', path));
  const components = componentsOf(root, [
    ...bundles.flatMap(([part, bundle]) => packagesOf(sourceFolder(root, part), bundle)),
    ...brought.map(packageFolder).filter((folder) => folder !== null),
    installedPackage(root, 'better-sqlite3'),
  ]);
  writeFileSync(join(root, componentsFile), JSON.stringify(components));
  writeFileSync(join(root, 'out', noticesName), noticesText(components));
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
  // Whoever builds from within a test has another, and would get React's own checks, half as large again.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const builds = parts.map(async (part) => {
    const made = await build(configOf(part, root, false));
    return [part, made as unknown as Bundled] as const;
  });
  // All of them end before the first failure is told, so that none still writes afterwards.
  const ends = await Promise.allSettled(builds);
  const failed = ends.find(({ status }) => status === 'rejected');
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  if (failed?.status === 'rejected')
    throw new Stop(`Pilar does not build.\n${bundlerWords(failed.reason)}`);
  writeNotices(
    root,
    ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : [])),
  );
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
