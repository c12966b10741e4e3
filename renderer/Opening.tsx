import { lazy, Suspense, useEffect, useState } from 'react';
import { App } from './App.tsx';
import { call } from './bridge/client.ts';
import { speakAsSettled } from './bridge/speakAsSettled.ts';
import { ask, useView } from './bridge/views.ts';

const Trouble = lazy(() => import('./screens/Trouble.tsx'));

/** The window: the journal where it is open, and what keeps it from being so where it is not. */
export function Opening() {
  const { value } = useView('opening');
  const isInTrouble = value !== null && value.trouble !== null;
  const [isAppReady, setAppReady] = useState(!isInTrouble);
  if (isInTrouble && isAppReady) setAppReady(false);
  const isComing = !isInTrouble && !isAppReady;
  // As at the start: nothing is drawn before it is known what, and in which language.
  useEffect(() => {
    if (!isComing) return;
    let isLeft = false;
    void Promise.all([ask('settings').then(speakAsSettled), ask('today')]).then(() => {
      if (!isLeft) setAppReady(true);
    });
    return () => {
      isLeft = true;
    };
  }, [isComing]);
  // A frame that is asked for comes before what it shows is seen; the one after it comes afterwards.
  useEffect(() => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('painted');
        void call('painted', undefined);
      }),
    );
  }, []);
  if (isAppReady) return <App />;
  return (
    <Suspense>
      <Trouble />
    </Suspense>
  );
}
