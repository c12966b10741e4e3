import type { Notification } from 'electron';
import type { Clock } from '../clock.ts';
import type { Notify } from './dailyReminder.ts';

/** How long the system may take to show a notice, in milliseconds. */
const patience = 3_000;

/**
 * Shows notices through the system's own notifications.
 *
 * @param onClick called when the person clicks one
 */
export function notifierWith(
  Native: typeof Notification,
  platform: NodeJS.Platform,
  clock: Pick<Clock, 'after'>,
  onClick: () => void,
): Notify {
  // A notification that nothing refers to is collected and its events are lost (electron#16922).
  const held = new Set<Notification>();
  return ({ title, body }, onOutcome) => {
    if (!Native.isSupported()) {
      onOutcome('failed');
      return;
    }
    const notification = new Native({
      title,
      body: platform === 'linux' ? escapeMarkup(body) : body,
    });
    held.add(notification);
    const release = () => held.delete(notification);
    // On Linux Electron never says that it failed: a notice that has not come by then will not.
    const stopWaiting = clock.after(patience, () => onOutcome('failed'));
    notification.once('show', () => {
      stopWaiting();
      onOutcome('shown');
    });
    notification.once('failed', () => {
      release();
      stopWaiting();
      onOutcome('failed');
    });
    notification.once('click', () => {
      release();
      onClick();
    });
    notification.once('close', release);
    notification.show();
  };
}

/** The freedesktop servers read a body as markup, and Electron hands it to them as it is. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
