/** What there may be to tell across the top of the window. */
export interface Tellable {
  readonly isSample: boolean;
  readonly isToday: boolean;
  readonly isMended: boolean;
  readonly hasOddRows: boolean;
  readonly isBackupToBeTold: boolean;
}

/**
 * The one banner to show; null leaves the place to reminders. The sample's own leads out of it, and
 * must not be covered; what concerns the journal's safety is told on Today alone.
 */
export function gravest(tellable: Tellable): 'sample' | 'mended' | 'oddRows' | 'backup' | null {
  if (tellable.isSample) return 'sample';
  if (!tellable.isToday) return null;
  if (tellable.isMended) return 'mended';
  if (tellable.isBackupToBeTold) return 'backup';
  return tellable.hasOddRows ? 'oddRows' : null;
}
