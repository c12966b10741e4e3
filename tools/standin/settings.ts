import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { findChromium } from './chromium.ts';

interface Manifest {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
  desktopName?: string;
}

/** What was asked for on the command line: `run.ts <app folder> [--switch[=value] …]`. */
export const appFolder: string = resolve(process.argv[1] ?? '.');

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

export const manifest: Manifest = readManifest(appFolder);

const packages = createRequire(import.meta.url);

export const electronVersion: string = (packages('electron/package.json') as { version: string })
  .version;

let chromeVersion: string | undefined;

/** Asked of Chromium only when somebody wants it: the answer takes a process. */
export function readChromeVersion(): string {
  if (chromeVersion === undefined) {
    const { stdout } = spawnSync(findChromium() ?? 'chromium', ['--version'], { encoding: 'utf8' });
    chromeVersion = /\d+(\.\d+)+/.exec(stdout ?? '')?.[0] ?? '';
  }
  return chromeVersion;
}
