import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronPackage } from './electronPackage.ts';
import type { Ticker } from './ticker.ts';
import { signalGroup, startTied } from './tiedChild.ts';

export type Fetched = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface Progress {
  readonly bytes: number;
  readonly milliseconds: number;
}

const silenceLimit = 10_000;

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false }))
      .reduce((sum, stats) => sum + (stats?.size ?? 0), 0);
  } catch {
    // Files come and go while the installer moves what it fetched.
    return 0;
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0]?.trim() ?? '';
}

/**
 * Runs the package's own installer. It shows nothing for half a minute, but it fetches into the
 * temporary folder it is given and unpacks into `dist`: what grows there is the progress, and when
 * nothing grows for ten seconds the network is not going to give it.
 */
export function fetchElectron(
  electron: ElectronPackage,
  temporary: string,
  ticker: Ticker,
  onProgress: (progress: Progress) => void,
): Promise<Fetched> {
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  const begun = ticker.now();
  const installer = startTied(process.execPath, [electron.installer], {
    env: {
      ...process.env,
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
      ELECTRON_GET_NO_PROGRESS: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  installer.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve) => {
    let lastBytes = 0;
    let lastGrowth = begun;
    const finish = (fetched: Fetched) => {
      stop();
      rmSync(temporary, { recursive: true, force: true });
      resolve(fetched);
    };
    const stop = ticker.everySecond(() => {
      const now = ticker.now();
      const bytes = bytesIn(temporary) + bytesIn(join(electron.folder, 'dist'));
      onProgress({ bytes, milliseconds: now - begun });
      if (bytes !== lastBytes) lastGrowth = now;
      lastBytes = bytes;
      if (now - lastGrowth < silenceLimit) return;
      signalGroup(installer, 'SIGKILL');
      finish({ ok: false, reason: `no bytes arrived for ${silenceLimit / 1000} s` });
    });
    installer.once('error', (error) => finish({ ok: false, reason: error.message }));
    installer.once('close', (code) => {
      if (code === 0) finish({ ok: true });
      else
        finish({ ok: false, reason: firstLine(complaint) || `its installer exited with ${code}` });
    });
  });
}
