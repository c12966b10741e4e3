import { statSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import type { BackupsView } from '../../shared/backups/backupsView.ts';
import type { OpeningView } from '../../shared/opening/opening.ts';
import type { Counts } from '../store/counts.ts';

/** What of this Pilar is told to whoever is asked for help. */
export interface Findings {
  readonly version: string;
  readonly isPackaged: boolean;
  readonly isUsualProfile: boolean;
  readonly schema: number;
  readonly journalFile: string;
  /** Null where no journal is open. */
  readonly counts: Counts | null;
  readonly opening: OpeningView;
  readonly backups: BackupsView;
}

/** The same as lines of text: versions, counts and sizes, no path and nothing that anyone wrote. */
export function diagnosticsText(found: Findings): string {
  const { versions } = process;
  const { opening, backups } = found;
  const [newest] = backups.backups;
  const lines: readonly (readonly [string, string | number])[] = [
    ['Pilar', `${found.version}${found.isPackaged ? '' : ' (from its sources)'}`],
    ['Electron', versions.electron ?? 'unknown'],
    ['Chromium', versions.chrome ?? 'unknown'],
    ['Node', versions.node],
    ['System', `${type()} ${release()} ${arch()}`],
    ['Profile', found.isUsualProfile ? 'the usual one' : 'another one'],
    ['Schema', found.schema],
    ['Journal', sizeOf(found.journalFile)],
    ['Its log', sizeOf(`${found.journalFile}-wal`)],
    ['Trouble', opening.trouble?.kind ?? 'none'],
    ['Mended', opening.mended === null ? 'no' : 'yes'],
    ['Odd rows', opening.oddRows],
    ['Backups', backups.backups.length],
    ['Newest backup', newest === undefined ? 'none' : `${newest.madeAt}, ${newest.bytes} bytes`],
    ['Backup problem', backups.problem ?? 'none'],
    ['Copies', copiesOf(backups)],
    ['Synchronised by', backups.synchronisedBy ?? 'nothing known'],
    ...Object.entries(found.counts ?? {}).map(
      ([table, rows]) => [`Rows of ${table}`, rows] as const,
    ),
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}

function copiesOf({ copies }: BackupsView): string {
  if (copies === null) return 'none kept';
  return `${copies.isSealed ? 'sealed' : 'plain'}, problem: ${copies.problem ?? 'none'}`;
}

function sizeOf(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  return size === undefined ? 'not there' : `${size} bytes`;
}
