import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/instrument-sans/wght.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerClosing } from './bridge/closing.ts';
import { firstAnswers } from './bridge/firstAnswers.ts';
import { listenFromStart } from './bridge/firstSignals.ts';
import { showSubject } from './bridge/reminders.ts';
import { speakAsSettled } from './bridge/speakAsSettled.ts';
import { followChange, takeAnswer } from './bridge/views.ts';
import { performFromMenu } from './commands/perform.ts';
import { Opening } from './Opening.tsx';

listenFromStart('show', (subject) => void showSubject(subject));
listenFromStart('perform', performFromMenu);
listenFromStart('closing', () => void answerClosing());
listenFromStart(
  'opened',
  (opened) =>
    void import('./commands/receiveOpened.ts').then(({ receiveOpened }) => receiveOpened(opened)),
);
// Nothing is ever drawn in the wrong language; where the journal cannot be opened that holds the
// settings, that is told in the system's.
// No `await` out here: the files fetched meanwhile import from this one, and would wait for its end.
const settled = Promise.all([
  takeAnswer('settings', firstAnswers.settings),
  takeAnswer('opening', firstAnswers.opening),
]).then(speakAsSettled);
const asked = takeAnswer('today', firstAnswers.today);
listenFromStart('changed', followChange);
void Promise.all([settled, asked, fontsCome()]).then(() => {
  const root = document.getElementById('pilar');
  if (root !== null)
    createRoot(root).render(
      <StrictMode>
        <Opening />
      </StrictMode>,
    );
});

/** What is written in other letters first is laid out twice. */
async function fontsCome(): Promise<void> {
  const faces = ['Newsreader Variable', 'Instrument Sans Variable'];
  await Promise.allSettled(faces.map((face) => document.fonts.load(`1em "${face}"`)));
}
