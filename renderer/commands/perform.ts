import { waitingTasks } from '../../shared/actions/dueToday.ts';
import type { CommandId } from '../../shared/commands.ts';
import { newAction } from '../bridge/actionForm.ts';
import { askToExport, waitForArchive } from '../bridge/archiving.ts';
import { backUpNow } from '../bridge/backups.ts';
import { captureClipboard } from '../bridge/capture.ts';
import {
  askToPause,
  goTo,
  goToPage,
  run,
  setAdding,
  setAiming,
  setNoting,
  setNotingIndicators,
  setOver,
  toggleTable,
  useDesk,
  write,
} from '../bridge/desk.ts';
import { copyDiagnostics } from '../bridge/diagnostics.ts';
import { exportHistory } from '../bridge/exporting.ts';
import { redo, undo } from '../bridge/history.ts';
import { chooseImport } from '../bridge/importing.ts';
import { turnPage } from '../bridge/journalDays.ts';
import { inOwnJournal } from '../bridge/ownJournal.ts';
import { pauseReminders, resumeReminders, sendTestReminder } from '../bridge/reminders.ts';
import { exploreSample, leaveSample } from '../bridge/sample.ts';
import { changeTick } from '../bridge/tick.ts';
import { ask, lastSeen } from '../bridge/views.ts';
import { isShutOff } from './isShutOff.ts';
import { isTyping } from './isTyping.ts';
import { isOpenToMenu } from './keys.ts';

/** Does what a command says. */
export function perform(id: CommandId): void {
  deeds[id]();
}

/** The same, asked for by the application menu. */
export function performFromMenu(id: CommandId): void {
  const isInTrouble = (lastSeen('opening')?.trouble ?? null) !== null;
  if (isInTrouble && !openWithoutJournal.includes(id)) return;
  if (isOpenToMenu(id, { isDialogOpen: isShutOff(id), isTyping: isTyping(document.activeElement) }))
    perform(id);
}

/** What can be done while no journal is open; nothing else may wait for one that comes later. */
const openWithoutJournal: readonly CommandId[] = ['openDataFolder', 'openLogs', 'copyDiagnostics'];

const deeds: Readonly<Record<CommandId, () => void>> = {
  showToday: () => goTo('today'),
  showPillars: () => goTo('pillars'),
  showProgress: () => goTo('progress'),
  showSettings: () => goTo('settings'),
  showJournal: () => goTo('journal'),
  search: () => setOver('search'),
  previousDay: () => void turnPage(-1),
  nextDay: () => void turnPage(1),
  writeToday: () => void writeToday(),
  reviewWeek: () => goToPage({ of: 'review' }),
  makeReport: () => goToPage({ of: 'report' }),
  showHelp: () => goTo('help'),
  exploreSample: () => void exploreSample(),
  leaveSample: () => void leaveSample(),
  showSnapshots: () => goToPage({ of: 'snapshots' }),
  noteSnapshot: () => setNoting(true),
  readIndex: captureClipboard,
  noteIndicators: () => setNotingIndicators(true),
  setGoal: () => setAiming(true),
  pauseEverything: () => askToPause({ of: 'everything' }),
  pauseReminders: () => void pauseReminders('oneHour'),
  pauseRemindersToday: () => void pauseReminders('tomorrow'),
  resumeReminders: () => void resumeReminders(),
  sendTestReminder: () => void sendTestReminder(),
  quickAdd: () => setAdding(true),
  newAction: () => void openNewAction(),
  undo: () => (isTyping(document.activeElement) ? document.execCommand('undo') : void undo()),
  redo: () => (isTyping(document.activeElement) ? document.execCommand('redo') : void redo()),
  showHistory: () => void showHistory(),
  tickNext,
  nextTask: () => moveAmongTasks(1),
  previousTask: () => moveAmongTasks(-1),
  toggleTable: () => {
    // A pillar's page has a table too; from anywhere else that of Progress is meant.
    if (useDesk.getState().page?.of !== 'pillar') goTo('progress');
    toggleTable();
  },
  showPalette: () => setOver('palette'),
  showKeys: () => setOver('keys'),
  openIndex: () => void run('openPage', { page: 'index' }),
  importHistory: chooseImport,
  exportHistory: () => void exportHistory(),
  exportEverything: () => inOwnJournal(askToExport),
  importEverything: () => inOwnJournal(waitForArchive),
  backUpNow: () => inOwnJournal(() => void backUpNow()),
  openDataFolder: () => void run('openDataFolder', undefined),
  openLogs: () => void run('openLogs', undefined),
  copyDiagnostics: () => void copyDiagnostics(),
  speakSpanish: () => void run('changeSettings', { language: 'es' }),
  speakEnglish: () => void run('changeSettings', { language: 'en' }),
  themeSystem: () => void run('changeSettings', { theme: 'system' }),
  themeLight: () => void run('changeSettings', { theme: 'light' }),
  themeDark: () => void run('changeSettings', { theme: 'dark' }),
  toggleSingleKeys: () => {
    const singleKeys = !(lastSeen('settings')?.singleKeys ?? true);
    void run('changeSettings', { singleKeys });
  },
};

/** Goes to Today and into its page. */
async function writeToday(): Promise<void> {
  goTo('today');
  // What is typed next is meant for the page: where the day is known, nothing is waited for.
  if (lastSeen('today') === null) await ask('today');
  const view = lastSeen('today');
  if (view !== null) write(view.day);
}

/** Opens the history as it is now: which of its buttons can have the focus depends on that. */
async function showHistory(): Promise<void> {
  await ask('history');
  setOver('history');
}

/** Opens the form for a new action, which starts on the day it is now. */
async function openNewAction(): Promise<void> {
  await ask('today');
  const view = lastSeen('today');
  if (view !== null) newAction({}, view.day);
}

/** Ticks the task in focus, or the first that waits. */
function tickNext(): void {
  const view = lastSeen('today');
  if (view === null) return;
  const waiting = waitingTasks([...view.groups, ...view.folded]);
  const inFocus = taskOf(document.activeElement);
  const task = waiting.find(({ action }) => action.id === inFocus) ?? waiting[0];
  if (task === undefined) return;
  // Nobody's task is ticked behind their back.
  unfold(boxes().find((box) => taskOf(box) === task.action.id));
  void changeTick(task.action, view.day, true);
}

/** Moves the focus to the task before or after, on Today, also into its fold. */
function moveAmongTasks(count: number): void {
  const all = boxes();
  const now = all.indexOf(document.activeElement as HTMLInputElement);
  const next = now === -1 && count < 0 ? all.length - 1 : now + count;
  const box = all[Math.min(Math.max(next, 0), all.length - 1)];
  unfold(box);
  box?.focus();
}

function boxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-task] input')];
}

function taskOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-task]')?.dataset.task;
}

function unfold(box: HTMLInputElement | undefined): void {
  const fold = box?.closest('details');
  if (fold != null) fold.open = true;
}
