import { type Action, actionFrom } from '../../../shared/actions/action.ts';
import { howOf, titleOf } from '../../../shared/actions/actionWords.ts';
import { byPlace } from '../../../shared/actions/order.ts';
import { foundWords } from '../../../shared/journal/foundPieces.ts';
import { tagsIn, tagsLeadingTo } from '../../../shared/journal/links.ts';
import { linkTargetsOf } from '../../../shared/journal/linkTargetsOf.ts';
import { matchOf, readSearch, type SearchQuery } from '../../../shared/journal/searchQuery.ts';
import { type Found, mostFound } from '../../../shared/journal/searchView.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import type { Language } from '../../../shared/settings.ts';
import { type Pillar, pillars } from '../../../shared/ssi/pillar.ts';
import { actionWords } from '../../store/actionWords.ts';
import type { Journal } from '../../store/journal.ts';
import type { FoundText } from '../../store/search.ts';
import type { DirectHandlers } from '../serve.ts';

/** Finding what was written, in the journal and in what is planned. */
export function searchHandlers(
  journal: Journal,
  guessedLanguage: Language,
): Pick<DirectHandlers, 'search'> {
  const actionsFor = actionSearch(journal, guessedLanguage);
  return {
    search: ({ text }) => {
      const query = readSearch(text);
      const { words, pillar, kind, days, unknownFilter } = query;
      if (words.length === 0 && pillar === null && kind === null && days === null)
        return { found: [], isMore: false, unknownFilter };
      const actions = kind === null || kind === 'action' ? actionsFor(query) : [];
      const texts = kind === 'action' ? [] : foundTexts(journal, textsFor(journal, query));
      const found = [...actions, ...texts];
      return { found: found.slice(0, mostFound), isMore: found.length > mostFound, unknownFilter };
    },
  };
}

/** Finds actions: first those whose title says it, then by pillar and place, those put away last. */
function actionSearch(journal: Journal, guessedLanguage: Language) {
  let index: ReturnType<typeof actionWords> | null = null;
  let held = '';
  let actions: ReadonlyMap<string, { readonly action: Action; readonly title: string }> = new Map();
  return ({ words, tags, pillar, days }: SearchQuery): readonly Found[] => {
    if (days !== null) return [];
    index ??= actionWords();
    const language = journal.settings.current().language ?? guessedLanguage;
    const state = `${language} ${journal.changeCount()}`;
    if (state !== held) {
      const spoken = wordsOf(language);
      const sorted = journal.actions.all().map(actionFrom).sort(inOrder);
      actions = new Map(
        sorted.map((action) => [action.id, { action, title: titleOf(action, spoken) }]),
      );
      index.hold(
        sorted.map((action) => {
          const lines = [titleOf(action, spoken), howOf(action, spoken) ?? ''];
          return { id: action.id, text: lines.join('\n') };
        }),
      );
      held = state;
    }
    const found = index.matching(matchOf(words)).flatMap(({ id, text, matches }) => {
      const known = actions.get(id);
      if (known === undefined || (pillar !== null && known.action.pillar !== pillar)) return [];
      if (!hasTags(text, tags)) return [];
      const { length } = known.title;
      const [first] = matches;
      const isInTitle = first === undefined || first.from < length;
      const shown = isInTitle
        ? foundWords(
            known.title,
            matches
              .filter(({ from }) => from < length)
              .map(({ from, to }) => ({ from, to: Math.min(to, length) })),
          )
        : foundWords(
            text.slice(length + 1),
            matches.map(({ from, to }) => ({ from: from - length - 1, to: to - length - 1 })),
          );
      const { action } = known;
      return [
        { isInTitle, one: { kind: 'action', day: null, action, pillar: action.pillar, ...shown } },
      ] as const;
    });
    return [true, false].flatMap((inTitle) =>
      found.filter(({ isInTitle }) => isInTitle === inTitle).map(({ one }) => one),
    );
  };
}

function inOrder(one: Action, other: Action): number {
  return (
    Number(one.isArchived) - Number(other.isArchived) ||
    pillars.indexOf(one.pillar) - pillars.indexOf(other.pillar) ||
    byPlace(one, other)
  );
}

/** One more than can be shown, the latest first. */
function textsFor(
  journal: Journal,
  { words, tags, pillar, kind: asked, days }: SearchQuery,
): readonly FoundText[] {
  const kind = asked === 'action' ? null : asked;
  const [match, count] = [matchOf(words), mostFound + 1];
  const suits = (text: string) => hasTags(text, tags);
  if (pillar === null) return journal.search.latest({ match, days, kind, suits }, count);
  const actions = journal.actions.all().map(actionFrom);
  const itsActions = actions.filter((action) => action.pillar === pillar);
  const notes =
    kind === 'entry' || kind === 'snapshot'
      ? []
      : journal.search.latest(
          { match, days, kind: null, suits, actions: itsActions.map(({ id }) => id) },
          count,
        );
  const itsTags = tagsOf(pillar, journal);
  const speaking = itsTags
    .map((tag) => matchOf([{ text: tag.replaceAll(/[_-]+/g, ' '), isBeginning: true }]))
    .join(' OR ');
  const entries =
    kind === 'note' || kind === 'snapshot'
      ? []
      : journal.search.latest(
          {
            ...{ days, kind: 'entry', match: match ?? speaking, alsoMatch: speaking },
            suits: (text) => suits(text) && tagsIn(text).some((tag) => itsTags.includes(tag)),
          },
          count,
        );
  return [...notes, ...entries].sort((one, other) => other.place - one.place).slice(0, count);
}

function hasTags(text: string, beginnings: readonly string[]): boolean {
  if (beginnings.length === 0) return true;
  const tags = tagsIn(text);
  return beginnings.every((beginning) => tags.some((tag) => tag.startsWith(beginning)));
}

/** Every `#word` that leads to a pillar or to one of its actions. */
function tagsOf(pillar: Pillar, journal: Journal): readonly string[] {
  // Which language they are shown in makes no difference to where they lead.
  const targets = linkTargetsOf(journal.actions.all(), 'en');
  const its = targets.filter((target) => target.pillar === pillar);
  return its.flatMap((target) => tagsLeadingTo(target, targets));
}

function foundTexts(journal: Journal, texts: readonly FoundText[]): readonly Found[] {
  const actions = new Map<string, Action | null>();
  const actionOf = (id: string): Action | null => {
    const kept = actions.has(id) ? null : journal.actions.get(id);
    if (!actions.has(id)) actions.set(id, kept === null ? null : actionFrom(kept));
    return actions.get(id) ?? null;
  };
  return texts.map(({ kind, day, action: id, text, matches }) => {
    const action = id === null ? null : actionOf(id);
    return { kind, day, action, pillar: action?.pillar ?? null, ...foundWords(text, matches) };
  });
}
