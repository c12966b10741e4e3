import type { Pillar } from '../../shared/ssi/pillar.ts';
import { useWords } from '../bridge/language.ts';

/** The name of a pillar within a sentence, in its own ink. */
export function PillarName({ pillar }: { readonly pillar: Pillar }) {
  const words = useWords();
  return <strong style={{ color: `var(--${pillar}-ink)` }}>{words.pillar[pillar]}</strong>;
}
