import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { type CommandId, commands } from '../shared/commands.ts';
import styles from './App.module.css';
import { ActionDialog } from './actions/ActionDialog.tsx';
import { DayDialog } from './actions/DayDialog.tsx';
import { LeavingDialog } from './actions/LeavingDialog.tsx';
import { PauseDialog } from './actions/PauseDialog.tsx';
import { QuickAdd } from './actions/QuickAdd.tsx';
import { dismissNotice, goTo, type Screen, screens, useDesk } from './bridge/desk.ts';
import { useFormat, useLanguage, useWords } from './bridge/language.ts';
import { speakAsSettled } from './bridge/speakAsSettled.ts';
import { useView } from './bridge/views.ts';
import { KeysDialog } from './commands/KeysDialog.tsx';
import { Palette } from './commands/Palette.tsx';
import { useIncoming } from './commands/useIncoming.ts';
import { useKeys } from './commands/useKeys.ts';
import { HistoryDialog } from './history/HistoryDialog.tsx';
import { NextReminder } from './reminders/NextReminder.tsx';
import { ReminderBanner } from './reminders/ReminderBanner.tsx';
import { Help } from './screens/Help.tsx';
import { SampleBanner } from './screens/SampleBanner.tsx';
import { ScreenBoundary } from './screens/ScreenBoundary.tsx';
import { Settings } from './screens/Settings.tsx';
import { Today } from './screens/Today.tsx';
import { Welcome } from './screens/Welcome.tsx';
import { SnapshotDialog } from './ssi/SnapshotDialog.tsx';
import { Button } from './ui/Button.tsx';
import { Key } from './ui/Key.tsx';
import { Mark } from './ui/Mark.tsx';
import { Notice } from './ui/Notice.tsx';

// Today is what opens; what it does not need is not in its way.
const importPillars = async () => ({ default: (await import('./screens/Pillars.tsx')).Pillars });
const Pillars = lazy(importPillars);
const CaptureDialog = lazy(() => import('./ssi/CaptureDialog.tsx'));
const ImportDialog = lazy(() => import('./ssi/ImportDialog.tsx'));

const ChangeSnapshotDialog = lazy(() => import('./ssi/ChangeSnapshotDialog.tsx'));
const IndicatorsDialog = lazy(() => import('./ssi/IndicatorsDialog.tsx'));
const importProgress = async () => ({
  default: (await import('./screens/ProgressPages.tsx')).ProgressPages,
});
const ProgressPages = lazy(importProgress);
const GoalDialog = lazy(() => import('./insights/GoalDialog.tsx'));

const screenOf: Readonly<Record<Screen, ComponentType>> = {
  today: Today,
  pillars: Pillars,
  progress: ProgressPages,
  settings: Settings,
  help: Help,
};

const commandOfScreen = {
  today: 'showToday',
  pillars: 'showPillars',
  progress: 'showProgress',
  settings: 'showSettings',
  help: 'showHelp',
} as const satisfies Readonly<Record<Screen, CommandId>>;

/** The shell: the side bar, the screen, and what lies over it. */
export function App() {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const screen = useDesk((desk) => desk.screen);
  const isNoting = useDesk((desk) => desk.isNoting);
  const changing = useDesk((desk) => desk.changing);
  const isNotingIndicators = useDesk((desk) => desk.isNotingIndicators);
  const isAiming = useDesk((desk) => desk.isAiming);
  const isAdding = useDesk((desk) => desk.isAdding);
  const form = useDesk((desk) => desk.form);
  const isImporting = useDesk((desk) => desk.importing !== null);
  const over = useDesk((desk) => desk.over);
  const notice = useDesk((desk) => desk.notice);
  const settings = useView('settings').value;
  const Shown = screenOf[screen];
  const singleKeys = settings?.singleKeys ?? true;
  const isCapturing = useDesk((desk) => desk.capture !== null);
  useKeys();
  const isHeldOver = useIncoming();

  const openPage = useDesk((desk) => desk.page);
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    // Newer Chromium answers a promise, which React would take for a way to clean up.
    void main.current?.scrollTo(0, 0);
    // What led here may be gone with the page it stood on; the keyboard goes on in this one.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [screen, openPage]);

  // Fetched once there is nothing else to do, so that they are there when they are wanted.
  useEffect(() => {
    const waiting = requestIdleCallback(() => {
      void importPillars();
      void importProgress();
    });
    return () => cancelIdleCallback(waiting);
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const wishedLanguage = settings?.language ?? settings?.guessedLanguage;
  // biome-ignore lint/correctness/useExhaustiveDependencies: spoken anew when another is chosen
  useEffect(() => {
    void speakAsSettled();
  }, [wishedLanguage]);

  return (
    <div className={styles.shell}>
      {settings?.isSample === true ? <SampleBanner /> : <ReminderBanner />}
      <nav className={styles.side} aria-label={words.shell.screens}>
        <p className={styles.name}>
          <Mark />
          <span>Pilar</span>
        </p>
        <ul className={styles.screens}>
          {screens.map((name) => (
            <li key={name}>
              <button
                type="button"
                className={styles.screen}
                aria-keyshortcuts={singleKeys ? commands[commandOfScreen[name]].key : undefined}
                aria-current={name === screen ? 'page' : undefined}
                onClick={() => goTo(name)}
              >
                <span>{words.shell[name]}</span>
                <span aria-hidden="true">
                  <Key
                    keys={singleKeys ? [commands[commandOfScreen[name]].key.toUpperCase()] : []}
                  />
                </span>
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.next}>
          <NextReminder />
        </div>
      </nav>
      <main ref={main} className={styles.page} tabIndex={-1}>
        <ScreenBoundary
          key={screen}
          instead={(tryAgain) => (
            <div role="alert">
              <p>{words.error.internal}</p>
              <Button onClick={tryAgain}>{words.shell.tryAgain}</Button>
            </div>
          )}
        >
          <Suspense fallback={<p>{words.shell.loading}</p>}>
            <Shown />
          </Suspense>
        </ScreenBoundary>
      </main>
      <Notice
        text={notice === null ? null : notice.say(words, format)}
        isFailure={notice?.isFailure ?? false}
        action={
          notice?.action ? { label: notice.action.label(words), run: notice.action.run } : null
        }
        closeLabel={words.shell.close}
        onClose={dismissNotice}
      />
      {isNoting && <SnapshotDialog />}
      {isHeldOver && (
        <div className={styles.drop}>
          <p>{words.reading.drop}</p>
        </div>
      )}
      <Suspense>
        {changing !== null && <ChangeSnapshotDialog kept={changing} />}
        {isNotingIndicators && <IndicatorsDialog />}
        {isCapturing && <CaptureDialog />}
        {isImporting && <ImportDialog />}
        {isAiming && <GoalDialog />}
      </Suspense>
      <PauseDialog />
      {isAdding && <QuickAdd />}
      {form !== null && <ActionDialog form={form} />}
      {over === 'palette' && <Palette />}
      {over === 'keys' && <KeysDialog />}
      <DayDialog />
      {over === 'history' && <HistoryDialog />}
      <LeavingDialog />
      <Welcome />
    </div>
  );
}
