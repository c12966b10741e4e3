import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loginItemOf, type Program } from '../../../electron/windows/loginItem.ts';
import { temporaryFolder } from '../../builders/journal.ts';

const program: Program = { command: ['/opt/Pilar/pilar'], desktopName: 'pilar.desktop' };
/** The command line, with the switch that keeps the window closed or without. */
const commandLine = (isHidden = false) => ({ hasSwitch: () => isHidden });
const noApp = {
  commandLine: commandLine(),
  getLoginItemSettings: vi.fn(),
  setLoginItemSettings: vi.fn(),
} as unknown as Parameters<typeof loginItemOf>[0];

/** The login item of a desktop of freedesktop.org, and the file it is kept in. */
function onLinux(given = program) {
  const config = join(temporaryFolder(), 'config');
  const item = loginItemOf(noApp, 'linux', { XDG_CONFIG_HOME: config }, given);
  const file = join(config, 'autostart', 'pilar.desktop');
  const write = (text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  return { item, file, config, text: () => readFileSync(file, 'utf8'), write };
}

/** The `Exec` line that starts a program. */
function execOf(...command: readonly string[]): string | undefined {
  const { item, text } = onLinux({ ...program, command });
  item.set(true);
  return /^Exec=(.*)$/m.exec(text())?.[1];
}

describe('On Linux, starting with the session', () => {
  it('is off until it is wished for', () => {
    const { item, config } = onLinux();
    expect(item.isOn()).toBe(false);
    expect(() => readdirSync(config)).toThrow(/ENOENT/);
  });

  it('is an entry in the folder that the desktop starts from', () => {
    const { item, text } = onLinux();
    item.set(true);
    expect(text()).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Pilar',
        'Icon=pilar',
        'Exec="/opt/Pilar/pilar" "--hidden"',
        'Terminal=false',
        '',
      ].join('\n'),
    );
    expect(item.isOn()).toBe(true);
  });

  it('lies in the folder `.config` at home where no other is named', () => {
    const home = temporaryFolder();
    vi.stubEnv('HOME', home);
    loginItemOf(noApp, 'linux', { XDG_CONFIG_HOME: '' }, program).set(true);
    vi.unstubAllEnvs();
    expect(readdirSync(join(home, '.config', 'autostart'))).toEqual(['pilar.desktop']);
  });

  it('is taken away again, also where it is not there', () => {
    const { item, file } = onLinux();
    item.set(true);
    item.set(false);
    expect(() => readFileSync(file)).toThrow(/ENOENT/);
    expect(item.isOn()).toBe(false);
    expect(() => item.set(false)).not.toThrow();
  });

  it('takes the place of an entry that names an older program', () => {
    const { item, text, write } = onLinux();
    write('[Desktop Entry]\nType=Application\nName=Pilar\nExec=/gone\n');
    item.set(true);
    expect(text()).toContain('Exec="/opt/Pilar/pilar" "--hidden"');
    expect(text()).not.toContain('/gone');
  });

  it.each([
    'Hidden=true',
    'X-GNOME-Autostart-enabled=false',
    'Hidden = true',
    'X-GNOME-Autostart-enabled = false ',
  ])('is off where the desktop has switched it off by “%s”, and on once wished for', (line) => {
    const { item, write } = onLinux();
    write(`[Desktop Entry]\nType=Application\nName=Pilar\nExec=pilar\n${line}\n`);
    expect(item.isOn()).toBe(false);
    item.set(true);
    expect(item.isOn()).toBe(true);
  });

  it.each(['Hidden=false', 'X-GNOME-Autostart-enabled=true', 'X-Hidden=true', '#Hidden=true'])(
    'is on in spite of “%s”',
    (line) => {
      const { item, write } = onLinux();
      write(`[Desktop Entry]\nType=Application\nName=Pilar\nExec=pilar\n${line}\n`);
      expect(item.isOn()).toBe(true);
    },
  );

  it('says so where it cannot be written', () => {
    const { item, config } = onLinux();
    writeFileSync(config, 'in the way');
    expect(() => item.set(true)).toThrow();
  });
});

// As https://specifications.freedesktop.org/desktop-entry-spec has it: the line is a string, in
// which a backslash is written twice; what it then says is quoted as a shell reads it.
describe('The line that starts the program', () => {
  it.each([
    ['a space', '/opt/my apps/pilar', '"/opt/my apps/pilar"'],
    ['a quote', '/opt/"a"/pilar', '"/opt/\\\\"a\\\\"/pilar"'],
    ['a dollar sign', '/opt/$HOME/pilar', '"/opt/\\\\$HOME/pilar"'],
    ['a backtick', '/opt/`a`/pilar', '"/opt/\\\\`a\\\\`/pilar"'],
    ['a backslash', '/opt/a\\b/pilar', '"/opt/a\\\\\\\\b/pilar"'],
    ['a percent sign', '/opt/100%f/pilar', '"/opt/100%%f/pilar"'],
    ['letters of any kind', '/opt/ñandú 👩🏽‍💻/pilar', '"/opt/ñandú 👩🏽‍💻/pilar"'],
  ])('quotes %s', (_what, path, quoted) => {
    expect(execOf(path)).toBe(`${quoted} "--hidden"`);
  });

  it('keeps what the program is given', () => {
    expect(execOf('/usr/bin/electron', '/srv/my pilar', '--profile=/tmp/a b')).toBe(
      '"/usr/bin/electron" "/srv/my pilar" "--profile=/tmp/a b" "--hidden"',
    );
  });

  it.skipIf(process.platform === 'win32')('is read by a shell as it was meant', () => {
    const command = ['/a b/"c"', '$HOME/`d`', 'e\\f', '100%', "it's"];
    const line = execOf(...command) ?? '';
    // As a desktop does: a string is unescaped, a doubled percent sign is one, a shell reads it.
    const read = line.replaceAll('\\\\', '\\').replaceAll('%%', '%');
    const words = execFileSync('sh', ['-c', `printf '%s\\n' ${read}`], { encoding: 'utf8' });
    expect(words.split('\n')).toEqual([...command, '--hidden', '']);
  });
});

describe.each(['darwin', 'win32'] as const)('On %s, starting with the session', (platform) => {
  it('is the system’s own, with what starts Pilar and the switch that keeps its window closed', () => {
    const getLoginItemSettings = vi.fn(() => ({
      openAtLogin: true,
      executableWillLaunchAtLogin: true,
    }));
    const setLoginItemSettings = vi.fn();
    const app = { getLoginItemSettings, setLoginItemSettings } as never;
    const command = ['/Applications/Pilar', '--profile=/tmp/a b'];
    const item = loginItemOf(app, platform, {}, { ...program, command });
    const args = ['--profile=/tmp/a b', '--hidden'];
    expect(item.isOn()).toBe(true);
    expect(getLoginItemSettings).toHaveBeenCalledWith({ args });
    item.set(true);
    item.set(false);
    expect(setLoginItemSettings.mock.calls).toEqual([
      [{ openAtLogin: true, args }],
      [{ openAtLogin: false, args }],
    ]);
  });
});

describe('A login item that the person has switched off elsewhere', () => {
  it('is off, though Windows keeps it', () => {
    const settings = { openAtLogin: true, executableWillLaunchAtLogin: false };
    const app = { getLoginItemSettings: () => settings, commandLine: commandLine() } as never;
    expect(loginItemOf(app, 'win32', {}, program).isOn()).toBe(false);
  });
});

describe('Whether the session has started Pilar', () => {
  const hasStarted = (platform: NodeJS.Platform, isHidden: boolean, wasOpenedAtLogin: boolean) => {
    const getLoginItemSettings = () => ({ wasOpenedAtLogin });
    const app = { getLoginItemSettings, commandLine: commandLine(isHidden) } as never;
    return loginItemOf(app, platform, {}, program).hasStarted();
  };

  it.each(['linux', 'win32'] as const)('is told on %s by the switch', (platform) => {
    expect(hasStarted(platform, true, false)).toBe(true);
    expect(hasStarted(platform, false, false)).toBe(false);
  });

  it('is told on macOS, which gives no switches, by the system', () => {
    expect(hasStarted('darwin', false, true)).toBe(true);
    expect(hasStarted('darwin', false, false)).toBe(false);
  });
});
