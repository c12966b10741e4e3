import { existsSync } from 'node:fs';
import type { Packed } from '../packed.ts';
import { archivedFiles, archiveIn, filesBelow } from './archive.ts';

const addon = /^node_modules\/better-sqlite3\/prebuilds\/(?<name>[^/]+)$/;

/** All that may be in Pilar's archive; the addon is spoken of apart. */
const expected: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/entry\/entry\.js$/,
  /^out\/main\/main\.js$/,
  /^out\/main\/tray(Template)?(@2x)?\.png$/,
  /^out\/background\/background\.js$/,
  /^out\/background\/ocr\/(LICENSE|tesseract-core\.cjs|tesseract-core-simd-lstm\.wasm)$/,
  /^out\/background\/ocr\/(eng|spa)\.traineddata\.gz$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|woff2)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/(index|database|binding|sqlite-error|util)\.js$/,
  /^node_modules\/better-sqlite3\/lib\/methods\/[a-z]+\.js$/,
];

/** What must be there whatever else is. */
const needed: readonly string[] = [
  'package.json',
  'out/main/main.js',
  'out/background/background.js',
  'out/background/ocr/tesseract-core-simd-lstm.wasm',
  'out/background/ocr/eng.traineddata.gz',
  'out/background/ocr/spa.traineddata.gz',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/lib/index.js',
];

/** What lies beside the archive, apart from Electron's own. */
const ownResources = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt'];

/** An app that would be run in the archive's stead, were there no fuse. */
const otherApps = ['app', 'default_app.asar'];

/** The names of the binaries that a package needs: one, but on macOS where each app has two halves. */
export function neededAddons({ platform, architecture }: Packed): readonly string[] {
  return platform === 'darwin'
    ? ['darwin-arm64.node', 'darwin-x64.node']
    : [`${platform}-${architecture}.node`];
}

/** What is in a package and should not be, or is not and should be: a sentence each. */
export function contentFaults(packed: Packed): readonly string[] {
  const files = archivedFiles(packed.resources);
  const paths = new Set(files.map(({ path }) => path));
  const addons = files.flatMap(({ path }) => addon.exec(path)?.groups?.name ?? []);
  const wanted = neededAddons(packed);
  const { main } = JSON.parse(
    files
      .find(({ path }) => path === 'package.json')
      ?.content()
      .toString() ?? '{}',
  ) as { readonly main?: string };
  const beside = filesBelow(archiveIn(packed.resources).unpacked);
  const shouldBeBeside = files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path);
  return [
    ...[...paths]
      .filter((path) => !addon.test(path) && !expected.some((pattern) => pattern.test(path)))
      .map((path) => `The archive holds ${path}, which Pilar does not need.`),
    ...[...needed, main ?? 'a main program']
      .filter((path) => !paths.has(path))
      .map((path) => `The archive lacks ${path}.`),
    ...addons
      .filter((name) => !wanted.includes(name))
      .map((name) => `The archive holds ${name}, a binary for another system.`),
    ...wanted
      .filter((name) => !addons.includes(name))
      .map((name) => `The archive lacks ${name}, the binary for its system.`),
    ...files
      .filter(({ path, isUnpacked }) => path.endsWith('.node') !== isUnpacked)
      .map(({ path, isUnpacked }) =>
        isUnpacked
          ? `${path} lies beside the archive, where nothing checks its integrity.`
          : `${path} lies in the archive, where the system cannot load it.`,
      ),
    ...beside
      .filter((path) => !shouldBeBeside.includes(path))
      .map((path) => `${path} lies beside the archive and is not of it.`),
    ...shouldBeBeside
      .filter((path) => !beside.includes(path))
      .map((path) => `${path} should lie beside the archive.`),
    ...ownResources
      .filter((name) => !existsSync(`${packed.resources}/${name}`))
      .map((name) => `The package lacks ${name}.`),
    ...otherApps
      .filter((name) => existsSync(`${packed.resources}/${name}`))
      .map((name) => `The package holds ${name} beside Pilar's own archive.`),
  ];
}
