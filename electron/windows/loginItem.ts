import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { App } from 'electron';

/** Whether Pilar starts with the person's session: the system's to know, not the journal's. */
export interface LoginItem {
  readonly isOn: () => boolean;
  /** Whether it has started this Pilar, which then keeps its window closed. */
  readonly hasStarted: () => boolean;
  /** Throws where the system refuses. */
  readonly set: (isOn: boolean) => void;
}

/** What a login item starts Pilar with, where it can: on macOS Electron gives it no switches. */
const hiddenSwitch = 'hidden';
const hiddenArgument = `--${hiddenSwitch}`;

/** What a login item starts. */
export interface Program {
  /** The program and whatever it is to be given, without the switch that hides its window. */
  readonly command: readonly string[];
  /** Its entry among the person's programs, as in `pilar.desktop`. */
  readonly desktopName: string;
}

/** The login item of a system; on Linux, which Electron leaves alone, the desktop's own kind. */
export function loginItemOf(
  app: Pick<App, 'commandLine' | 'getLoginItemSettings' | 'setLoginItemSettings'>,
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  program: Program,
): LoginItem {
  const isHidden = () => app.commandLine.hasSwitch(hiddenSwitch);
  if (platform === 'linux') return { ...autostartFile(environment, program), hasStarted: isHidden };
  const args = [...program.command.slice(1), hiddenArgument];
  const current = () => app.getLoginItemSettings({ args });
  return {
    isOn: () => {
      const { openAtLogin, executableWillLaunchAtLogin } = current();
      // Windows keeps an item that the person has switched off among the apps that start.
      return openAtLogin && (platform !== 'win32' || executableWillLaunchAtLogin);
    },
    hasStarted: () => isHidden() || (platform === 'darwin' && current().wasOpenedAtLogin),
    set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args }),
  };
}

/** The autostart specification of freedesktop.org. */
function autostartFile(
  environment: NodeJS.ProcessEnv,
  program: Program,
): Omit<LoginItem, 'hasStarted'> {
  const config = environment.XDG_CONFIG_HOME || join(homedir(), '.config');
  const file = join(config, 'autostart', program.desktopName);
  return {
    isOn: () => {
      const text = readIfThere(file);
      // Desktops switch an entry off by a line rather than by taking it away.
      return (
        text !== null &&
        !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(text)
      );
    },
    set: (isOn) => {
      if (!isOn) {
        rmSync(file, { force: true });
        return;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, entryOf(program));
    },
  };
}

function entryOf({ command }: Program): string {
  const exec = [...command, hiddenArgument].map(quoted).join(' ');
  const lines = ['Type=Application', 'Name=Pilar', 'Icon=pilar', `Exec=${exec}`, 'Terminal=false'];
  return `[Desktop Entry]\n${lines.join('\n')}\n`;
}

/**
 * A word of an `Exec` line. Within quotes a backslash stands before what the shell would read, a
 * percent sign is doubled, and the line itself is a string in which backslashes are doubled again.
 */
function quoted(word: string): string {
  const shellQuoted = word.replaceAll(/["`$\\]/g, (letter) => `\\${letter}`).replaceAll('%', '%%');
  return `"${shellQuoted.replaceAll('\\', '\\\\')}"`;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
