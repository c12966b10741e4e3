import { dayAt } from '../../../shared/day.ts';
import { mostMentions } from '../../../shared/journal/dayView.ts';
import { tagsLeadingTo } from '../../../shared/journal/links.ts';
import { linkTargetsOf } from '../../../shared/journal/linkTargetsOf.ts';
import type { Language } from '../../../shared/settings.ts';
import type { Clock } from '../../clock.ts';
import type { Journal } from '../../store/journal.ts';
import { glimpsesOf } from '../../store/mentions.ts';
import { keptAction } from '../keptAction.ts';
import type { DirectHandlers } from '../serve.ts';

/** What the pages of the journal can link to, and which of them do. */
export function mentionHandlers(
  journal: Journal,
  clock: Clock,
  guessedLanguage: Language,
): Pick<DirectHandlers, 'mentions' | 'linkTargets'> {
  const targets = () =>
    linkTargetsOf(journal.actions.all(), journal.settings.current().language ?? guessedLanguage);
  return {
    linkTargets: targets,
    mentions: (of) => {
      if (of.of === 'action') keptAction(journal, of.action);
      const all = targets();
      const target = all.find(({ action, pillar }) =>
        of.of === 'action' ? action === of.action : action === null && pillar === of.pillar,
      );
      const tags = target === undefined ? [] : tagsLeadingTo(target, all);
      return {
        today: dayAt(clock.now(), clock.zone()),
        tag: target === undefined || !tags.includes(target.tag) ? (tags[0] ?? null) : target.tag,
        ...glimpsesOf(journal.mentions.ofTags(tags), mostMentions),
      };
    },
  };
}
