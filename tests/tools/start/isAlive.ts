import { readFileSync } from 'node:fs';

/** Whether the process still runs; one that has ended and waits for its parent does not. */
export function isAlive(pid: number | string): boolean {
  try {
    const [, state] = /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state !== undefined && state !== 'Z';
  } catch {
    return false;
  }
}
