import { shortened } from '../../shared/shortened.ts';
import type { Focus } from '../../shared/ssi/focus.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarName } from './PillarName.tsx';

/** Which pillar to begin with, and what makes it so: the figures, or the person's own reason. */
export function FocusSentence({ focus }: { readonly focus: Focus | null }) {
  const words = useWords();
  const format = useFormat();
  if (focus === null) return words.today.noFocusYet;
  if (focus.rule === 'chosen') {
    const [before, between, after] = words.review.chosenFor(focus.reason !== '');
    return (
      <span>
        {before}
        <PillarName pillar={focus.pillar} />
        {between}
        <bdi>{shortened(focus.reason, longestReason)}</bdi>
        {after}
      </span>
    );
  }
  const [before, , after] = words.today.focus(
    words.pillar[focus.pillar],
    format.score(focus.score, 3),
    focus.rule,
    focus.industry === null ? null : format.score(focus.industry, 3),
    focus.network === null ? null : format.score(focus.network, 3),
  );
  return (
    <span>
      {before}
      <PillarName pillar={focus.pillar} />
      {after}
    </span>
  );
}

/** More letters than a sentence has room for; the review has the rest. */
const longestReason = 200;
