import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, Menu, Notification, nativeTheme, shell, Tray } from 'electron';
import { waitingTasks } from '../shared/actions/dueToday.ts';
import { dayAt } from '../shared/day.ts';
import {
  type CommandName,
  contract,
  everyTopic,
  type ParsedInputOf,
  type RemindersView,
  type TodayView,
  type Topic,
} from '../shared/ipc/contract.ts';
import { formatOf } from '../shared/locales/format.ts';
import { wordsOf } from '../shared/locales/words.ts';
import { keyOf } from '../shared/reminders/reminder.ts';
import { sampleSeed, sampleYear } from '../shared/sample/sampleYear.ts';
import type { Language } from '../shared/settings.ts';
import type { Background } from './background/background.ts';
import type { OurWorks } from './background/works.ts';
import type { Clock } from './clock.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { backingUpBeforeImport } from './ipc/backingUpBeforeImport.ts';
import { actionHandlers } from './ipc/handlers/actions.ts';
import { archiveHandlers, draftsFolderName } from './ipc/handlers/archive.ts';
import { fileHandlers } from './ipc/handlers/files.ts';
import { historyHandlers } from './ipc/handlers/history.ts';
import { insightHandlers } from './ipc/handlers/insights.ts';
import { jobHandlers } from './ipc/handlers/jobs.ts';
import { journalHandlers } from './ipc/handlers/journal.ts';
import { linkHandlers } from './ipc/handlers/links.ts';
import { markingHandlers } from './ipc/handlers/marking.ts';
import { mentionHandlers } from './ipc/handlers/mentions.ts';
import { pauseHandlers } from './ipc/handlers/pauses.ts';
import { pillarHandlers } from './ipc/handlers/pillars.ts';
import { progressHandlers } from './ipc/handlers/progress.ts';
import { reminderHandlers } from './ipc/handlers/reminders.ts';
import { reportHandlers } from './ipc/handlers/report.ts';
import { reviewHandlers } from './ipc/handlers/review.ts';
import { sampleHandlers } from './ipc/handlers/sample.ts';
import { searchHandlers } from './ipc/handlers/search.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { ssiHandlers } from './ipc/handlers/ssi.ts';
import { todayHandlers } from './ipc/handlers/today.ts';
import { handlersOfCurrent } from './ipc/handlersOfCurrent.ts';
import { keepingWhereRead } from './ipc/keepingWhereRead.ts';
import { recordingSteps } from './ipc/recordingSteps.ts';
import type { Handlers } from './ipc/serve.ts';
import { keepingPromises } from './reminders/keepingPromises.ts';
import { notifierWith } from './reminders/notifier.ts';
import { schedulerOf } from './reminders/scheduler.ts';
import { tryNotification } from './reminders/tryNotification.ts';
import type { Counts } from './store/counts.ts';
import type { Journal } from './store/journal.ts';
import { sampleFolderName, writeSample } from './store/sample.ts';
import { shelfOf } from './store/shelf.ts';
import { iconBadge } from './windows/iconBadge.ts';
import type { JournalWindow } from './windows/journalWindow.ts';
import type { LoginItem } from './windows/loginItem.ts';
import { journalTray, trayTemplate } from './windows/tray.ts';

/** Everything that lives on an open journal: what answers, what reminds, what shows in the tray. */
export interface House {
  readonly handlers: Handlers;
  /** What the person has chosen, in the journal that is current. */
  readonly language: () => Language;
  readonly counts: () => Counts;
  /** Told after a command is on disk. */
  readonly onChanged: (topics: readonly Topic[]) => void;
  /** From now on does what is due when it is; until then nothing reminds. */
  readonly begin: () => void;
  /** Does what is due: after sleep, on focus, at a new day. */
  readonly beat: () => void;
  /** Whether Pilar goes on when its window is closed. */
  readonly staysWhenClosed: () => boolean;
  /** Ends all of it and closes a sample; the journal itself stays open. */
  readonly close: () => void;
}

/** The calls that a house does not answer itself. */
export type HandlersAround = Pick<
  Handlers,
  | 'opening'
  | 'tryOpening'
  | 'restoreNewest'
  | 'beginAnew'
  | 'dismissMended'
  | 'painted'
  | 'quit'
  | 'readyToClose'
  | 'openDataFolder'
  | 'openLogs'
  | 'diagnostics'
  | 'backups'
  | 'backUpNow'
  | 'restoreBackup'
  | 'keepCopies'
  | 'dropCopies'
  | 'dismissBackupProblem'
  | 'eraseEverything'
>;

/** What a house stands on. */
export interface HouseGround {
  readonly journal: Journal;
  readonly profile: string;
  readonly journalFile: string;
  readonly outFolder: string;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly guessedLanguage: Language;
  readonly window: JournalWindow;
  readonly background: Background<OurWorks>;
  readonly loginItem: LoginItem;
  readonly startsHidden: boolean;
  /** What is answered around the own journal, whichever is current. */
  readonly handlersAround: HandlersAround;
  readonly showMenu: (language: Language) => void;
  /** Backs the own journal up, or throws a `Refusal`. */
  readonly backUpForImport: () => Promise<unknown>;
  /** Called at each beat, at least once a minute. */
  readonly onBeat: () => void;
  readonly onFault: (what: string, error: unknown) => void;
}

/** Moves into an open journal. */
export function houseOn(ground: HouseGround): House {
  const { journal: own, profile, outFolder, clock, newId, guessedLanguage } = ground;
  const { window, background, loginItem, startsHidden, onFault } = ground;
  const shelf = shelfOf(own, () => {
    const now = clock.now();
    const zone = clock.zone();
    const kept = own.settings.current();
    const language = kept.language ?? guessedLanguage;
    const year = sampleYear(sampleSeed, dayAt(now, zone), language);
    // Written into a profile of its own; it looks and speaks as the own journal does.
    const file = join(profile, sampleFolderName, 'journal.db');
    return writeSample(file, year, { now, zone, settings: { ...kept, language } });
  });
  const current = () => shelf.current().settings.current();
  const language = () => current().language ?? guessedLanguage;
  const words = () => wordsOf(language());
  const today = () => dayAt(clock.now(), clock.zone());
  const dress = () => {
    nativeTheme.themeSource = current().theme;
    ground.showMenu(language());
  };
  dress();

  const beat = () => heartbeat?.beat();
  const announce = (...topics: readonly Topic[]) => {
    window.tell('changed', topics);
    badge.update();
    try {
      // Whoever goes on without a window can be seen, and ended, by the icon.
      tray.update(staysWhenClosed() || startsHidden);
    } catch (error) {
      onFault('tray', error);
    }
  };
  const onChanged = (topics: readonly Topic[]) => {
    announce(...topics);
    if (topics.includes('settings')) dress();
    // Whatever changes the journal may change what reminds, or what is left of a shown reminder.
    beat();
  };

  const usuallyStays = process.platform !== 'linux';
  const staysWhenClosed = () => own.settings.current().staysWhenClosed ?? usuallyStays;
  /** It speaks of the own journal, so that is what it shows. */
  const leaveSample = () => {
    if (isOwnOpen()) return;
    shelf.leaveSample();
    onChanged(everyTopic);
  };
  const notifier = notifierWith(Notification, process.platform, clock, {
    onClick: ({ reminders: [first, ...others] }) => {
      leaveSample();
      // Its own time and what it was put off to may come together: that is still of one subject.
      const isOfOne = first && others.every((one) => keyOf(one.subject) === keyOf(first.subject));
      window.presentAndTell('show', isOfOne ? first.subject : null);
    },
    onAnswer: ({ reminders: [reminder] }, answer) => {
      if (reminder === undefined) return;
      const { subject, askedOn } = reminder;
      if (answer !== 'done') perform('snooze', { subject, askedOn, choice: answer });
      else if (subject.of === 'action') perform('tick', { action: subject.action, day: today() });
    },
  });
  const scheduler = schedulerOf({
    journal: own,
    clock,
    guessedLanguage,
    notifier,
    onSettled: () => announce('reminders'),
    onFault: (error) => onFault('reminder', error),
  });

  const remindersOfOwn = reminderHandlers(own, clock, newId, {
    tryNotification: () => tryNotification(notifier, words()),
    usuallyStays,
    startsAtLogin: loginItem.isOn,
    setStartAtLogin: loginItem.set,
  });
  const files = fileHandlers(window.askToSave, words, app.getPath('documents'));
  // What a crash in the middle of an import has left.
  rmSync(join(profile, draftsFolderName), { recursive: true, force: true });
  const archives = archiveHandlers({
    journal: own,
    journalFile: ground.journalFile,
    background,
    clock,
    newId,
    ask: window.askToSave,
    words,
    documentsFolder: app.getPath('documents'),
    draftFolder: join(profile, draftsFolderName),
    appVersion: app.getVersion(),
    backUp: ground.backUpForImport,
  });
  const handlersOf = (journal: Journal): Handlers =>
    recordingSteps(
      journal,
      clock,
      keepingPromises(journal, clock, {
        ...todayHandlers(journal, clock),
        ...pillarHandlers(journal, clock),
        ...markingHandlers(journal, clock, newId),
        ...actionHandlers(journal, clock, newId, guessedLanguage),
        ...pauseHandlers(journal, clock, newId),
        ...ssiHandlers(journal, clock),
        ...progressHandlers(journal, clock),
        ...journalHandlers(journal, clock),
        ...mentionHandlers(journal, clock, guessedLanguage),
        ...searchHandlers(journal, guessedLanguage),
        ...reviewHandlers(journal, clock, newId, guessedLanguage),
        ...reportHandlers(journal, clock, {
          ask: window.askToSave,
          words,
          folder: app.getPath('documents'),
          printToPdf: window.printToPdf,
          print: window.print,
          onFault,
        }),
        ...settingsHandlers(journal, {
          guessedLanguage,
          dataFolder: profile,
          version: app.getVersion(),
          isSample: journal !== own,
        }),
        ...historyHandlers(journal),
        ...sampleHandlers(shelf),
        ...linkHandlers(journal, shell, window.ask, words),
        paste: () => {
          window.paste();
        },
        ...files,
        ...jobHandlers(background, clock),
        ...insightHandlers(journal, clock, background),
        // What reminds is the own journal, whichever is open.
        ...remindersOfOwn,
        ...ground.handlersAround,
        ...archives,
      }),
    );
  const ownHandlers = handlersOfCurrent(() => own, handlersOf);
  const currentHandlers = handlersOfCurrent(shelf.current, handlersOf);
  const isOwnOpen = () => shelf.current() === own;
  const handlers = backingUpBeforeImport(
    keepingWhereRead(currentHandlers, ownHandlers, () => (isOwnOpen() ? null : currentHandlers)),
    () => (isOwnOpen() ? ownHandlers : null),
    ground.backUpForImport,
  );
  /** What a notification or the tray asks for: always of the own journal. */
  const perform = <Name extends CommandName>(name: Name, input: ParsedInputOf<Name>) => {
    try {
      (ownHandlers[name] as (input: ParsedInputOf<Name>) => void)(input);
      onChanged(contract[name].changes);
    } catch (error) {
      onFault(name, error);
    }
  };

  const waitingNow = () => waitingTasks((ownHandlers.today(undefined) as TodayView).groups);
  const badge = iconBadge(
    app,
    process.platform,
    () => waitingNow().length,
    (error) => onFault('badge', error),
  );
  const tray = journalTray(
    Tray,
    Menu,
    process.platform,
    join(outFolder, 'main', process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'),
    window.present,
    () => {
      const spoken = own.settings.current().language ?? guessedLanguage;
      const waiting = waitingNow();
      const reminders = ownHandlers.reminders(undefined) as RemindersView;
      return {
        tooltip: `Pilar: ${wordsOf(spoken).tray.waiting(waiting.length)}`,
        template: trayTemplate({ waiting, reminders }, wordsOf(spoken), formatOf(spoken), {
          open: window.present,
          tick: ({ action }) => perform('tick', { action: action.id, day: today() }),
          pause: (until) => perform('pauseReminders', { until }),
          resume: () => perform('resumeReminders', undefined),
          quit: () => app.quit(),
        }),
      };
    },
  );

  let shownDay = today();
  let heartbeat: Heartbeat | null = null;
  const onHeartbeat = () => {
    const day = today();
    if (day !== shownDay) announce('day');
    shownDay = day;
    ground.onBeat();
    try {
      scheduler.withdraw();
      return scheduler.wake();
    } catch (error) {
      // A disk that refuses for a minute must not end Pilar: the next beat tries again.
      onFault('reminder', error);
      return null;
    }
  };
  announce();

  return {
    handlers,
    language,
    counts: own.counts,
    onChanged,
    begin: () => {
      heartbeat ??= startHeartbeat(clock, onHeartbeat);
    },
    beat,
    staysWhenClosed,
    close: () => {
      heartbeat?.stop();
      tray.update(false);
      badge.close();
      shelf.leaveSample();
    },
  };
}
