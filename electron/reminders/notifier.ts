import type { Notification } from 'electron';
import { keyOf, type Reminder } from '../../shared/reminders/reminder.ts';
import type { SnoozeChoice } from '../../shared/reminders/snooze.ts';
import type { Clock } from '../clock.ts';

/** How the person can answer a notice. */
export type NoticeAnswer = 'done' | SnoozeChoice;

/** A button of a notice. Only macOS and Windows are sure to show any. */
export interface NoticeButton {
  readonly label: string;
  readonly answer: NoticeAnswer;
}

/** What a notification says, and what it is about. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  /** What it tells; none where it is only a test. */
  readonly reminders: readonly Reminder[];
  readonly buttons: readonly NoticeButton[];
}

/** What the person did with a notice. */
export interface NoticeListener {
  readonly onClick: (notice: Notice) => void;
  readonly onAnswer: (notice: Notice, answer: NoticeAnswer) => void;
}

/** What became of a notice; `silent` where it was taken back before the system showed it. */
export type NoticeOutcome = 'shown' | 'failed' | 'silent';

/** Shows notices through the system's own notifications. */
export interface Notifier {
  /**
   * Shows a notice, in place of one that told nothing else; `onOutcome` is told whether the system
   * showed it, and once more where it does so after all.
   */
  readonly show: (notice: Notice, onOutcome: (outcome: NoticeOutcome) => void) => void;
  /** Takes those from the screen that are to go. */
  readonly withdraw: (isToGo: (notice: Notice) => boolean) => void;
}

/** How long the system may take to show a notice, in milliseconds. */
const patience = 3_000;

/** The notifier of a system. */
export function notifierWith(
  Native: typeof Notification,
  platform: NodeJS.Platform,
  clock: Pick<Clock, 'after'>,
  { onClick, onAnswer }: NoticeListener,
): Notifier {
  // A notification that nothing refers to is collected and its events are lost (electron#16922).
  const held = new Map<Notification, { readonly notice: Notice; readonly takeBack: () => void }>();

  const withdraw = (isToGo: (notice: Notice) => boolean) => {
    for (const [notification, { notice, takeBack }] of held) {
      if (notice.reminders.length === 0 || !isToGo(notice)) continue;
      held.delete(notification);
      takeBack();
      notification.close();
    }
  };

  const show: Notifier['show'] = (notice, onOutcome) => {
    withdraw(({ reminders }) => reminders.every((old) => isAbout(notice, old)));
    if (!Native.isSupported()) {
      onOutcome('failed');
      return;
    }
    try {
      present(notice, onOutcome);
    } catch {
      // Nothing of the system's may cost a reminder.
      onOutcome('failed');
    }
  };

  const present: Notifier['show'] = (notice, onOutcome) => {
    const { title, body, buttons } = notice;
    const notification = new Native({
      title,
      body: platform === 'linux' ? escapeMarkup(body) : body,
      actions: buttons.map(({ label }) => ({ type: 'button', text: label })),
    });
    let isWaiting = true;
    const conclude = (outcome: NoticeOutcome) => {
      isWaiting = false;
      stopWaiting();
      onOutcome(outcome);
    };
    // On Linux Electron never says that it failed: a notice that has not come by then will not.
    const stopWaiting = clock.after(patience, () => conclude('failed'));
    const takeBack = () => {
      if (isWaiting) conclude('silent');
    };
    held.set(notification, { notice, takeBack });
    const release = () => held.delete(notification);
    notification.once('show', () => conclude('shown'));
    const fail = () => {
      release();
      conclude('failed');
    };
    notification.once('failed', fail);
    notification.once('click', () => {
      release();
      onClick(notice);
    });
    notification.once('action', ({ actionIndex }) => {
      const button = buttons[actionIndex];
      // Some systems leave it standing once it is answered.
      if (release()) notification.close();
      if (button !== undefined) onAnswer(notice, button.answer);
    });
    notification.on('close', (details) => {
      // Windows keeps one that nobody answered where it can still be; it can be taken from there.
      const isKept = platform === 'win32' && details.reason === 'timedOut';
      if (!isKept || notice.reminders.length === 0) release();
    });
    try {
      notification.show();
    } catch {
      fail();
    }
  };
  return { show, withdraw };
}

function isAbout({ reminders }: Notice, { subject }: Reminder): boolean {
  return reminders.some((one) => keyOf(one.subject) === keyOf(subject));
}

/** The freedesktop servers read a body as markup, and Electron hands it to them as it is. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
