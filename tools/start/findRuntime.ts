import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { afterFailure, type Choice, chooseRuntime } from './chooseRuntime.ts';
import { type ElectronPackage, electronBinary, electronPackage } from './electronPackage.ts';
import { fetchElectron } from './fetchElectron.ts';
import { forgetFailure, lastFailure, rememberFailure } from './lastFailure.ts';
import { progressLine, type Terminal } from './progressLine.ts';
import { electronRuntime, type Runtime, standinRuntime } from './runtime.ts';
import { Stop } from './stop.ts';
import { realTicker, type Ticker } from './ticker.ts';

export interface Surroundings {
  readonly root: string;
  readonly forced: string | undefined;
  readonly now: number;
  readonly isRoot: boolean;
  readonly ticker: Ticker;
  readonly terminal: Terminal;
}

export function theseSurroundings(root: string): Surroundings {
  return {
    root,
    forced: process.env.PILAR_RUNTIME,
    now: Date.now(),
    isRoot: process.getuid?.() === 0,
    ticker: realTicker,
    terminal: process.stderr,
  };
}

async function fetchedChoice(
  electron: ElectronPackage,
  otherwise: 'standin' | 'stop',
  { root, now, ticker, terminal }: Surroundings,
): Promise<Choice> {
  const progress = progressLine(electron.version, terminal);
  const temporary = join(cacheFolder(root), 'fetching');
  const fetched = await fetchElectron(electron, temporary, ticker, (seen) => progress.show(seen));
  progress.end();
  const binary = electronBinary(electron);
  if (fetched.ok && binary !== undefined) {
    forgetFailure(root);
    return { run: 'electron', binary, because: 'its binary has just been fetched' };
  }
  const reason = fetched.ok ? 'its installer left no binary' : fetched.reason;
  rememberFailure(root, { at: now, reason });
  if (otherwise === 'standin') return afterFailure({ at: now, reason });
  const sentence = `PILAR_RUNTIME asks for Electron, whose binary could not be fetched (${reason}).`;
  return { run: 'nothing', sentence };
}

export async function findRuntime(surroundings: Surroundings): Promise<Runtime> {
  const { root, forced, now, isRoot } = surroundings;
  const electron = electronPackage(root);
  const binary = electronBinary(electron);
  let choice = chooseRuntime({ forced, binary, lastFailure: lastFailure(root), now });
  if (choice.run === 'fetch')
    choice = await fetchedChoice(electron, choice.otherwise, surroundings);
  if (choice.run === 'electron') return electronRuntime(choice.binary, choice.because, isRoot);
  if (choice.run === 'standin') return standinRuntime(root, choice.because);
  throw new Stop(choice.run === 'nothing' ? choice.sentence : 'Nothing to run Pilar on.');
}
