import type { Notification } from 'electron';
import type { Notify } from './dailyReminder.ts';

/**
 * Shows notices through the system's own notifications.
 *
 * @param onClick called when the person clicks one
 */
export function notifierWith(Native: typeof Notification, onClick: () => void): Notify {
  // A notification that nothing refers to is collected and its events are lost (electron#16922).
  const held = new Set<Notification>();
  return (notice, onOutcome) => {
    if (!Native.isSupported()) {
      onOutcome('failed');
      return;
    }
    const notification = new Native({ ...notice, silent: false });
    held.add(notification);
    const release = () => held.delete(notification);
    notification.once('show', () => onOutcome('shown'));
    notification.once('failed', () => {
      release();
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
