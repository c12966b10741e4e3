/** Where the application menu shows a command. */
export type MenuPlace = 'file' | 'edit' | 'view' | 'go' | 'help';

/** A command of the window: how it is reached. Its name stands in every dictionary, by its id. */
export interface Command {
  /** A key by itself, as the keyboard gives it; one setting turns all of these off. */
  readonly key?: string;
  /** A key held with Ctrl, or Cmd on a Mac, as Electron's accelerators are written. */
  readonly accelerator?: string;
  /** The same, on systems where custom has a second one; not on a Mac. */
  readonly otherAccelerator?: string;
  /** Whether a text field has its own meaning for these keys, and keeps them. */
  readonly isTextsOwn?: boolean;
  /** Its place in the application menu, if it has one. */
  readonly menu?: MenuPlace;
}

/** Every command of the window, in the order lists show them. */
export const commands = {
  showToday: { key: '1', menu: 'go' },
  showPillars: { key: '2', menu: 'go' },
  showProgress: { key: '3', menu: 'go' },
  showJournal: { key: '4', menu: 'go' },
  previousDay: { key: '<', menu: 'go' },
  nextDay: { key: '>', menu: 'go' },
  showHelp: { key: 'h', menu: 'help' },
  exploreSample: { menu: 'help' },
  leaveSample: {},
  showSettings: { key: ',', accelerator: 'CmdOrCtrl+,', menu: 'file' },
  showSnapshots: { menu: 'go' },
  search: { key: '/', accelerator: 'CmdOrCtrl+F', menu: 'edit' },
  writeToday: { key: 'e', menu: 'file' },
  reviewWeek: { key: 'w', menu: 'file' },
  makeReport: { menu: 'file' },
  noteSnapshot: { key: 's', menu: 'file' },
  readIndex: { key: 'v', menu: 'file' },
  noteIndicators: { key: 'i', menu: 'file' },
  setGoal: {},
  pauseEverything: { menu: 'file' },
  pauseReminders: {},
  pauseRemindersToday: {},
  resumeReminders: {},
  sendTestReminder: {},
  quickAdd: { key: 'n', menu: 'file' },
  newAction: { menu: 'file' },
  undo: { accelerator: 'CmdOrCtrl+Z', isTextsOwn: true, menu: 'edit' },
  redo: {
    accelerator: 'CmdOrCtrl+Shift+Z',
    otherAccelerator: 'CmdOrCtrl+Y',
    isTextsOwn: true,
    menu: 'edit',
  },
  showHistory: { key: 'u', menu: 'edit' },
  tickNext: { key: 'x' },
  nextTask: { key: 'j' },
  previousTask: { key: 'k' },
  toggleTable: { key: 't', menu: 'view' },
  showPalette: { accelerator: 'CmdOrCtrl+K', menu: 'view' },
  showKeys: { key: '?', menu: 'help' },
  openIndex: { menu: 'help' },
  importHistory: { menu: 'file' },
  exportHistory: { menu: 'file' },
  exportEverything: { menu: 'file' },
  importEverything: { menu: 'file' },
  backUpNow: { menu: 'file' },
  openDataFolder: { menu: 'file' },
  openLogs: { menu: 'help' },
  copyDiagnostics: { menu: 'help' },
  speakSpanish: {},
  speakEnglish: {},
  themeSystem: { menu: 'view' },
  themeLight: { menu: 'view' },
  themeDark: { menu: 'view' },
  toggleSingleKeys: {},
} as const satisfies Readonly<Record<string, Command>>;

/** The id of a command. */
export type CommandId = keyof typeof commands;

/** Every id, in the order lists show them. */
export const commandIds = Object.keys(commands) as readonly CommandId[];

/** How a command is reached. */
export function commandOf(id: CommandId): Command {
  return commands[id];
}

/**
 * A command's keys as they are written on the keyboard: `Ctrl`, `K`. None where it has none, or only
 * a single key and those are off.
 */
export function keysOf(id: CommandId, isMac: boolean, singleKeys = true): readonly string[] {
  const { key, accelerator } = commandOf(id);
  if (accelerator !== undefined) return keysOfAccelerator(accelerator, isMac);
  return key === undefined || !singleKeys ? [] : [key.toUpperCase()];
}

/** The keys of an accelerator as they are written on the keyboard. */
export function keysOfAccelerator(accelerator: string, isMac: boolean): readonly string[] {
  return accelerator.split('+').map((part) => names(isMac)[part] ?? part);
}

function names(isMac: boolean): Readonly<Record<string, string>> {
  return isMac ? { CmdOrCtrl: '⌘', Shift: '⇧' } : { CmdOrCtrl: 'Ctrl' };
}
