import { pillarNamed } from '../../locales/pillarNamed.ts';
import type { Pillar } from '../../ssi/pillar.ts';
import type { Line } from './line.ts';

/** A `#word` of a line. */
export interface PillarTag {
  /** The token it ends before. */
  readonly to: number;
  /** Null where the word names no pillar, or could name several. */
  readonly pillar: Pillar | null;
}

/** The `#word` that begins at the token `at`; null where none does, as in "C# course" or "#12". */
export function pillarTagAt({ tokens }: Line, at: number): PillarTag | null {
  if (tokens[at]?.folded !== '#') return null;
  const first = tokens[at + 1];
  if (first?.kind !== 'word' || !first.isGlued) return null;
  let to = at + 1;
  let name = '';
  for (let token = tokens[to]; token?.isGlued === true; token = tokens[to]) {
    if (token.kind === 'sign' && token.folded !== '-' && token.folded !== '_') break;
    if (token.kind !== 'sign') name += token.folded;
    to += 1;
  }
  return { to, pillar: pillarNamed(name) };
}
