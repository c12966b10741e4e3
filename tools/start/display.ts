import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { signalGroup, startTied } from './tiedChild.ts';

export interface Display {
  /** As `DISPLAY` wants it. */
  readonly name: string;
  close(): Promise<void>;
}

export function needsDisplay(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform !== 'linux') return false;
  return !environment.DISPLAY && !environment.WAYLAND_DISPLAY;
}

function numberFrom(xvfb: ChildProcess): Promise<string> {
  const pipe = xvfb.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    let said = '';
    let complaint = '';
    pipe.on('data', (chunk) => {
      said += chunk;
      if (said.includes('\n')) resolve(said.trim());
    });
    xvfb.stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    xvfb.once('error', reject);
    xvfb.once('close', (code) => reject(new Error(`Xvfb ended with ${code}: ${complaint.trim()}`)));
  });
}

/** A screen nobody sees. Xvfb itself finds a free number, and stays when its last window goes. */
export async function openVirtualDisplay(): Promise<Display> {
  const size = ['-screen', '0', '1440x1000x24'];
  const xvfb = startTied('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-noreset', ...size], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const number = await numberFrom(xvfb);
  const closed = new Promise<void>((resolve) => xvfb.once('close', () => resolve()));
  return {
    name: `:${number}`,
    close() {
      signalGroup(xvfb, 'SIGTERM');
      return closed;
    },
  };
}
