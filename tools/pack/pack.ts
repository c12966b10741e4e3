// `npm run pack`: packages Pilar for this machine without a network, verifies what came out, and
// writes beside it what it is made of.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { buildAll } from '../build.ts';
import { carriedComponents } from '../notices/components.ts';
import { noticesName } from '../notices/notices.ts';
import { electronPackage } from '../start/electronPackage.ts';
import { exitWith, Stop } from '../start/stop.ts';
import { billOfMaterials, type Locked } from './billOfMaterials.ts';
import { localElectron } from './electronFolder.ts';
import { makePackage } from './makePackage.ts';
import type { Architecture, Platform } from './packed.ts';
import { writePlaceholderElectron } from './placeholderElectron.ts';
import { megabytes, sizeLimit, sizeOf } from './verify/size.ts';
import { faultsOf } from './verify.ts';

const root = resolve(import.meta.dirname, '..', '..');
const output = join(root, 'dist');

/** What each system's package can be made of with no tool from elsewhere. */
const offlineTargets: Readonly<Record<Platform, readonly string[]>> = {
  linux: ['dir', 'tar.gz', 'zip'],
  darwin: ['dir', 'zip'],
  win32: ['dir', 'zip'],
};

const platforms: readonly string[] = Object.keys(offlineTargets);
const architectures: readonly string[] = ['arm64', 'x64'];

function readJson<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(root, name), 'utf8')) as Content;
}

function writeBill(electron: string): string {
  const { version, license } = readJson<{ version: string; license: string }>('package.json');
  const { packages } = readJson<{ packages: Record<string, Locked> }>('package-lock.json');
  const product = { version, licence: license, electron };
  const file = join(output, `pilar-${version}.cdx.json`);
  writeFileSync(file, billOfMaterials(product, carriedComponents(root), packages));
  return file;
}

function tell(what: string, value: string): void {
  console.log(`${what.padEnd(28)}${value}`);
}

async function pack(electron: string, isPlaceholder: boolean): Promise<number> {
  if (!platforms.includes(process.platform) || !architectures.includes(process.arch))
    throw new Stop(`Pilar is not packaged for ${process.platform} on ${process.arch}.`);
  const platform = process.platform as Platform;
  const { packed, files } = await makePackage({
    root,
    output,
    electron,
    platform,
    architecture: process.arch as Architecture,
    targets: offlineTargets[platform],
  });
  const faults = await faultsOf(packed, root);
  const bill = writeBill(electronPackage(root).version);
  const size = sizeOf(packed);
  const rest = size.whole - size.readingPictures - size.sqlite;
  console.log('');
  tell('Pilar without Electron', `${megabytes(size.whole)} of ${megabytes(sizeLimit)}`);
  tell('  reading pictures', megabytes(size.readingPictures));
  tell('  SQLite', megabytes(size.sqlite));
  tell('  all else', megabytes(rest));
  tell('Electron', isPlaceholder ? 'a placeholder' : megabytes(size.electron));
  for (const file of files) tell(basename(file), megabytes(statSync(file).size));
  tell('Carried from others', `${carriedComponents(root).length}, in ${basename(bill)}`);
  tell('Their licences', relative(output, join(packed.resources, noticesName)));
  console.log('');
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'The package is as it should be.' : 'The package is spoilt.');
  if (isPlaceholder)
    console.log(
      'It cannot start: no Electron is here, and a placeholder is in its stead. PILAR_ELECTRON_DIST\n' +
        'names the folder of an unpacked Electron.',
    );
  return faults.length === 0 ? 0 : 1;
}

await exitWith(async () => {
  await buildAll({ root });
  const electron = localElectron(root, process.env);
  if (electron !== null) return pack(electron, false);
  const placeholder = mkdtempSync(join(tmpdir(), 'pilar-electron-'));
  try {
    writePlaceholderElectron(placeholder, process.platform as Platform);
    return await pack(placeholder, true);
  } finally {
    rmSync(placeholder, { recursive: true, force: true });
  }
});
