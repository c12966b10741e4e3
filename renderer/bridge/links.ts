import type { Action } from '../../shared/actions/action.ts';
import type { Day } from '../../shared/day.ts';
import { askToOpen, run } from './desk.ts';

/** Opens the page an action is done on: at once where it is built in, else once confirmed. */
export function openPageOf({ id, page }: Action): void {
  const open = () => void run('openPage', { page: { action: id } });
  if (page === null) open();
  else askToOpen(page, open);
}

/** Opens what was kept with a day of an action, once confirmed. */
export function openEvidence(action: string, day: Day, page: string): void {
  askToOpen(page, () => void run('openEvidence', { action, day }));
}
