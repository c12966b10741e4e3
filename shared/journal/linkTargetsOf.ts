import { actionFrom, type KeptAction } from '../actions/action.ts';
import { titleOf } from '../actions/actionWords.ts';
import { byPlace } from '../actions/order.ts';
import { languages } from '../locales/languages.ts';
import { pillarNames } from '../locales/pillarNames.ts';
import { wordsOf } from '../locales/words.ts';
import type { Language } from '../settings.ts';
import { type Pillar, pillars } from '../ssi/pillar.ts';
import { slugOf } from './links.ts';
import type { LinkTarget } from './linkTarget.ts';

/**
 * All that a `#word` can lead to: the pillars, then the actions by pillar and place, those that are
 * put away last. What nobody can name, as its title has neither letter nor figure, is left out.
 *
 * @param language that of the words that are offered
 */
export function linkTargetsOf(
  actions: readonly KeptAction[],
  language: Language,
): readonly LinkTarget[] {
  const ordered = actions.toSorted(
    (one, other) =>
      Number(one.isArchived) - Number(other.isArchived) ||
      pillars.indexOf(actionFrom(one).pillar) - pillars.indexOf(actionFrom(other).pillar) ||
      byPlace(one, other),
  );
  const named = ordered.map((action) => actionTarget(action, language));
  return [
    ...pillars.map((pillar) => pillarTarget(pillar, language)),
    ...named.filter(({ tag }) => tag !== ''),
  ];
}

/** What leads to an action. */
export function actionTarget(action: KeptAction, language: Language): LinkTarget {
  const titleIn = (one: Language) => titleOf(action, wordsOf(one));
  return {
    tag: slugOf(titleIn(language)),
    tags: [...new Set(languages.map((one) => slugOf(titleIn(one))))].filter((tag) => tag !== ''),
    pillar: actionFrom(action).pillar,
    action: action.id,
    title: titleIn(language),
    isArchived: action.isArchived,
  };
}

function pillarTarget(pillar: Pillar, language: Language): LinkTarget {
  const nameIn = (one: Language) => slugOf(pillarNames[one].short[pillar]);
  return {
    tag: nameIn(language),
    tags: [...new Set([nameIn(language), pillar, ...languages.map(nameIn)])],
    pillar,
    action: null,
    title: pillarNames[language].whole[pillar],
    isArchived: false,
  };
}
