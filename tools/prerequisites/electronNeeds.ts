import { readFileSync } from 'node:fs';
import { missingLibraries } from './libraries.ts';
import type { Need } from './need.ts';

/** Debian's packages for the libraries Electron's binary is linked to. */
const packages: Readonly<Record<string, string>> = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
};

/** These got a new name with 64-bit time: in Debian 13, and in Ubuntu 24.04. */
const renamed = new Set([
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
]);

/** @param release the text of `/etc/os-release` */
export function packageOf(library: string, release: string): string {
  // A library nobody listed is named as it is: apt-get will refuse it, and the person knows which.
  const name = packages[library] ?? library;
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(release)?.[1] ?? '0');
  const hasNewNames = version >= (/^ID="?ubuntu/m.test(release) ? 24.04 : 13);
  return hasNewNames && renamed.has(name) ? `${name}t64` : name;
}

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** The shared libraries Electron's binary lacks here; other systems bring theirs. */
export function electronNeeds(binary: string): readonly Need[] {
  if (process.platform !== 'linux') return [];
  const release = osRelease();
  return missingLibraries(binary, process.env.PATH ?? '').map((library) => ({
    library,
    binary,
    package: packageOf(library, release),
  }));
}
