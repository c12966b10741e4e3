import type { CommandId } from '../../shared/commands.ts';
import { isDialogWished, useDesk } from '../bridge/desk.ts';

/**
 * Whether an open dialog, which has the keys to itself, keeps a command from what lies behind it.
 * In the history of changes one undoes and redoes, as everywhere else.
 */
export function isShutOff(id: CommandId): boolean {
  const isOfHistory = id === 'undo' || id === 'redo';
  if (isOfHistory && useDesk.getState().over === 'history') return false;
  return isDialogWished() || document.querySelector('dialog[open]') !== null;
}
