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
} from 'electron';
import { v7 as uuid } from 'uuid';
import { dayAt } from '../shared/day.ts';
import { everyTopic, type Topic } from '../shared/ipc/contract.ts';
import { wordsOf } from '../shared/locales/words.ts';
import { sampleSeed, sampleYear } from '../shared/sample/sampleYear.ts';
import { guessLanguage } from '../shared/settings.ts';
import { clockFor } from './clock.ts';
import { startHeartbeat } from './heartbeat.ts';
import { actionHandlers } from './ipc/handlers/actions.ts';
import { historyHandlers } from './ipc/handlers/history.ts';
import { linkHandlers } from './ipc/handlers/links.ts';
import { markingHandlers } from './ipc/handlers/marking.ts';
import { pauseHandlers } from './ipc/handlers/pauses.ts';
import { pillarHandlers } from './ipc/handlers/pillars.ts';
import { sampleHandlers } from './ipc/handlers/sample.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { ssiHandlers } from './ipc/handlers/ssi.ts';
import { todayHandlers } from './ipc/handlers/today.ts';
import { handlersOfCurrent } from './ipc/handlersOfCurrent.ts';
import { recordingSteps } from './ipc/recordingSteps.ts';
import { type Handlers, serve } from './ipc/serve.ts';
import { settleProfile } from './profile.ts';
import { remind } from './reminders/dailyReminder.ts';
import { notifierWith } from './reminders/notifier.ts';
import { beginJournal } from './store/begin.ts';
import type { Journal } from './store/journal.ts';
import { JournalError } from './store/journalError.ts';
import { journalError, openJournal } from './store/open.ts';
import { writeSample } from './store/sample.ts';
import { type Shelf, shelfOf } from './store/shelf.ts';
import { journalWindow } from './windows/journalWindow.ts';
import { menuTemplate } from './windows/menu.ts';
import { pageScheme } from './windows/pageAddress.ts';
import { answerFrom, pageSchemePrivileges } from './windows/scheme.ts';
import { confinePages, sealSession } from './windows/security.ts';

const clock = clockFor(app.isPackaged, process.env);
const guessedLanguage = guessLanguage(app.getPreferredSystemLanguages());

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
    beginJournal(journal, dayAt(now, clock.zone()), now);
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
  nativeTheme.themeSource = shelf.current().settings.current().theme;

  const window = journalWindow(
    outFolder,
    () => nativeTheme.shouldUseDarkColors,
    () => heartbeat.beat(),
  );
  const showMenu = () => {
    const words = wordsOf(shelf.current().settings.current().language ?? guessedLanguage);
    const template = menuTemplate(process.platform, words, (id) => window.tell('perform', id));
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  };
  showMenu();
  const announce = (...topics: readonly Topic[]) => window.tell('changed', topics);
  const onChanged = (topics: readonly Topic[]) => {
    announce(...topics);
    if (!topics.includes('settings')) return;
    nativeTheme.themeSource = shelf.current().settings.current().theme;
    showMenu();
    heartbeat.beat();
  };

  const notify = notifierWith(Notification, process.platform, clock, () => {
    window.present();
    // It speaks of the own journal, so that is what its click shows.
    if (shelf.current() !== shelf.own) {
      shelf.leaveSample();
      onChanged(everyTopic);
    }
    window.tell('show', 'today');
  });
  const onSettled = () => announce('reminders');
  let shownDay = dayAt(clock.now(), clock.zone());
  const heartbeat = startHeartbeat(clock, () => {
    const day = dayAt(clock.now(), clock.zone());
    if (day !== shownDay) announce('day');
    shownDay = day;
    try {
      return remind({ journal: shelf.own, clock, guessedLanguage, notify, onSettled });
    } catch (error) {
      // A disk that refuses for a minute must not end Pilar: the next beat tries again.
      reportFault('reminder', error);
      return null;
    }
  });

  const newId = () => uuid({ msecs: clock.now().epochMilliseconds });
  const settingsOf = (journal: Journal) =>
    settingsHandlers(journal, clock, {
      guessedLanguage,
      dataFolder: profile,
      version: app.getVersion(),
      isSample: journal !== shelf.own,
    });
  const handlersOf = (journal: Journal): Handlers =>
    recordingSteps(journal, clock, {
      ...todayHandlers(journal, clock),
      ...pillarHandlers(journal, clock),
      ...markingHandlers(journal, clock, newId),
      ...actionHandlers(journal, clock, newId, guessedLanguage),
      ...pauseHandlers(journal, clock, newId),
      ...ssiHandlers(journal, clock),
      ...settingsOf(journal),
      // The reminder is that of the own journal, whichever is open.
      nextReminder: settingsOf(shelf.own).nextReminder,
      ...historyHandlers(journal),
      ...sampleHandlers(shelf),
      ...linkHandlers(journal, shell, profile),
    });
  serve(ipcMain, handlersOfCurrent(shelf.current, handlersOf), {
    onChanged,
    onFault: reportFault,
  });

  nativeTheme.on('updated', () => window.paint(nativeTheme.shouldUseDarkColors));
  powerMonitor.on('resume', () => heartbeat.beat());
  powerMonitor.on('unlock-screen', () => heartbeat.beat());
  app.on('second-instance', () => window.present());
  app.on('activate', () => window.present());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.once('will-quit', () => {
    heartbeat.stop();
    shelf.close();
  });
  window.present();
}

/** Names and stacks only: what the person wrote never reaches a log. */
function reportFault(what: string, error: unknown): void {
  console.error(`${what} failed: ${error instanceof Error ? error.stack : 'not an error'}`);
}
