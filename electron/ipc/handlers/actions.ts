import {
  type Action,
  type ActionWishes,
  actionFrom,
  type KeptAction,
  longestTitle,
} from '../../../shared/actions/action.ts';
import { howOf, titleOf } from '../../../shared/actions/actionWords.ts';
import { entryOf } from '../../../shared/actions/catalogue.ts';
import { byPlace } from '../../../shared/actions/order.ts';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import { type Day, dayAt } from '../../../shared/day.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import type { Language } from '../../../shared/settings.ts';
import type { Pillar } from '../../../shared/ssi/pillar.ts';
import type { Clock } from '../../clock.ts';
import { followTitle } from '../../store/followTitle.ts';
import type { Journal } from '../../store/journal.ts';
import { plannedActions } from '../../store/practices.ts';
import { keptAction } from '../keptAction.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Planning actions: the person's own, and the catalogue's as they want them. */
export function actionHandlers(
  journal: Journal,
  clock: Clock,
  newId: () => string,
  guessedLanguage: Language,
): Pick<
  DirectHandlers,
  | 'addAction'
  | 'changeAction'
  | 'archiveAction'
  | 'restoreAction'
  | 'duplicateAction'
  | 'placeAction'
> {
  const { actions } = journal;
  const change = (id: string, changed: (action: KeptAction) => KeptAction) =>
    journal.transaction(() => actions.keep(changed(kept(id))));
  const kept = (id: string): KeptAction => {
    keptAction(journal, id);
    return actions.get(id) as KeptAction;
  };

  /** Those of a pillar, in their order. */
  const inPillar = (pillar: Pillar) =>
    plannedActions(journal)
      .filter((action) => action.pillar === pillar)
      .sort(byPlace)
      .map(({ id }) => kept(id));

  /** Puts an action into a list, before another or at its end, and counts the list anew. */
  const insert = (list: readonly KeptAction[], action: KeptAction, before: string | null) => {
    const others = list.filter(({ id }) => id !== action.id);
    // Before itself it is where it is already.
    const place = (before === action.id ? list : others).findIndex(({ id }) => id === before);
    const ordered = others.toSpliced(place === -1 ? others.length : place, 0, action);
    for (const [position, one] of ordered.entries()) actions.keep({ ...one, position });
  };

  return {
    addAction: ({ wishes }) => {
      journal.transaction(() =>
        actions.keep({
          ...wishes,
          id: newId(),
          catalogueId: null,
          position: null,
          isArchived: false,
        }),
      );
    },
    changeAction: ({ action, wishes }) => {
      journal.transaction(() => {
        const before = kept(action);
        const isOwn = before.catalogueId === null;
        const isWhole = wishes.title !== null && wishes.pillar !== null && wishes.rhythm !== null;
        if (isOwn && !isWhole) throw new Refusal({ code: 'invalidInput' });
        const isMoved = actionFrom({ ...before, ...wishes }).pillar !== actionFrom(before).pillar;
        actions.keep({ ...before, ...wishes, position: isMoved ? null : before.position });
        followTitle(journal, before, journal.settings.current().language ?? guessedLanguage, {
          at: clock.now(),
          zone: clock.zone(),
          revision: newId,
        });
      });
    },
    archiveAction: ({ action }) => change(action, (before) => ({ ...before, isArchived: true })),
    restoreAction: ({ action }) => change(action, (before) => ({ ...before, isArchived: false })),
    duplicateAction: ({ action }) => {
      const words = wordsOf(journal.settings.current().language ?? guessedLanguage);
      journal.transaction(() => {
        const original = keptAction(journal, action);
        const list = inPillar(original.pillar);
        const place = list.findIndex(({ id }) => id === action);
        // One that is archived is not among them: its copy comes last.
        const after = place === -1 ? undefined : list[place + 1];
        const copy: KeptAction = {
          ...original,
          ...startedAnew(original, dayAt(clock.now(), clock.zone())),
          id: newId(),
          catalogueId: null,
          title: words.actions
            .copyOf(titleOf(original, words))
            .slice(0, longestTitle)
            .toWellFormed(),
          how: howOf(original, words),
          page:
            original.page ?? (original.catalogueId && (entryOf(original.catalogueId).page ?? null)),
          isArchived: false,
        };
        insert(list, copy, after?.id ?? null);
      });
    },
    placeAction: ({ action, pillar, before }) => {
      journal.transaction(() => {
        const moved = kept(action);
        const isAsEver = moved.catalogueId !== null && entryOf(moved.catalogueId).pillar === pillar;
        insert(inPillar(pillar), { ...moved, pillar: isAsEver ? null : pillar }, before);
      });
    },
  };
}

/** A copy is asked for from today on: what lay before is neither its end nor its last day. */
function startedAnew(
  { end, rhythm }: Action,
  today: Day,
): Pick<ActionWishes, 'start' | 'end' | 'rhythm'> {
  const isPast = (day: Day | null | undefined) => day != null && day < today;
  return {
    start: today,
    end: isPast(end) ? null : end,
    rhythm: rhythm.kind === 'once' && isPast(rhythm.by) ? withoutDay(rhythm) : rhythm,
  };
}

function withoutDay({ by: _, ...once }: Extract<Rhythm, { readonly kind: 'once' }>): Rhythm {
  return once;
}
