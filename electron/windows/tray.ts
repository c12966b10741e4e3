import type { Menu, MenuItemConstructorOptions, Tray } from 'electron';
import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Task } from '../../shared/actions/dueToday.ts';
import type { RemindersView } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { AllWords } from '../../shared/locales/words.ts';
import type { ReminderPauseChoice } from '../../shared/reminders/snooze.ts';
import { shortened } from '../../shared/shortened.ts';

/** What the tray shows. */
export interface TrayView {
  /** What still waits of the list of Today, in its order. */
  readonly waiting: readonly Task[];
  readonly reminders: Pick<RemindersView, 'day' | 'next' | 'pausedUntil'>;
}

/** What can be done from the tray. */
export interface TrayDeeds {
  readonly open: () => void;
  readonly tick: (task: Task) => void;
  readonly pause: (until: ReminderPauseChoice) => void;
  readonly resume: () => void;
  readonly quit: () => void;
}

/** How many tasks can be ticked without opening the window. */
const tickable = 3;

/** The menu of the tray. */
export function trayTemplate(
  { waiting, reminders }: TrayView,
  words: AllWords,
  format: Format,
  deeds: TrayDeeds,
): readonly MenuItemConstructorOptions[] {
  const { tray, reminder } = words;
  const line = { type: 'separator' } as const;
  const whenOf = ({ day, time }: { day: RemindersView['day']; time: string }) =>
    reminder.when(format.closeDay(day, reminders.day), time);
  const { next, pausedUntil } = reminders;
  const told = (label: string) => ({ label, enabled: false });
  return [
    { label: tray.open, click: deeds.open },
    line,
    told(tray.waiting(waiting.length)),
    ...waiting.slice(0, tickable).map(
      (task): MenuItemConstructorOptions => ({
        // Another task of the same name is another menu.
        id: task.action.id,
        label: labelOf(titleOf(task.action, words)),
        type: 'checkbox',
        checked: false,
        click: () => deeds.tick(task),
      }),
    ),
    line,
    told(next === null ? reminder.none : tray.next(whenOf(next))),
    ...(pausedUntil === null
      ? [
          { label: reminder.pauseHour, click: () => deeds.pause('oneHour') },
          { label: reminder.pauseToday, click: () => deeds.pause('tomorrow') },
        ]
      : [
          told(reminder.paused(whenOf(pausedUntil))),
          { label: reminder.resume, click: deeds.resume },
        ]),
    line,
    { label: tray.quit, click: deeds.quit },
  ];
}

/** More than a menu is wide. */
const longestLabel = 60;

/** A title as a menu shows it; an ampersand alone would underline the letter after it. */
function labelOf(title: string): string {
  return shortened(title, longestLabel).replaceAll('&', '&&');
}

/** The icon in the tray, there or not. */
export interface JournalTray {
  /** Shows what there is, or takes the icon away. */
  readonly update: (isWanted: boolean) => void;
}

/** The tray of a system. A click on macOS opens the menu, and so nothing else. */
export function journalTray(
  NativeTray: typeof Tray,
  NativeMenu: typeof Menu,
  platform: NodeJS.Platform,
  icon: string,
  onClick: () => void,
  content: () => {
    readonly tooltip: string;
    readonly template: readonly MenuItemConstructorOptions[];
  },
): JournalTray {
  let tray: Tray | null = null;
  let shown = '';
  return {
    update: (isWanted) => {
      if (!isWanted) {
        tray?.destroy();
        tray = null;
        return;
      }
      const { tooltip, template } = content();
      const wanted = JSON.stringify([tooltip, template]);
      // Setting a menu again closes it under the person's hand.
      if (tray !== null && wanted === shown) return;
      if (tray === null) {
        tray = new NativeTray(icon);
        // There it comes with the menu, which the window would cover (electron#24200).
        if (platform !== 'darwin') tray.on('click', onClick);
      }
      tray.setToolTip(tooltip);
      tray.setContextMenu(NativeMenu.buildFromTemplate([...template]));
      shown = wanted;
    },
  };
}
