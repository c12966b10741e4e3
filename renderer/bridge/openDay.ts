import type { Day } from '../../shared/day.ts';
import { setDay } from './desk.ts';
import { ask } from './views.ts';

/**
 * Opens a day of an action, to write down what became of it: once that is known as it is now, since
 * what the dialog begins with is what it keeps.
 */
export async function openDay(action: string, day: Day): Promise<void> {
  await ask('action', { action });
  setDay({ action, day });
}
