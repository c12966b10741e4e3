import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Description, describePackage, installedPackage } from './carried.ts';

/** Something of others that Pilar carries to whoever installs it. */
export interface Component {
  readonly name: string;
  /** Null where what carries it does not say. */
  readonly version: string | null;
  /** An SPDX expression. */
  readonly licence: string;
  readonly homepage: string | null;
  /** Whether it is an npm package, which has an address of its own there. */
  readonly isPackage: boolean;
  /** The package whose files it is in, where it is none itself. */
  readonly inside: string | null;
  /** What its licence asks to be passed on. */
  readonly text: string;
}

/** The licences under which Pilar takes what it carries, by their SPDX names. */
export const acceptedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'IJG',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Zlib',
  'blessing',
  'libpng-2.0',
  'libtiff',
]);

/** A part of a package that no `package.json` names, its licence's text in `assets/licences`. */
interface Inside {
  readonly name: string;
  readonly version: (folder: string) => string | null;
  readonly licence: string;
  readonly homepage: string;
  readonly text: string;
}

const unknown = () => null;

const insides: Readonly<Record<string, readonly Inside[]>> = {
  'better-sqlite3': [
    {
      name: 'SQLite',
      version: sqliteVersion,
      licence: 'blessing',
      homepage: 'https://sqlite.org',
      text: 'sqlite.txt',
    },
  ],
  // As its build scripts name them; their versions as they stand in its WebAssembly.
  'tesseract.js-core': [
    {
      name: 'Leptonica',
      version: unknown,
      licence: 'BSD-2-Clause',
      homepage: 'http://www.leptonica.org',
      text: 'leptonica.txt',
    },
    {
      name: 'libpng',
      version: () => '1.6.38',
      licence: 'libpng-2.0',
      homepage: 'http://www.libpng.org',
      text: 'libpng.txt',
    },
    {
      name: 'libjpeg',
      version: unknown,
      licence: 'IJG',
      homepage: 'https://ijg.org',
      text: 'libjpeg.txt',
    },
    {
      name: 'libtiff',
      version: unknown,
      licence: 'libtiff',
      homepage: 'https://libtiff.gitlab.io/libtiff',
      text: 'libtiff.txt',
    },
    {
      name: 'libwebp',
      version: unknown,
      licence: 'BSD-3-Clause',
      homepage: 'https://developers.google.com/speed/webp',
      text: 'libwebp.txt',
    },
    {
      name: 'giflib',
      version: unknown,
      licence: 'MIT',
      homepage: 'https://giflib.sourceforge.net',
      text: 'giflib.txt',
    },
    {
      name: 'zlib',
      version: () => '1.2.12',
      licence: 'Zlib',
      homepage: 'https://zlib.net',
      text: 'zlib.txt',
    },
  ],
};

/**
 * Packages that hold what others made, and say only what their own few lines are under: the data
 * of the languages is Tesseract's, under the licence that its core brings.
 */
const underLicenceOf: Readonly<Record<string, string>> = {
  '@tesseract.js-data/eng': 'tesseract.js-core',
  '@tesseract.js-data/spa': 'tesseract.js-core',
};

function sqliteVersion(folder: string): string | null {
  const header = readFileSync(join(folder, 'deps', 'sqlite3', 'sqlite3.h'), 'utf8');
  return /#define SQLITE_VERSION\s+"(?<version>[\d.]+)"/.exec(header)?.groups?.version ?? null;
}

/** The text of the licence that lies in a package; empty where there is none. */
function licenceText(folder: string): string {
  const name = readdirSync(folder).find((file) => /^(licen[cs]e|copying)(\.|$)/i.test(file));
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim();
}

function componentOf(root: string, folder: string): Component {
  const own = describePackage(folder);
  const givenBy = underLicenceOf[own.name];
  const licensor = givenBy === undefined ? folder : installedPackage(root, givenBy);
  const { license }: Description = describePackage(licensor);
  return {
    name: own.name,
    version: own.version,
    licence: license,
    homepage: own.homepage,
    isPackage: true,
    inside: null,
    text: licenceText(licensor),
  };
}

function componentsInside(root: string, folder: string): readonly Component[] {
  const { name } = describePackage(folder);
  return (insides[name] ?? []).map((inside) => ({
    name: inside.name,
    version: inside.version(folder),
    licence: inside.licence,
    homepage: inside.homepage,
    isPackage: false,
    inside: name,
    text: readFileSync(join(root, 'assets', 'licences', inside.text), 'utf8').trim(),
  }));
}

/** All that Pilar carries, by name: the packages in these folders, and what is inside them. */
export function componentsOf(root: string, folders: Iterable<string>): readonly Component[] {
  return [...new Set(folders)]
    .flatMap((folder) => [componentOf(root, folder), ...componentsInside(root, folder)])
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What is wrong with how the components may be passed on, a sentence each. */
export function licenceFaults(components: readonly Component[]): readonly string[] {
  if (components.length === 0) return ['Nothing is known of what Pilar carries of others.'];
  return components.flatMap(({ name, licence, text }) => [
    ...(acceptedLicences.has(licence)
      ? []
      : [`${name} is under ${licence || 'no named licence'}.`]),
    ...(text === '' ? [`${name} brings no text of its licence.`] : []),
  ]);
}

/** Where the build leaves what it carries, for the package's bill of materials. */
export const componentsFile = join('out', 'components.json');

/** What the last build carries. */
export function carriedComponents(root: string): readonly Component[] {
  const file = join(root, componentsFile);
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Component[];
}
