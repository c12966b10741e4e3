import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { findChromium } from '../../tools/standin/chromium.ts';

/** What the figures were measured on: times are only comparable on the same. */
export interface Machine {
  readonly cores: number;
  readonly gigabytes: number;
  readonly platform: string;
  readonly node: string;
  /** As it names itself; null where there is none but Electron's own. */
  readonly chromium: string | null;
}

/** This one. */
export function thisMachine(): Machine {
  const chromium = findChromium();
  return {
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 1e9),
    platform: `${process.platform}-${process.arch}`,
    node: process.versions.node,
    chromium:
      chromium === undefined
        ? null
        : execFileSync(chromium, ['--version'], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          }).trim(),
  };
}
