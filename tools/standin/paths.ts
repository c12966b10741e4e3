import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { appFolder, manifest } from './settings.ts';

const set = new Map<string, string>();
let chosenName: string | undefined;

export function getName(): string {
  return chosenName ?? manifest.productName ?? manifest.name ?? 'Electron';
}

export function setName(name: string): void {
  chosenName = name;
}

function home(): string {
  return process.env.HOME || homedir();
}

/** A folder of the desktop, as xdg-user-dirs would name it without a file of its own. */
function userFolder(variable: string, name: string): string {
  return process.env[variable] || join(home(), name);
}

const standard: Record<string, () => string> = {
  home,
  appData: () => process.env.XDG_CONFIG_HOME || join(home(), '.config'),
  userData: () => join(getPath('appData'), getName()),
  sessionData: () => getPath('userData'),
  temp: tmpdir,
  exe: () => process.execPath,
  module: () => process.execPath,
  logs: () => join(getPath('userData'), 'logs'),
  crashDumps: () => join(getPath('userData'), 'Crashpad'),
  desktop: () => userFolder('XDG_DESKTOP_DIR', 'Desktop'),
  documents: () => userFolder('XDG_DOCUMENTS_DIR', 'Documents'),
  downloads: () => userFolder('XDG_DOWNLOAD_DIR', 'Downloads'),
  music: () => userFolder('XDG_MUSIC_DIR', 'Music'),
  pictures: () => userFolder('XDG_PICTURES_DIR', 'Pictures'),
  videos: () => userFolder('XDG_VIDEOS_DIR', 'Videos'),
};

export function getPath(name: string): string {
  const path = set.get(name) ?? standard[name]?.();
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  if (name === 'userData' || name === 'logs') mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

export function setPath(name: string, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute');
  if (!(name in standard)) throw new Error(`Failed to set '${name}' path`);
  set.set(name, path);
}

export const getAppPath = (): string => appFolder;
