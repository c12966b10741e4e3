import type { App } from 'electron';

/** The number on the program's icon, where a system has one: the Dock of macOS, some of Linux. */
export interface IconBadge {
  /** Shows how many there are now, once what goes on at the moment is done. */
  readonly update: () => void;
  /** Takes it away for good. */
  readonly close: () => void;
}

/** The badge of a system; Windows has none that is a number. */
export function iconBadge(
  app: Pick<App, 'setBadgeCount'>,
  platform: NodeJS.Platform,
  count: () => number,
  onFault: (error: unknown) => void,
): IconBadge {
  let shown = 0;
  let coming: NodeJS.Immediate | null = null;
  const show = (wanted: number) => {
    coming = null;
    if (wanted === shown) return;
    app.setBadgeCount(wanted);
    shown = wanted;
  };
  return {
    update: () => {
      if (platform === 'win32') return;
      // Counting takes a look at the whole day: a command is acknowledged first.
      coming ??= setImmediate(() => {
        try {
          show(count());
        } catch (error) {
          coming = null;
          onFault(error);
        }
      });
    },
    close: () => {
      if (coming !== null) clearImmediate(coming);
      show(0);
    },
  };
}
