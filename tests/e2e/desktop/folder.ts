import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with all that a desktop's programs read and write, and nothing of the machine's own. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  for (const name of ['home', 'config', 'data', 'cache', 'state', 'run', 'tmp']) {
    mkdirSync(join(folder, name), { mode: 0o700 });
  }
  return folder;
}

export function environmentIn(folder: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: join(folder, 'home'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    TMPDIR: join(folder, 'tmp'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'bus')}`,
    DESKTOP_FOLDER: folder,
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
  };
  delete env.WAYLAND_DISPLAY;
  delete env.DISPLAY;
  return env;
}

/** Copies a file from beside this one into the folder, and tells its path there. */
export function placeIn(folder: string, file: string, name = file): string {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replaceAll('@FOLDER@', folder));
  if (text.startsWith('#!')) chmodSync(path, 0o755);
  return path;
}
