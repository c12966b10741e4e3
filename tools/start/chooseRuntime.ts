/** When Electron's binary was last asked for in vain, in milliseconds since 1970, and what was heard. */
export interface FetchFailure {
  readonly at: number;
  readonly reason: string;
}

export interface Circumstances {
  /** What `PILAR_RUNTIME` says. */
  readonly forced: string | undefined;
  /** The path of Electron's binary, when it is on this machine. */
  readonly binary: string | undefined;
  readonly lastFailure: FetchFailure | undefined;
  readonly now: number;
}

export type Choice =
  | { readonly run: 'electron'; readonly binary: string; readonly because: string }
  | { readonly run: 'standin'; readonly because: string }
  | { readonly run: 'fetch'; readonly otherwise: 'standin' | 'stop' }
  | { readonly run: 'nothing'; readonly sentence: string };

const day = 24 * 60 * 60 * 1000;

function moment(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

export function afterFailure({ at, reason }: FetchFailure): Choice {
  const because = `Electron's binary could not be fetched (${reason}); tried again after ${moment(at + day)}`;
  return { run: 'standin', because };
}

/** Real Electron wherever it can be had; a failure to fetch it counts for a day. */
export function chooseRuntime({ forced, binary, lastFailure, now }: Circumstances): Choice {
  if (forced === 'standin') return { run: 'standin', because: 'PILAR_RUNTIME asks for it' };
  if (forced !== undefined && forced !== '' && forced !== 'electron') {
    const sentence = `PILAR_RUNTIME is “${forced}”: it may be electron or standin.`;
    return { run: 'nothing', sentence };
  }
  const isForced = forced === 'electron';
  if (binary !== undefined) {
    const because = isForced ? 'PILAR_RUNTIME asks for it' : 'its binary is here';
    return { run: 'electron', binary, because };
  }
  if (isForced) return { run: 'fetch', otherwise: 'stop' };
  // A failure from the future was written by a clock that has been set back since.
  const isFresh = lastFailure && lastFailure.at <= now && now < lastFailure.at + day;
  return isFresh ? afterFailure(lastFailure) : { run: 'fetch', otherwise: 'standin' };
}
