import { lstatSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process runs: one that has ended and only waits to be asked how does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isDefunct(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isDefunct(pid: number): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** Numbers of processes are given again: the one that has this number now may be another's. */
function usesProfile(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes(`--user-data-dir=${folder}`);
  } catch {
    // Where it cannot be asked it is believed.
    return true;
  }
}

function holder(lock: string): { host: string; pid: number } | undefined {
  try {
    const [, host, pid] = /^(.*)-(\d+)$/.exec(readlinkSync(lock)) ?? [];
    return host && pid ? { host, pid: Number(pid) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Chromium refuses a profile whose lock another machine left behind, and a container that was
 * restarted counts as one. A Chromium that has just lost its main process needs a moment to go.
 */
export async function freeProfile(folder: string): Promise<void> {
  const lock = join(folder, 'SingletonLock');
  const deadline = Date.now() + 5000;
  for (let by = holder(lock); by; by = holder(lock)) {
    if (by.host !== hostname() || !isAlive(by.pid) || !usesProfile(by.pid, folder)) break;
    if (Date.now() > deadline) {
      throw new Error(`stand-in: Chromium ${by.pid} still uses the profile ${folder}`);
    }
    await pause(20);
  }
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    const path = join(folder, name);
    if (lstatSync(path, { throwIfNoEntry: false })) rmSync(path, { force: true });
  }
}

/** The one policy there is: Chromium reads it from its profile at its start, before any page. */
export const webRtcPolicy = 'disable_non_proxied_udp';

/** Keeps that policy in the profile, beside whatever Chromium keeps there. */
export function keepWebRtcPolicy(folder: string): void {
  const file = join(folder, 'Default', 'Preferences');
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: 0o700 });
  const kept = preferencesIn(file);
  const webrtc = { ...(kept.webrtc as object | undefined), ip_handling_policy: webRtcPolicy };
  writeFileSync(file, JSON.stringify({ ...kept, webrtc }));
}

/** Chromium begins anew as well where they cannot be read. */
function preferencesIn(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
