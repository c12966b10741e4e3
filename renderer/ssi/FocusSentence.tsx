import type { Focus } from '../../shared/ssi/focus.ts';
import { useFormat, useWords } from '../bridge/language.ts';

/** Which pillar to begin with, and the figures that make it so. */
export function FocusSentence({ focus }: { readonly focus: Focus | null }) {
  const words = useWords();
  const format = useFormat();
  if (focus === null) return words.today.noFocusYet;
  const [before, pillar, after] = words.today.focus(
    words.pillar[focus.pillar],
    format.score(focus.score, 3),
    focus.rule,
    focus.industry === null ? null : format.score(focus.industry, 3),
    focus.network === null ? null : format.score(focus.network, 3),
  );
  return (
    <span>
      {before}
      <strong style={{ color: `var(--${focus.pillar}-ink)` }}>{pillar}</strong>
      {after}
    </span>
  );
}
