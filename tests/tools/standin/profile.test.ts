import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freeProfile, keepWebRtcPolicy } from '../../../tools/standin/profile.ts';
import { temporaryFolder } from '../../builders/journal.ts';

/** A profile whose lock names a process. */
function lockedBy(pid: number | undefined, host = hostname()): string {
  const folder = temporaryFolder();
  symlinkSync(`${host}-${pid}`, join(folder, 'SingletonLock'));
  return folder;
}

const isLocked = (folder: string) =>
  lstatSync(join(folder, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;

describe('The lock of a Chromium', () => {
  it('is nobody’s whose process has ended', async () => {
    const child = spawn('true');
    await new Promise((ended) => child.once('exit', ended));
    const folder = lockedBy(child.pid);
    await freeProfile(folder);
    expect(isLocked(folder)).toBe(false);
  });

  it('is nobody’s whose number another process has been given since', async () => {
    const other = spawn('sleep', ['600']);
    onTestFinished(() => void other.kill());
    expect(existsSync(`/proc/${other.pid}`)).toBe(true);
    const folder = lockedBy(other.pid);
    await freeProfile(folder);
    expect(isLocked(folder)).toBe(false);
  });

  it('is nobody’s that another machine has left behind', async () => {
    const folder = lockedBy(process.pid, 'elsewhere');
    await freeProfile(folder);
    expect(isLocked(folder)).toBe(false);
  });
});

it('The policy for WebRTC is kept beside what Chromium keeps', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'Default', 'Preferences');
  keepWebRtcPolicy(folder);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
  });
  writeFileSync(file, '{"browser":{"theme":1},"webrtc":{"other":true}}');
  keepWebRtcPolicy(folder);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    browser: { theme: 1 },
    webrtc: { other: true, ip_handling_policy: 'disable_non_proxied_udp' },
  });
  writeFileSync(file, '{"browser":');
  keepWebRtcPolicy(folder);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('webrtc');
});
