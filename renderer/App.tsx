import { type ComponentType, useEffect, useRef } from 'react';
import { type CommandId, commands } from '../shared/commands.ts';
import styles from './App.module.css';
import { ActionDialog } from './actions/ActionDialog.tsx';
import { LeavingDialog } from './actions/LeavingDialog.tsx';
import { QuickAdd } from './actions/QuickAdd.tsx';
import { dismissNotice, goTo, type Screen, screens, useDesk } from './bridge/desk.ts';
import { useFormat, useLanguage, useWords } from './bridge/language.ts';
import { useView } from './bridge/views.ts';
import { KeysDialog } from './commands/KeysDialog.tsx';
import { Palette } from './commands/Palette.tsx';
import { useKeys } from './commands/useKeys.ts';
import { NextReminder } from './reminders/NextReminder.tsx';
import { Help } from './screens/Help.tsx';
import { Pillars } from './screens/Pillars.tsx';
import { Progress } from './screens/Progress.tsx';
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

const screenOf: Readonly<Record<Screen, ComponentType>> = {
  today: Today,
  pillars: Pillars,
  progress: Progress,
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
  const isAdding = useDesk((desk) => desk.isAdding);
  const form = useDesk((desk) => desk.form);
  const over = useDesk((desk) => desk.over);
  const notice = useDesk((desk) => desk.notice);
  const settings = useView('settings').value;
  const Shown = screenOf[screen];
  const singleKeys = settings?.singleKeys ?? true;
  useKeys();

  const page = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins at its top
  useEffect(() => {
    // Newer Chromium answers a promise, which React would take for a way to clean up.
    void page.current?.scrollTo(0, 0);
  }, [screen]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <div className={styles.shell}>
      {settings?.isSample === true && <SampleBanner />}
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
      <main ref={page} className={styles.page} tabIndex={-1}>
        <ScreenBoundary
          key={screen}
          instead={(tryAgain) => (
            <div role="alert">
              <p>{words.error.internal}</p>
              <Button onClick={tryAgain}>{words.shell.tryAgain}</Button>
            </div>
          )}
        >
          <Shown />
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
      {isAdding && <QuickAdd />}
      {form !== null && <ActionDialog form={form} />}
      {over === 'palette' && <Palette />}
      {over === 'keys' && <KeysDialog />}
      <LeavingDialog />
      <Welcome />
    </div>
  );
}
