import { honest } from './absent.ts';

const switches = new Map<string, string>();
const extra: string[] = [];

for (const word of process.argv.slice(2)) {
  if (word === '--') break;
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  if (name) switches.set(name.toLowerCase(), value ?? '');
}

/** Switches that the app added for Chromium itself. */
const forChromium = new Set<string>();

export function chromiumSwitches(): string[] {
  const added = [...forChromium].map((name) => {
    const value = switches.get(name);
    return value ? `--${name}=${value}` : `--${name}`;
  });
  return [...added, ...extra];
}

export const commandLine = honest('app.commandLine', {
  hasSwitch: (name: string) => switches.has(name.toLowerCase()),
  getSwitchValue: (name: string) => switches.get(name.toLowerCase()) ?? '',
  appendSwitch(name: string, value = '') {
    switches.set(name.toLowerCase(), value);
    forChromium.add(name.toLowerCase());
  },
  appendArgument(value: string) {
    extra.push(value);
  },
  removeSwitch(name: string) {
    switches.delete(name.toLowerCase());
    forChromium.delete(name.toLowerCase());
  },
} satisfies Electron.CommandLine);
