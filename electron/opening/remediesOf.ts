import type { Remedy, TroubleKind } from '../../shared/opening/opening.ts';

/** What can be done about a trouble, the wisest first. */
export function remediesOf(kind: TroubleKind, hasBackup: boolean): readonly Remedy[] {
  const restore = hasBackup ? (['restoreNewest'] as const) : [];
  switch (kind) {
    case 'profileMissing':
      return ['tryAgain', 'beginAnew', 'quit'];
    case 'journalMissing':
      return ['tryAgain', ...restore, 'beginAnew', 'openFolder', 'quit'];
    case 'notAJournal':
    case 'damaged':
      return [...restore, 'tryAgain', 'beginAnew', 'openFolder', 'quit'];
    case 'unreadable':
      return ['tryAgain', ...restore, 'beginAnew', 'openFolder', 'quit'];
    case 'journalBusy':
      return ['tryAgain', 'quit'];
    case 'profileNotWritable':
    case 'newerJournal':
    case 'diskFull':
    case 'noBackup':
      return ['tryAgain', 'openFolder', 'quit'];
  }
}
