import { existsSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { faultLine } from './faultLine.ts';

/** What Pilar remembers of its own doings, on this machine alone and without the person's words. */
export interface Log {
  readonly note: (line: string) => void;
  readonly fault: (what: string, error: unknown) => void;
}

/** The folder of the logs, in the profile. */
export const logsFolderName = 'logs';

/** The size at which a log is put away and begun anew, in bytes; one that was put away is kept. */
const largestLog = 500_000;

/** The log of a profile, in the file `pilar.log`; what cannot be written is left unsaid. */
export function logIn(profile: string): Log {
  const log = electronLog.create({ logId: 'pilar' });
  log.transports.console.level = false;
  log.transports.file.level = 'info';
  log.transports.file.resolvePathFn = () => join(profile, logsFolderName, 'pilar.log');
  log.transports.file.maxSize = largestLog;
  // Its folder would bring back a profile that is missed, or was on a drive.
  const isKept = () => existsSync(profile);
  return {
    note: (line) => void (isKept() && log.info(line)),
    fault: (what, error) => {
      const line = faultLine(what, error);
      console.error(line);
      if (isKept()) log.error(line);
    },
  };
}
