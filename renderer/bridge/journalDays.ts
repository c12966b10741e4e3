import { addDays, type Day, isDay } from '../../shared/day.ts';
import { goTo, goToPage, useDesk } from './desk.ts';
import { ask, lastSeen } from './views.ts';

/** Opens a day of the journal; today's is the journal itself, which goes on to the next at midnight. */
export function openJournalDay(day: Day): void {
  if (day === lastSeen('today')?.day) goTo('journal');
  else goToPage({ of: 'day', day });
}

/** Opens the day `count` after the one that lies open, or after today; never one to come. */
export async function turnPage(count: number): Promise<void> {
  await ask('today');
  const today = lastSeen('today')?.day;
  if (today === undefined) return;
  const { page } = useDesk.getState();
  const day = addDays(page?.of === 'day' ? page.day : today, count);
  if (isDay(day) && day <= today) openJournalDay(day);
}
