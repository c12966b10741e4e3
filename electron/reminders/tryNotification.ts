import type { Words } from '../../shared/locales/words.ts';
import type { Notifier } from './notifier.ts';

/** Shows a notification to try, and answers whether the system did. */
export function tryNotification(notifier: Notifier, { reminder }: Words): Promise<boolean> {
  const notice = { title: reminder.testTitle, body: reminder.testBody, reminders: [], buttons: [] };
  return new Promise((resolve) => {
    notifier.show(notice, (outcome) => resolve(outcome === 'shown'));
  });
}
