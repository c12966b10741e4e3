import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/instrument-sans/wght.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { listen } from './bridge/client.ts';
import { showSubject } from './bridge/reminders.ts';
import { speakAsSettled } from './bridge/speakAsSettled.ts';
import { ask, followChanges } from './bridge/views.ts';
import { performFromMenu } from './commands/perform.ts';

followChanges();
listen('show', (subject) => void showSubject(subject));
listen('perform', performFromMenu);
// The settings come first, so that nothing is ever drawn in the wrong language.
await Promise.all([ask('settings').then(speakAsSettled), ask('today')]);
const root = document.getElementById('pilar');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
