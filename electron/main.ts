// The composition root: the only file that knows all the others.
import 'temporal-polyfill/global';
import { flushCompileCache } from 'node:module';
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
import { everyTopic } from '../shared/ipc/contract.ts';
import { wordsOf } from '../shared/locales/words.ts';
import type { TroubleKind } from '../shared/opening/opening.ts';
import { guessLanguage, type Language } from '../shared/settings.ts';
import { backgroundOf } from './background/background.ts';
import type { OurWorks } from './background/works.ts';
import { backupsOf } from './backups/backups.ts';
import { clockFor } from './clock.ts';
import { eraseProfile } from './erase.ts';
import { type HandlersAround, type House, houseOn } from './house.ts';
import { backupHandlers, refusing } from './ipc/handlers/backups.ts';
import { folderHandlers } from './ipc/handlers/folders.ts';
import { openingHandlers } from './ipc/handlers/opening.ts';
import { handlersWhenOpen } from './ipc/handlersWhenOpen.ts';
import { serve } from './ipc/serve.ts';
import { isErasureMeant } from './isErasureMeant.ts';
import { isLossMeant } from './isLossMeant.ts';
import { diagnosticsText } from './log/diagnostics.ts';
import { type Log, logIn, logsFolderName } from './log/log.ts';
import type { OpenedFiles } from './openedFiles.ts';
import type { Marker } from './opening/marker.ts';
import { openingOf } from './opening/opening.ts';
import { settlePast, settleRestored } from './reminders/keepingPromises.ts';
import { prepareToasts } from './reminders/windowsToasts.ts';
import { safetyFileIn } from './safetyFile.ts';
import { beginJournal } from './store/begin.ts';
import type { Journal } from './store/journal.ts';
import { schemaVersion } from './store/migrate.ts';
import { journalError, openJournal } from './store/open.ts';
import { isDamage } from './store/soundness.ts';
import { journalWindow } from './windows/journalWindow.ts';
import { loginItemOf } from './windows/loginItem.ts';
import { menuTemplate } from './windows/menu.ts';
import { pageScheme } from './windows/pageAddress.ts';
import { answerFrom } from './windows/scheme.ts';
import { sealSession } from './windows/security.ts';

/** What has been settled before Chromium began to start. */
export interface Ground {
  readonly profile: string;
  readonly marker: Marker;
  readonly openedFiles: OpenedFiles;
  readonly takeProfile: (mayMake: boolean) => TroubleKind | null;
  /** Whether Pilar was started once more before there was anybody to show its window. */
  readonly isStartedAgain: () => boolean;
}

const clock = clockFor(app.isPackaged, process.env);
const guessedLanguage = guessLanguage(app.getPreferredSystemLanguages());
const outFolder = join(import.meta.dirname, '..');

/** Another Pilar has the profile: the person is told, and shown that one's window. */
export function giveWay({ profile }: Ground): void {
  console.error(wordsOf(guessedLanguage).start.alreadyOpen(profile));
  app.exit(0);
}

/** Opens the file as a journal that has begun; of one that is restored nothing rings again. */
function openOwnJournal(file: string, isRestored: boolean): Journal {
  const journal = openJournal(file);
  try {
    const now = clock.now();
    beginJournal(journal, dayAt(now, clock.zone()), () => settlePast(journal, clock));
    if (isRestored) settleRestored(journal, clock);
    return journal;
  } catch (error) {
    journal.close();
    throw journalError(error, file);
  }
}

/** In milliseconds, for how long a page that is not seen keeps waiting what comes after that. */
const longestUnseen = 30_000;

/** Opens Pilar, once Chromium is there. */
export function start(ground: Ground): void {
  const log = logIn(ground.profile);
  const fail = (error: unknown) => {
    log.fault('start', error);
    dialog.showErrorBox('Pilar', wordsOf(guessedLanguage).error.internal);
    app.exit(1);
  };
  try {
    settleIn(ground, log, fail);
  } catch (error) {
    fail(error);
  }
}

function settleIn(ground: Ground, log: Log, fail: (error: unknown) => void): void {
  const { profile, marker, openedFiles, takeProfile, isStartedAgain } = ground;
  const journalFile = join(profile, 'journal.db');
  sealSession(session.defaultSession);
  protocol.handle(pageScheme, answerFrom(join(outFolder, 'renderer')));
  const newId = () => uuid({ msecs: clock.now().epochMilliseconds });
  let house: House | null = null;
  const language = () => house?.language() ?? guessedLanguage;

  const window = journalWindow({
    outFolder,
    clock,
    isDark: () => nativeTheme.shouldUseDarkColors,
    onFocus: () => house?.beat(),
    isLossMeant: (ask) => isLossMeant(ask, wordsOf(language())),
  });
  const showMenu = (spoken: Language) => {
    const template = menuTemplate(process.platform, wordsOf(spoken), (id) =>
      window.tell('perform', id),
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
  };
  const loginItem = loginItemOf(app, process.platform, process.env, {
    command: startCommand(profile),
    desktopName: 'pilar.desktop',
  });
  const startsHidden = loginItem.hasStarted();
  const background = backgroundOf<OurWorks>(
    join(outFolder, 'background', 'background.js'),
    clock,
    (progress) => window.tell('progress', progress),
  );
  const safety = safetyFileIn(profile);
  const backups = backupsOf({
    profile,
    journalFile,
    clock,
    background,
    safety,
    newId,
    appVersion: app.getVersion(),
    onChanged: () => window.tell('changed', ['backups']),
    onCopyFolder: marker.keep,
    onFault: (error) => log.fault('backup', error),
  });
  const opening = openingOf({
    profile,
    journalFile,
    guessedLanguage,
    clock,
    background,
    backups,
    safety,
    marker,
    newId,
    takeProfile,
    openJournal: openOwnJournal,
    onOpened: (journal) => {
      house = houseOn({
        journal,
        profile,
        journalFile,
        outFolder,
        clock,
        newId,
        guessedLanguage,
        window,
        background,
        loginItem,
        startsHidden,
        handlersAround,
        showMenu,
        backUpForImport: () => refusing(backups.make('import')),
        // It looks into folders, and a beat comes with each command: that does not wait for it.
        onBeat: () => setImmediate(() => void keepDaily()),
        onFault,
      });
      void lookAfter();
    },
    onClosing: () => {
      house?.close();
      house = null;
    },
    onChanged: () => window.tell('changed', everyTopic),
    onFault: (error) => log.fault('opening', error),
  });
  let isPainted = false;
  /** What can wait until Today is seen. */
  const lookAfter = async () => {
    if (!isPainted) return;
    if (house !== null) {
      log.note(`Pilar ${app.getVersion()} opened a journal of schema ${schemaVersion}`);
      try {
        house.begin();
      } catch (error) {
        onFault('start', error);
      }
    }
    await opening.check();
    await keepDaily();
    // What having read a long journal takes, some 50 MB, is not kept for a job that may not come today.
    background.rest();
  };
  const onPainted = () => {
    if (isPainted) return;
    isPainted = true;
    // By now all is compiled that opening takes; a kill would keep nothing of it.
    flushCompileCache();
    void lookAfter();
  };
  const keepDaily = async () => {
    if (isPainted && house !== null) await backups.makeDaily();
  };
  const onFault = (what: string, error: unknown) => {
    log.fault(what, error);
    if (isDamage(error)) void opening.check();
  };

  /** What needs no journal. */
  const handlersApart = {
    ...openingHandlers(opening, { onPainted: () => onPainted(), quit: () => app.quit() }),
    readyToClose: async ({ isAllKept }: { readonly isAllKept: boolean }) => {
      await window.readyToClose(isAllKept);
      return undefined;
    },
    ...folderHandlers(shell, profile, join(profile, logsFolderName)),
    diagnostics: () => ({
      text: diagnosticsText({
        version: app.getVersion(),
        isPackaged: app.isPackaged,
        isUsualProfile: !app.commandLine.hasSwitch('profile'),
        schema: schemaVersion,
        journalFile,
        counts: house?.counts() ?? null,
        opening: opening.view(),
        backups: backups.view(),
      }),
    }),
  };
  const handlersAround: HandlersAround = {
    ...handlersApart,
    ...backupHandlers(backups, opening, window.askToOpen, () => wordsOf(language())),
    eraseEverything: async ({ copies }) => {
      const folder = copies ? (backups.view().copies?.folder ?? null) : null;
      if (!(await isErasureMeant(window.ask, wordsOf(language()), folder))) return undefined;
      background.end();
      const leftOfCopies = copies ? backups.copies.remove() : [];
      opening.close();
      // The journal is closed for good: nothing from here on may keep the rest from being deleted.
      for (const forget of [() => loginItem.set(false), marker.forget])
        try {
          forget();
        } catch (error) {
          log.fault('erase', error);
        }
      const left = [...leftOfCopies, ...eraseProfile(profile, journalFile)];
      const { notErased } = wordsOf(guessedLanguage).start;
      if (left.length > 0) dialog.showErrorBox('Pilar', notErased(left.join('\n')));
      app.exit(0);
    },
  };
  const handlers = handlersWhenOpen(() => house?.handlers ?? null, opening.settled, handlersApart);
  serve(ipcMain, handlers, { onChanged: (topics) => house?.onChanged(topics), onFault });

  nativeTheme.on('updated', () => window.paint(nativeTheme.shouldUseDarkColors));
  powerMonitor.on('resume', () => house?.beat());
  powerMonitor.on('unlock-screen', () => house?.beat());
  app.on('second-instance', () => window.present());
  app.on('activate', () => window.present());
  app.on('before-quit', window.quitting);
  app.on('window-all-closed', () => {
    // Who let it start without a window lets it go on without one; but without a journal there is
    // nothing to go on with, and no icon to end it by.
    if (house === null || (!house.staysWhenClosed() && !startsHidden)) app.quit();
  });
  app.once('will-quit', () => {
    background.end();
    opening.close();
  });
  prepareToasts(app, Notification, process.platform, window.present);
  showMenu(guessedLanguage);
  // The page is fetched and started meanwhile.
  if (!startsHidden || isStartedAgain()) window.present();
  openedFiles.follow((file) => window.presentAndTell('opened', file));
  opening
    .open()
    .then(() => {
      // Whoever counts on being reminded has to see that nothing will.
      if (startsHidden && opening.view().trouble !== null) window.present();
    })
    .catch(fail);
  if (startsHidden) onPainted();
  // What waits for a page must not wait for one that is never seen: minimized, or without a screen.
  clock.after(longestUnseen, onPainted);
}

/** What starts this Pilar with this profile: the program alone once packaged, else with its folder. */
function startCommand(profile: string): readonly string[] {
  const program = process.env.APPIMAGE ?? process.execPath;
  const folder = app.isPackaged ? [] : [app.getAppPath()];
  const isUsual = !app.commandLine.hasSwitch('profile');
  return [program, ...folder, ...(isUsual ? [] : [`--profile=${profile}`])];
}
