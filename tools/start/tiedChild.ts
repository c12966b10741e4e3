import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** util-linux is part of every Debian; there a child is told even when its parent is killed outright. */
const setpriv = '/usr/bin/setpriv';

/** Signals everything the child started as well; false when nothing of it is left. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.platform === 'win32' ? child.kill(signal) : process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}

/**
 * Starts a program that never outlives this one. It leads a group of its own, so that Ctrl-C, which
 * a terminal sends to everybody, reaches it once and through us: Electron takes a second as “at once”.
 */
export function startTied(
  program: string,
  given: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  const isTied = process.platform === 'linux' && existsSync(setpriv);
  const child = isTied
    ? spawn(setpriv, ['--pdeathsig', 'TERM', program, ...given], { ...options, detached: true })
    : spawn(program, given, { ...options, detached: process.platform !== 'win32' });
  const end = () => signalGroup(child, 'SIGKILL');
  process.once('exit', end);
  child.once('exit', () => {
    process.off('exit', end);
    end();
  });
  return child;
}
