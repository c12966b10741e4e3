import type { HistoryStep } from '../ipc/contract.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';

/** What a step did, as a phrase that can stand alone or after "Undo": "Tick “Have a portfolio”". */
export function stepPhrase(step: HistoryStep, words: Words, format: Format): string {
  switch (step.command) {
    case 'tick':
    case 'untick':
      return words.history[step.command](words.catalogue[step.subject.action].title);
    case 'noteSnapshot': {
      const { snapshot, replaces } = step.subject;
      const total = format.score(snapshot.total, 3);
      const day = format.shortDayWithYear(snapshot.day);
      return replaces ? words.history.replace(total, day) : words.history.note(total, day);
    }
    case 'changeSettings':
      return settingsPhrase(step.subject, words);
  }
}

type SettingsChange = Extract<HistoryStep, { readonly command: 'changeSettings' }>['subject'];

function settingsPhrase(change: SettingsChange, { history }: Words): string {
  if (Object.keys(change).length !== 1) return history.settings;
  if (change.language !== undefined) return history.language;
  if (change.theme !== undefined) return history.theme;
  if (change.singleKeys !== undefined) return history.singleKeys;
  if (change.focusRule !== undefined) return history.focusRule;
  if (change.reminderTime === null) return history.reminderOff;
  if (change.reminderTime !== undefined) return history.reminderAt(change.reminderTime);
  return history.settings;
}
