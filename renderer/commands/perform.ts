import { waitingTasks } from '../../shared/actions/dueToday.ts';
import type { CommandId } from '../../shared/commands.ts';
import { newAction } from '../bridge/actionForm.ts';
import {
  askToPause,
  goTo,
  run,
  setAdding,
  setNoting,
  setOver,
  toggleTable,
  useDesk,
} from '../bridge/desk.ts';
import { redo, undo } from '../bridge/history.ts';
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
  if (isOpenToMenu(id, { isDialogOpen: isShutOff(id), isTyping: isTyping(document.activeElement) }))
    perform(id);
}

const deeds: Readonly<Record<CommandId, () => void>> = {
  showToday: () => goTo('today'),
  showPillars: () => goTo('pillars'),
  showProgress: () => goTo('progress'),
  showSettings: () => goTo('settings'),
  showHelp: () => goTo('help'),
  exploreSample: () => void exploreSample(),
  leaveSample: () => void leaveSample(),
  noteSnapshot: () => setNoting(true),
  pauseEverything: () => askToPause({ of: 'everything' }),
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
  openDataFolder: () => void run('openDataFolder', undefined),
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
  const inFocus = document.activeElement?.closest<HTMLElement>('[data-task]')?.dataset.task;
  const task = waiting.find(({ action }) => action.id === inFocus) ?? waiting[0];
  if (task !== undefined) void changeTick(task.action, view.day, true);
}

/** Moves the focus to the task before or after, on Today. */
function moveAmongTasks(count: number): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-task] input')];
  const now = boxes.indexOf(document.activeElement as HTMLInputElement);
  const next = now === -1 && count < 0 ? boxes.length - 1 : now + count;
  boxes[Math.min(Math.max(next, 0), boxes.length - 1)]?.focus();
}
