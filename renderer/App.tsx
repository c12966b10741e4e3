import { type ComponentType, Suspense, useEffect, useRef, useState } from 'react';
import { type CommandId, commands } from '../shared/commands.ts';
import styles from './App.module.css';
import { dismissNotice, goTo, type Screen, screens, useDesk } from './bridge/desk.ts';
import { useFormat, useLanguage, useWords } from './bridge/language.ts';
import { followJournal } from './bridge/sample.ts';
import { speakAsSettled } from './bridge/speakAsSettled.ts';
import { askAhead, useView } from './bridge/views.ts';
import { useIncoming } from './commands/useIncoming.ts';
import { useKeys } from './commands/useKeys.ts';
import { NextReminder } from './reminders/NextReminder.tsx';
import { Banners } from './screens/Banners.tsx';
import { ScreenBoundary } from './screens/ScreenBoundary.tsx';
import { Today } from './screens/Today.tsx';
import { Dialogs, fetchTheRest, laterScreens, Welcome } from './theRest.tsx';
import { Button } from './ui/Button.tsx';
import { Key } from './ui/Key.tsx';
import { Mark } from './ui/Mark.tsx';
import { Notice } from './ui/Notice.tsx';

const screenOf: Readonly<Record<Screen, ComponentType>> = { today: Today, ...laterScreens };

const commandOfScreen = {
  today: 'showToday',
  pillars: 'showPillars',
  progress: 'showProgress',
  journal: 'showJournal',
  settings: 'showSettings',
  help: 'showHelp',
} as const satisfies Readonly<Record<Screen, CommandId>>;

/** The shell: the side bar, the screen, and what lies over it. */
export function App() {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const screen = useDesk((desk) => desk.screen);
  const notice = useDesk((desk) => desk.notice);
  const settings = useView('settings').value;
  const Shown = screenOf[screen];
  const singleKeys = settings?.singleKeys ?? true;
  useKeys();
  const isHeldOver = useIncoming();

  const openPage = useDesk((desk) => desk.page);
  const main = useRef<HTMLElement>(null);
  const shown = useRef({ screen, openPage });
  useEffect(() => {
    const before = shown.current;
    if (before.screen === screen && before.openPage === openPage) return;
    shown.current = { screen, openPage };
    // Newer Chromium answers a promise, which React would take for a way to clean up.
    void main.current?.scrollTo(0, 0);
    // What led here may be gone with the page it stood on; the keyboard goes on in this one.
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [screen, openPage]);

  // Fetched once there is nothing else to do, so that they are there when they are wanted.
  useEffect(() => {
    const fetching = fetchTheRest();
    const { range, step } = useDesk.getState();
    const asking = askAhead('progress', { range, step });
    return () => {
      fetching();
      asking();
    };
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  // It goes on after its first step, by which the journal has a language and is new no longer.
  const isNew = settings !== null && settings.language === null;
  const [hasBeenNew, setBeenNew] = useState(isNew);
  if (isNew && !hasBeenNew) setBeenNew(true);

  const isSample = settings?.isSample ?? false;
  useEffect(() => followJournal(isSample), [isSample]);

  const wishedLanguage = settings?.language ?? settings?.guessedLanguage;
  // biome-ignore lint/correctness/useExhaustiveDependencies: spoken anew when another is chosen
  useEffect(() => {
    void speakAsSettled();
  }, [wishedLanguage]);

  return (
    <div className={styles.shell}>
      <Banners />
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
      {isHeldOver && (
        <div className={styles.drop}>
          <p>{words.reading.drop}</p>
        </div>
      )}
      <Dialogs />
      {hasBeenNew && <Welcome />}
    </div>
  );
}
