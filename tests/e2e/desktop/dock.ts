import type { Bus } from '../../../tools/standin/bus.ts';

/** What a program has told the docks of its icon. */
export interface Badge {
  /** The program's entry among the person's programs, as `application://pilar.desktop`. */
  readonly entry: string;
  readonly count: number;
  readonly isVisible: boolean;
}

/** Listens as a dock does; gives what it has heard so far, in order. */
export async function listenAsDock(bus: Bus): Promise<() => readonly Badge[]> {
  const badges: Badge[] = [];
  await bus.listen('com.canonical.Unity.LauncherEntry', (member, [entry, properties]) => {
    if (member !== 'Update') return;
    const told = new Map(properties as [string, [unknown, [unknown]]][]);
    const value = (name: string) => told.get(name)?.[1][0];
    const count = Number(value('count'));
    badges.push({ entry: String(entry), count, isVisible: value('count-visible') === true });
  });
  return () => badges;
}
