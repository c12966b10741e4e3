import {
  longestAddress,
  longestText,
  longestTitle,
  mostTimesOfDay,
} from '../../shared/actions/action.ts';
import {
  type ActionDraft,
  type ActionField,
  type ActionRefusal,
  minutesRule,
  targetRule,
} from '../../shared/actions/actionDraft.ts';
import { rhythmRule } from '../../shared/actions/rhythmDraft.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';

/** The sentence beside a refused field of an action. */
export function actionRefusal(
  field: ActionField,
  refusal: ActionRefusal,
  { rhythm }: ActionDraft,
  { actionForm: { refusal: sentences } }: Words,
  format: Format,
): string {
  switch (refusal) {
    case 'missing':
      return field === 'title' ? sentences.titleMissing : sentences.missing;
    case 'notADay':
    case 'beforeStart':
    case 'notATime':
    case 'notAnAddress':
      return sentences[refusal];
    case 'tooManyTimes':
      return sentences.tooManyTimes(mostTimesOfDay);
    case 'tooLong':
      return sentences.tooLong(format.score(longestOf(field)));
    default:
      return sentences.number(largestOf(field, rhythm));
  }
}

function longestOf(field: ActionField): number {
  if (field === 'title') return longestTitle;
  return field === 'page' ? longestAddress : longestText;
}

function largestOf(field: ActionField, choice: ActionDraft['rhythm']): number {
  switch (field) {
    case 'every':
    case 'date':
    case 'often':
    case 'review':
      return rhythmRule(field, choice).largest;
    default:
      return (field === 'minutes' ? minutesRule : targetRule).largest;
  }
}
