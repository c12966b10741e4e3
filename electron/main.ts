// The composition root: the only file that knows all the others.
import 'temporal-polyfill/global';
import { join } from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  Tray,
} from 'electron';
import { v7 as uuid } from 'uuid';
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
import { guessLanguage } from '../shared/settings.ts';
import { backgroundOf } from './background/background.ts';
import type { OurWorks } from './background/works.ts';
import { clockFor } from './clock.ts';
import { startHeartbeat } from './heartbeat.ts';
import { actionHandlers } from './ipc/handlers/actions.ts';
import { fileHandlers } from './ipc/handlers/files.ts';
import { historyHandlers } from './ipc/handlers/history.ts';
import { insightHandlers } from './ipc/handlers/insights.ts';
import { jobHandlers } from './ipc/handlers/jobs.ts';
import { linkHandlers } from './ipc/handlers/links.ts';
import { markingHandlers } from './ipc/handlers/marking.ts';
import { pauseHandlers } from './ipc/handlers/pauses.ts';
import { pillarHandlers } from './ipc/handlers/pillars.ts';
import { progressHandlers } from './ipc/handlers/progress.ts';
import { reminderHandlers } from './ipc/handlers/reminders.ts';
import { sampleHandlers } from './ipc/handlers/sample.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { ssiHandlers } from './ipc/handlers/ssi.ts';
import { todayHandlers } from './ipc/handlers/today.ts';
import { handlersOfCurrent } from './ipc/handlersOfCurrent.ts';
import { recordingSteps } from './ipc/recordingSteps.ts';
import { type Handlers, serve } from './ipc/serve.ts';
import { settleProfile } from './profile.ts';
import { keepingPromises, settlePast } from './reminders/keepingPromises.ts';
import { notifierWith } from './reminders/notifier.ts';
import { schedulerOf } from './reminders/scheduler.ts';
import { tryNotification } from './reminders/tryNotification.ts';
import { prepareToasts } from './reminders/windowsToasts.ts';
import { beginJournal } from './store/begin.ts';
import type { Journal } from './store/journal.ts';
import { JournalError } from './store/journalError.ts';
import { journalError, openJournal } from './store/open.ts';
import { writeSample } from './store/sample.ts';
import { type Shelf, shelfOf } from './store/shelf.ts';
import { journalWindow } from './windows/journalWindow.ts';
import { loginItemOf } from './windows/loginItem.ts';
import { menuTemplate } from './windows/menu.ts';
import { pageScheme } from './windows/pageAddress.ts';
import { answerFrom, pageSchemePrivileges } from './windows/scheme.ts';
import { confinePages, sealSession } from './windows/security.ts';
import { journalTray, trayTemplate } from './windows/tray.ts';

const clock = clockFor(app.isPackaged, process.env);
const guessedLanguage = guessLanguage(app.getPreferredSystemLanguages());

// A terminal that was closed must not end Pilar, nor put a box on the screen for each line to it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
app.enableSandbox();
protocol.registerSchemesAsPrivileged([pageSchemePrivileges]);
confinePages(app);
begin();

/** Everything that can refuse to start does so here, before there is a window. */
function begin(): void {
  const sentences = wordsOf(guessedLanguage).start;
  try {
    const profile = settleProfile(app);
    // Before the journal is opened, so that no two processes ever write to one.
    if (!app.requestSingleInstanceLock()) {
      console.error(sentences.alreadyOpen(profile));
      app.exit(0);
      return;
    }
    const journal = openOwnJournal(join(profile, 'journal.db'));
    app
      .whenReady()
      .then(() => open(shelfOf(journal, sampleIn(profile, journal)), profile))
      .catch(fail);
  } catch (error) {
    fail(error);
  }
  function fail(error: unknown): void {
    // Before ready, Electron writes this to the terminal on Linux and shows a box elsewhere.
    const isForeseen = error instanceof JournalError;
    if (!isForeseen) console.error(error);
    dialog.showErrorBox(
      'Pilar',
      isForeseen ? sentences[error.problem](error.file) : wordsOf(guessedLanguage).error.internal,
    );
    app.exit(1);
  }
}

function openOwnJournal(file: string): Journal {
  const journal = openJournal(file);
  try {
    const now = clock.now();
    beginJournal(journal, dayAt(now, clock.zone()), () => settlePast(journal, clock));
    return journal;
  } catch (error) {
    journal.close();
    throw journalError(error, file);
  }
}

/** Writes the sample into a profile of its own; it looks and speaks as the own journal does. */
function sampleIn(profile: string, own: Journal): () => Journal {
  return () => {
    const now = clock.now();
    const zone = clock.zone();
    const kept = own.settings.current();
    const language = kept.language ?? guessedLanguage;
    const year = sampleYear(sampleSeed, dayAt(now, zone), language);
    const file = join(profile, 'sample', 'journal.db');
    return writeSample(file, year, { now, zone, settings: { ...kept, language } });
  };
}

function open(shelf: Shelf, profile: string): void {
  const outFolder = join(import.meta.dirname, '..');
  sealSession(session.defaultSession);
  protocol.handle(pageScheme, answerFrom(join(outFolder, 'renderer')));
  const current = () => shelf.current().settings.current();
  nativeTheme.themeSource = current().theme;

  const window = journalWindow(
    outFolder,
    () => nativeTheme.shouldUseDarkColors,
    () => heartbeat.beat(),
  );
  const showMenu = () => {
    const words = wordsOf(current().language ?? guessedLanguage);
    const template = menuTemplate(process.platform, words, (id) => window.tell('perform', id));
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  };
  showMenu();
  const announce = (...topics: readonly Topic[]) => {
    window.tell('changed', topics);
    try {
      // Whoever goes on without a window can be seen, and ended, by the icon.
      tray.update(staysWhenClosed() || startsHidden);
    } catch (error) {
      reportFault('tray', error);
    }
  };
  const onChanged = (topics: readonly Topic[]) => {
    announce(...topics);
    if (topics.includes('settings')) {
      nativeTheme.themeSource = current().theme;
      showMenu();
    }
    // Whatever changes the journal may change what reminds, or what is left of a shown reminder.
    heartbeat.beat();
  };

  const usuallyStays = process.platform !== 'linux';
  const staysWhenClosed = () => shelf.own.settings.current().staysWhenClosed ?? usuallyStays;
  const loginItem = loginItemOf(app, process.platform, process.env, {
    command: startCommand(profile),
    desktopName: 'pilar.desktop',
  });
  const startsHidden = loginItem.hasStarted();
  /** It speaks of the own journal, so that is what it shows. */
  const leaveSample = () => {
    if (shelf.current() === shelf.own) return;
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
  prepareToasts(app, Notification, process.platform, window.present);
  const scheduler = schedulerOf({
    journal: shelf.own,
    clock,
    guessedLanguage,
    notifier,
    onSettled: () => announce('reminders'),
    onFault: (error) => reportFault('reminder', error),
  });
  const today = () => dayAt(clock.now(), clock.zone());
  const background = backgroundOf<OurWorks>(
    join(outFolder, 'background', 'background.js'),
    clock,
    (progress) => window.tell('progress', progress),
  );

  const newId = () => uuid({ msecs: clock.now().epochMilliseconds });
  const remindersOfOwn = reminderHandlers(shelf.own, clock, newId, {
    tryNotification: () =>
      tryNotification(notifier, wordsOf(current().language ?? guessedLanguage)),
    usuallyStays,
    startsAtLogin: loginItem.isOn,
    setStartAtLogin: loginItem.set,
  });
  const files = fileHandlers(
    window.askToSave,
    () => wordsOf(current().language ?? guessedLanguage),
    app.getPath('documents'),
  );
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
        ...settingsHandlers(journal, {
          guessedLanguage,
          dataFolder: profile,
          version: app.getVersion(),
          isSample: journal !== shelf.own,
        }),
        ...historyHandlers(journal),
        ...sampleHandlers(shelf),
        ...linkHandlers(journal, shell, profile),
        paste: () => {
          window.paste();
        },
        ...files,
        ...jobHandlers(background, clock),
        ...insightHandlers(journal, clock, background),
        // What reminds is the own journal, whichever is open.
        ...remindersOfOwn,
      }),
    );
  const handlers = handlersOfCurrent(shelf.current, handlersOf);
  const ownHandlers = handlersOfCurrent(() => shelf.own, handlersOf);
  serve(ipcMain, handlers, { onChanged, onFault: reportFault });
  /** What a notification or the tray asks for: always of the own journal. */
  const perform = <Name extends CommandName>(name: Name, input: ParsedInputOf<Name>) => {
    try {
      (ownHandlers[name] as (input: ParsedInputOf<Name>) => void)(input);
      onChanged(contract[name].changes);
    } catch (error) {
      reportFault(name, error);
    }
  };

  const tray = journalTray(
    Tray,
    Menu,
    process.platform,
    join(outFolder, 'main', process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'),
    window.present,
    () => {
      const { language } = shelf.own.settings.current();
      const [words, format] = [
        wordsOf(language ?? guessedLanguage),
        formatOf(language ?? guessedLanguage),
      ];
      const { groups } = ownHandlers.today(undefined) as TodayView;
      const waiting = waitingTasks(groups);
      const reminders = ownHandlers.reminders(undefined) as RemindersView;
      return {
        tooltip: `Pilar: ${words.tray.waiting(waiting.length)}`,
        template: trayTemplate({ waiting, reminders }, words, format, {
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
  const heartbeat = startHeartbeat(clock, () => {
    const day = today();
    if (day !== shownDay) announce('day');
    shownDay = day;
    try {
      scheduler.withdraw();
      return scheduler.wake();
    } catch (error) {
      // A disk that refuses for a minute must not end Pilar: the next beat tries again.
      reportFault('reminder', error);
      return null;
    }
  });

  nativeTheme.on('updated', () => window.paint(nativeTheme.shouldUseDarkColors));
  powerMonitor.on('resume', () => heartbeat.beat());
  powerMonitor.on('unlock-screen', () => heartbeat.beat());
  app.on('second-instance', () => window.present());
  app.on('activate', () => window.present());
  app.on('window-all-closed', () => {
    // Who let it start without a window lets it go on without one.
    if (!staysWhenClosed() && !startsHidden) app.quit();
  });
  app.once('will-quit', () => {
    heartbeat.stop();
    background.end();
    tray.update(false);
    shelf.close();
  });
  announce();
  if (!startsHidden) window.present();
}

/** What starts this Pilar with this profile: the program alone once packaged, else with its folder. */
function startCommand(profile: string): readonly string[] {
  const program = process.env.APPIMAGE ?? process.execPath;
  const folder = app.isPackaged ? [] : [app.getAppPath()];
  const isUsual = !app.commandLine.hasSwitch('profile');
  return [program, ...folder, ...(isUsual ? [] : [`--profile=${profile}`])];
}

/** Names and stacks only: what the person wrote never reaches a log. */
function reportFault(what: string, error: unknown): void {
  console.error(`${what} failed: ${error instanceof Error ? error.stack : 'not an error'}`);
}
