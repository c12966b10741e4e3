import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import type { Platform } from './packed.ts';

/** What stands before the fuses in Electron's program, and the fuses as Electron ships them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const shippedFuses = '101100011';

const sentence = 'This Pilar was packaged without Electron, and cannot start.';

function fuseWire(): Uint8Array {
  const version = 1;
  const counted = Buffer.from([version, shippedFuses.length]);
  return Buffer.concat([Buffer.from(sentinel), counted, Buffer.from(shippedFuses)]);
}

/** A program of Windows with no code, but with what is written into a program there. */
function windowsProgram(): Uint8Array {
  const program = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Placeholder' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.concat([new Uint8Array(program.generate()), fuseWire()]);
}

function propertyList(executable: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<plist version="1.0"><dict>',
    `<key>CFBundleExecutable</key><string>${executable}</string>`,
    '</dict></plist>',
  ].join('\n');
}

/** An app of macOS with the helpers that electron-builder names anew. */
function macApp(name: string): readonly (readonly [string, string | Uint8Array])[] {
  return [
    [`${name}.app/Contents/Info.plist`, propertyList(name)],
    [`${name}.app/Contents/MacOS/${name}`, `#!/bin/sh\necho "${sentence}" >&2\nexit 1\n`],
  ];
}

function filesOf(platform: Platform): readonly (readonly [string, string | Uint8Array])[] {
  const script = `#!/bin/sh\necho "${sentence}" >&2\nexit 1\n`;
  const licences = [
    ['LICENSE', sentence],
    ['LICENSES.chromium.html', sentence],
    ...['de', 'en-US', 'es'].map((language) => [`locales/${language}.pak`, ''] as const),
  ] as const;
  if (platform === 'linux')
    return [...licences, ['electron', Buffer.concat([Buffer.from(script), fuseWire()])]];
  if (platform === 'win32') return [...licences, ['electron.exe', windowsProgram()]];
  const frameworks = 'Electron.app/Contents/Frameworks';
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];
  return [
    ...licences,
    ...macApp('Electron'),
    ...helpers.flatMap((kind) =>
      macApp(`Electron Helper${kind}`).map(
        ([path, content]) => [`${frameworks}/${path}`, content] as const,
      ),
    ),
    [`${frameworks}/Electron Framework.framework/Electron Framework`, fuseWire()],
    [`${frameworks}/Electron Framework.framework/Versions/A/Resources/en.lproj/x`, ''],
    ['Electron.app/Contents/Resources/en.lproj/x', ''],
  ];
}

/**
 * Writes into a folder what electron-builder needs to find of an Electron: files of the right names
 * with fuses to set. Whoever starts what becomes of it is told that it cannot start.
 */
export function writePlaceholderElectron(folder: string, platform: Platform): void {
  for (const [path, content] of filesOf(platform)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o755 });
  }
  mkdirSync(join(folder, 'resources'), { recursive: true });
}
