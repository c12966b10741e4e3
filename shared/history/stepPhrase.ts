import { titleOf } from '../actions/actionWords.ts';
import type { HistoryStep } from '../ipc/contract.ts';
import type { Format } from '../locales/format.ts';
import type { Words } from '../locales/words.ts';

/** What a step did, as a phrase that can stand alone or after "Undo": "Tick “Have a portfolio”". */
export function stepPhrase(step: HistoryStep, words: Words, format: Format): string {
  const { history } = words;
  const title = step.action === null ? words.actions.unnamed : titleOf(step.action, words);
  switch (step.command) {
    case 'tick':
    case 'addOne':
    case 'untick':
    case 'archiveAction':
    case 'restoreAction':
    case 'duplicateAction':
    case 'changeAction':
      return history[step.command](title);
    case 'markDay':
    case 'skip':
      return history[step.command](title, format.shortDay(step.subject.day));
    case 'addAction':
      return history.addAction(step.subject.wishes.title ?? words.actions.unnamed);
    case 'placeAction':
      return history.placeAction(title, words.pillar[step.subject.pillar]);
    case 'pause':
      return pausePhrase(step.subject, title, words, format);
    case 'endPause':
      return history.endPause;
    case 'noteSnapshot': {
      const { snapshot, replaces } = step.subject;
      const total = format.score(snapshot.total, 3);
      const day = format.shortDayWithYear(snapshot.day);
      return replaces ? history.replace(total, day) : history.note(total, day);
    }
    case 'changeSnapshot':
    case 'removeSnapshot':
      return history[step.command](format.shortDayWithYear(step.subject.day));
    case 'keepEntry':
      return history.keepEntry(format.shortDayWithYear(step.subject.day));
    case 'keepReview':
    case 'finishReview':
    case 'skipReview':
      return history[step.command](format.shortDay(step.subject.week));
    case 'importHistory': {
      const { snapshots, indicators } = step.subject;
      return history.importHistory(snapshots + indicators);
    }
    case 'noteIndicators':
      return history.noteIndicators(format.shortDayWithYear(step.subject.day));
    case 'setGoal':
      return step.subject.goal === null ? history.dropGoal : history.setGoal;
    case 'changeSettings':
      return settingsPhrase(step.subject, words);
  }
}

type SubjectOf<Command extends HistoryStep['command']> = Extract<
  HistoryStep,
  { readonly command: Command }
>['subject'];

function pausePhrase(
  { scope, from }: SubjectOf<'pause'>,
  title: string,
  words: Words,
  format: Format,
): string {
  const day = format.shortDay(from);
  switch (scope.of) {
    case 'everything':
      return words.history.pauseEverything(day);
    case 'pillar':
      return words.history.pause(words.pillar[scope.pillar], day);
    case 'action':
      return words.history.pause(title, day);
  }
}

function settingsPhrase(change: SubjectOf<'changeSettings'>, { history }: Words): string {
  if (Object.keys(change).length !== 1) return history.settings;
  if (change.language !== undefined) return history.language;
  if (change.theme !== undefined) return history.theme;
  if (change.singleKeys !== undefined) return history.singleKeys;
  if (change.weekStart !== undefined) return history.weekStart;
  if (change.dailyMinutes !== undefined) return history.dailyMinutes;
  if (change.focusRule !== undefined) return history.focusRule;
  if (change.reminders !== undefined) return history.reminders;
  if (change.staysWhenClosed !== undefined) return history.staysWhenClosed;
  return history.settings;
}
