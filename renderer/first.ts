// What the page runs first, and so as little as can be: what the window will most likely wait for is
// on its way while the window itself is.
import { dayFromEpoch } from '../shared/day.ts';
import { formatOf } from '../shared/locales/format.ts';
import { guessLanguage } from '../shared/settings.ts';
import { dictionaries } from './bridge/dictionaries.ts';
// The signals first, so that no change is missed between an answer and whoever takes it.
import './bridge/firstSignals.ts';
import './bridge/firstAnswers.ts';

void import('./main.tsx');
const language = guessLanguage(navigator.languages);
void dictionaries[language]();
// The first day that is written takes far longer than any other, and there is time now.
formatOf(language).longDay(dayFromEpoch(0));
