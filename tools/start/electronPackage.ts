import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The npm package `electron`: its binary is not in it, but its own installer knows where it is. */
export interface ElectronPackage {
  readonly folder: string;
  readonly version: string;
  readonly installer: string;
}

export function electronPackage(root: string): ElectronPackage {
  const folder = join(root, 'node_modules', 'electron');
  const description: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version =
    typeof description === 'object' && description !== null && 'version' in description
      ? String(description.version)
      : '';
  return { folder, version, installer: join(folder, 'install.js') };
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** The binary, when it is unpacked whole: the installer writes `path.txt` last. */
export function electronBinary({ folder, version }: ElectronPackage): string | undefined {
  const path = textOf(join(folder, 'path.txt'));
  if (path === undefined) return undefined;
  if (textOf(join(folder, 'dist', 'version'))?.replace(/^v/, '') !== version) return undefined;
  const binary = join(folder, 'dist', path);
  return existsSync(binary) ? binary : undefined;
}
