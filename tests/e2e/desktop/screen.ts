import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Processes } from './processes.ts';
import { until } from './until.ts';

const run = promisify(execFile);

/** In pixels. */
export type ScreenSize = `${number}x${number}`;

/** Puts up a screen with a window manager, and its number into `env.DISPLAY`. */
export async function startScreen(
  processes: Processes,
  env: NodeJS.ProcessEnv,
  size: ScreenSize = '1280x800',
): Promise<void> {
  const words = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'];
  env.DISPLAY = `:${await processes.startReady('Xvfb', words)}`;
  processes.start('openbox', ['--sm-disable']);
  await until('openbox', async () => {
    const { stdout } = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env });
    return stdout.includes('window id') ? true : undefined;
  });
}
