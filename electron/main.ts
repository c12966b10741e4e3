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
import type { Topic } from '../shared/ipc/contract.ts';
import { wordsOf } from '../shared/locales/words.ts';
import { guessLanguage } from '../shared/settings.ts';
import { clockFor } from './clock.ts';
import { startHeartbeat } from './heartbeat.ts';
import { historyHandlers } from './ipc/handlers/history.ts';
import { linkHandlers } from './ipc/handlers/links.ts';
import { settingsHandlers } from './ipc/handlers/settings.ts';
import { ssiHandlers } from './ipc/handlers/ssi.ts';
import { todayHandlers } from './ipc/handlers/today.ts';
import { recordingSteps } from './ipc/recordingSteps.ts';
import { serve } from './ipc/serve.ts';
import { settleProfile } from './profile.ts';
import { remind } from './reminders/dailyReminder.ts';
import { notifierWith } from './reminders/notifier.ts';
import { beginJournal } from './store/begin.ts';
import type { Journal } from './store/journal.ts';
import { JournalError } from './store/journalError.ts';
import { journalError, openJournal } from './store/open.ts';
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
      .then(() => open(journal, profile))
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

function open(journal: Journal, profile: string): void {
  const outFolder = join(import.meta.dirname, '..');
  sealSession(session.defaultSession);
  protocol.handle(pageScheme, answerFrom(join(outFolder, 'renderer')));
  nativeTheme.themeSource = journal.settings.current().theme;

  const window = journalWindow(
    outFolder,
    () => nativeTheme.shouldUseDarkColors,
    () => heartbeat.beat(),
  );
  const showMenu = () => {
    const words = wordsOf(journal.settings.current().language ?? guessedLanguage);
    const template = menuTemplate(process.platform, words, (id) => window.tell('perform', id));
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  };
  showMenu();
  const announce = (...topics: readonly Topic[]) => window.tell('changed', topics);

  const notify = notifierWith(Notification, process.platform, clock, () => {
    window.present();
    window.tell('show', 'today');
  });
  const onSettled = () => announce('reminders');
  let shownDay = dayAt(clock.now(), clock.zone());
  const heartbeat = startHeartbeat(clock, () => {
    const day = dayAt(clock.now(), clock.zone());
    if (day !== shownDay) announce('day');
    shownDay = day;
    try {
      return remind({ journal, clock, guessedLanguage, notify, onSettled });
    } catch (error) {
      // A disk that refuses for a minute must not end Pilar: the next beat tries again.
      reportFault('reminder', error);
      return null;
    }
  });

  serve(
    ipcMain,
    recordingSteps(journal, clock, {
      ...todayHandlers(journal, clock, () => uuid({ msecs: clock.now().epochMilliseconds })),
      ...ssiHandlers(journal, clock),
      ...settingsHandlers(journal, clock, {
        guessedLanguage,
        dataFolder: profile,
        version: app.getVersion(),
      }),
      ...historyHandlers(journal),
      ...linkHandlers(shell, profile),
    }),
    {
      onChanged: (topics) => {
        announce(...topics);
        if (!topics.includes('settings')) return;
        nativeTheme.themeSource = journal.settings.current().theme;
        showMenu();
        heartbeat.beat();
      },
      onFault: reportFault,
    },
  );

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
    journal.close();
  });
  window.present();
}

/** Names and stacks only: what the person wrote never reaches a log. */
function reportFault(what: string, error: unknown): void {
  console.error(`${what} failed: ${error instanceof Error ? error.stack : 'not an error'}`);
}
