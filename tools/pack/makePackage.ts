import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { path7za } from '7zip-bin';
import { type AfterPackContext, Arch, Platform as BuilderPlatform, build } from 'electron-builder';
import { Stop } from '../start/stop.ts';
import type { Architecture, Packed, Platform } from './packed.ts';

export interface Order {
  readonly root: string;
  /** Where the packages go. */
  readonly output: string;
  /** An unpacked Electron, or one that only looks so. */
  readonly electron: string;
  readonly platform: Platform;
  readonly architecture: Architecture;
  /** What electron-builder is to make of it; `dir` leaves the folder alone. */
  readonly targets: readonly string[];
}

export interface Made {
  readonly packed: Packed;
  /** The files to hand out. */
  readonly files: readonly string[];
}

const builderPlatforms = {
  darwin: BuilderPlatform.MAC,
  linux: BuilderPlatform.LINUX,
  win32: BuilderPlatform.WINDOWS,
} as const;

const programs = {
  darwin: (folder: string) => join(folder, 'Pilar.app'),
  linux: (folder: string) => join(folder, 'pilar'),
  win32: (folder: string) => join(folder, 'Pilar.exe'),
} as const;

/** An unpacked Electron brings an app of its own, which runs where there is no other. */
function leaveOutDefaultApp({ appOutDir, electronPlatformName }: AfterPackContext): void {
  const inside =
    electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources';
  rmSync(join(appOutDir, inside, 'default_app.asar'), { force: true });
  rmSync(join(appOutDir, 'version'), { force: true });
}

function packedOf(context: AfterPackContext, { platform, architecture }: Order): Packed {
  const { appOutDir, packager } = context;
  return {
    platform,
    architecture,
    folder: appOutDir,
    resources: packager.getResourcesDir(appOutDir),
    program: programs[platform](appOutDir),
    fuses: { ...packager.config.electronFuses } as Readonly<Record<string, boolean>>,
  };
}

function prepareOutput(output: string): void {
  try {
    mkdirSync(output, { recursive: true });
    rmSync(mkdtempSync(join(output, '.try-')), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Stop(`Nothing can be written into ${output} (${code}): is it a folder of yours?`);
  }
}

/**
 * 7-Zip, which electron-builder would otherwise fetch, as long as this process lives: npm unpacks it
 * as a file that may not be run.
 */
function archiver(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-pack-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, basename(path7za));
  copyFileSync(path7za, program);
  chmodSync(program, 0o755);
  return program;
}

/** Makes Pilar's package for one system as `electron-builder.yml` says, and fetches nothing. */
export async function makePackage(order: Order): Promise<Made> {
  const { root, output, electron, platform, architecture, targets } = order;
  prepareOutput(output);
  process.env.ELECTRON_BUILDER_7ZIP_PATH ??= archiver();
  const packed: Packed[] = [];
  const files = await build({
    projectDir: root,
    publish: 'never',
    targets: builderPlatforms[platform].createTarget([...targets], Arch[architecture]),
    config: {
      electronDist: electron,
      directories: { output },
      afterExtract: async (context) => leaveOutDefaultApp(context),
      afterPack: async (context) => void packed.push(packedOf(context, order)),
    },
  });
  const [only] = packed;
  if (only === undefined) throw new Error('electron-builder packed nothing.');
  return { packed: only, files };
}
