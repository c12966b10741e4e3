import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { missingLibraries } from './libraries.ts';

/** A program that must be there: any one of the commands on the PATH proves it. */
export interface CommandNeed {
  readonly commands: readonly string[];
  readonly package: string;
}

/** A shared library without which the binary does not start. */
export interface LibraryNeed {
  readonly library: string;
  readonly binary: string;
  readonly package: string;
}

/** Something a developer's command needs from the system, and the Debian package that brings it. */
export type Need = CommandNeed | LibraryNeed;

export const chromium: Need = {
  commands: ['chromium', 'chromium-browser', 'google-chrome'],
  package: 'chromium',
};
export const xvfb: Need = { commands: ['Xvfb'], package: 'xvfb' };
export const dbus: Need = { commands: ['dbus-daemon'], package: 'dbus-daemon' };
export const dunst: Need = { commands: ['dunst'], package: 'dunst' };
export const openbox: Need = { commands: ['openbox'], package: 'openbox' };
/** The server itself is no command on the PATH; the window for its settings comes with it. */
export const xfceNotifyd: Need = { commands: ['xfce4-notifyd-config'], package: 'xfce4-notifyd' };
/** How the tests ask what is on the screen, and press what is there. */
export const xprop: Need = { commands: ['xprop'], package: 'x11-utils' };
export const xdotool: Need = { commands: ['xdotool'], package: 'xdotool' };
/** What the stand-in shows the file dialogs of GTK with. */
export const gjs: Need = { commands: ['gjs'], package: 'gjs' };

/** How the torture sees each system call, and makes some of them fail. */
export const strace: Need = { commands: ['strace'], package: 'strace' };

/** What the whole suite drives: a browser, a screen, a session bus, notifications, a desktop. */
export const testNeeds: readonly Need[] = [
  chromium,
  xvfb,
  dbus,
  dunst,
  xfceNotifyd,
  openbox,
  xprop,
  xdotool,
  gjs,
  strace,
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function isOnPath(command: string, path: string): boolean {
  return path.split(delimiter).some((folder) => isExecutable(join(folder, command)));
}

export function isMet(need: Need, path: string): boolean {
  if ('commands' in need) return need.commands.some((command) => isOnPath(command, path));
  return !missingLibraries(need.binary, path).includes(need.library);
}

export function nameOf(need: Need): string {
  return 'commands' in need ? need.commands.join(' or ') : need.library;
}
