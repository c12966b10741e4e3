// The names alone, so that the preload can know them without bringing a library into the sandbox.

/** Every call the window can make of the main process; `contract.ts` says what each means. */
export const callNames = [
  'today',
  'pillars',
  'pillar',
  'action',
  'progress',
  'snapshots',
  'indicators',
  'fullHistory',
  'day',
  'calendar',
  'mentions',
  'linkTargets',
  'search',
  'review',
  'report',
  'settings',
  'reminders',
  'history',
  'opening',
  'backups',
  'diagnostics',
  'tick',
  'addOne',
  'untick',
  'markDay',
  'skip',
  'addAction',
  'changeAction',
  'archiveAction',
  'restoreAction',
  'duplicateAction',
  'placeAction',
  'pause',
  'endPause',
  'noteSnapshot',
  'changeSnapshot',
  'removeSnapshot',
  'importHistory',
  'noteIndicators',
  'setGoal',
  'keepEntry',
  'keepReview',
  'finishReview',
  'skipReview',
  'changeSettings',
  'undo',
  'redo',
  'openPage',
  'openEvidence',
  'openWritten',
  'openDataFolder',
  'paste',
  'saveFile',
  'saveReport',
  'printReport',
  'snooze',
  'pauseReminders',
  'resumeReminders',
  'dismissReminders',
  'sendTestReminder',
  'startAtLogin',
  'exploreSample',
  'leaveSample',
  'readPicture',
  'insights',
  'readTable',
  'readArchive',
  'exportArchive',
  'importArchive',
  'backUpNow',
  'restoreBackup',
  'keepCopies',
  'dropCopies',
  'dismissBackupProblem',
  'tryOpening',
  'restoreNewest',
  'beginAnew',
  'dismissMended',
  'openLogs',
  'eraseEverything',
  'painted',
  'readyToClose',
  'quit',
  'cancelJob',
] as const;

/** The name of a call. */
export type CallName = (typeof callNames)[number];

/** The channel of a call. */
export function channelOf(name: CallName): `pilar:${CallName}` {
  return `pilar:${name}`;
}

/** What the main process tells the window unasked. */
export const signalNames = ['changed', 'show', 'perform', 'progress', 'opened', 'closing'] as const;

/** The name of a signal. */
export type SignalName = (typeof signalNames)[number];

/** The channel of a signal. */
export function signalChannelOf(name: SignalName): `pilar:signal:${SignalName}` {
  return `pilar:signal:${name}`;
}
