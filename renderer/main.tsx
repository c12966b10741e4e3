import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/instrument-sans/wght.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { listen } from './bridge/client.ts';
import { showSubject } from './bridge/reminders.ts';
import { speakAsSettled } from './bridge/speakAsSettled.ts';
import { ask, followChanges } from './bridge/views.ts';
import { performFromMenu } from './commands/perform.ts';
import { Opening } from './Opening.tsx';

followChanges();
listen('show', (subject) => void showSubject(subject));
listen('perform', performFromMenu);
listen(
  'opened',
  (opened) =>
    void import('./commands/receiveOpened.ts').then(({ receiveOpened }) => receiveOpened(opened)),
);
// The settings come first, so that nothing is ever drawn in the wrong language; where the journal
// that holds them cannot be opened, that is told in the system's.
await Promise.all([
  Promise.all([ask('settings'), ask('opening')]).then(speakAsSettled),
  ask('today'),
]);
const root = document.getElementById('pilar');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Opening />
    </StrictMode>,
  );
