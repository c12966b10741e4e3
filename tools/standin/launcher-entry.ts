import { Bus } from './bus.ts';
import type { Variant } from './bus-object.ts';
import { getName } from './paths.ts';
import { manifest } from './settings.ts';

const launcherEntry = 'com.canonical.Unity.LauncherEntry';
const path = '/com/canonical/unity/launcherentry';

let bus: Bus | undefined;

/** Electron takes the app's name where package.json names no entry among the person's programs. */
const desktopName = (): string => manifest.desktopName ?? `${getName()}.desktop`;

/**
 * Tells the docks that listen how many things wait. Nobody answers such a word, so that nobody can
 * say whether it was heard; where there is no session bus Electron is silent too.
 */
export function tellBadge(count: number): void {
  const address = process.env.DBUS_SESSION_BUS_ADDRESS;
  if (!address) return;
  if (!bus?.alive) bus = new Bus(address);
  const properties: [string, Variant][] = [
    ['count', ['x', count]],
    ['count-visible', ['b', count !== 0]],
  ];
  const body = [`application://${desktopName()}`, properties];
  bus.signal(path, launcherEntry, 'Update', 'sa{sv}', body);
}
