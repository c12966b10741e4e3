import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What the bundler made of one program, as far as it tells where its contents come from. */
export interface Bundled {
  readonly output: readonly (
    | { readonly type: 'chunk'; readonly moduleIds: readonly string[] }
    | { readonly type: 'asset'; readonly originalFileNames: readonly string[] }
  )[];
}

/** The folder of the npm package that a file belongs to; null for a file of our own. */
export function packageFolder(file: string): string | null {
  const [path = ''] = file.replace(/^\0/, '').replaceAll('\\', '/').split('?');
  const found = /^(?<folder>.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  const folder = found?.groups?.folder;
  return folder !== undefined && existsSync(join(folder, 'package.json'))
    ? realpathSync(folder)
    : null;
}

/** The folders of the npm packages that some files of a program's source folder are from. */
export function packagesOf(sourceFolder: string, { output }: Bundled): readonly string[] {
  const files = output.flatMap((file) =>
    file.type === 'chunk'
      ? file.moduleIds
      : file.originalFileNames.map((name) => resolve(sourceFolder, name)),
  );
  return [...new Set(files.map(packageFolder).filter((folder) => folder !== null))];
}

/** What an npm package says of itself, of which a notice is made. */
export interface Description {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  readonly homepage: string | null;
}

/** Reads what a package says of itself, in the folder that holds its `package.json`. */
export function describePackage(folder: string): Description {
  const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly homepage?: string;
  };
  return {
    name: read.name,
    version: read.version,
    license: read.license ?? '',
    homepage: read.homepage ?? null,
  };
}

/** Where an npm package lies that is brought whole, and not by being imported. */
export function installedPackage(root: string, name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  return realpathSync(dirname(file));
}
