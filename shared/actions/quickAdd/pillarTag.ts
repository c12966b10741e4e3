import { folded } from '../../folded.ts';
import { languages } from '../../locales/languages.ts';
import { pillarNames } from '../../locales/pillarNames.ts';
import { type Pillar, pillars } from '../../ssi/pillar.ts';
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

/** The fewest letters that can stand for a name. */
const fewestLetters = 3;

/** The one pillar with a name, in any language, that is or begins with `name` (folded). */
function pillarNamed(name: string): Pillar | null {
  if (name.length < fewestLetters) return null;
  const named = pillars.filter((pillar) => namesOf(pillar).some((other) => other.startsWith(name)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const namesByPillar = new Map<Pillar, readonly string[]>();

/** Every name of a pillar, folded, in one word. */
function namesOf(pillar: Pillar): readonly string[] {
  const kept = namesByPillar.get(pillar);
  if (kept !== undefined) return kept;
  const inLanguages = languages
    .map((language) => pillarNames[language])
    .flatMap(({ short, whole }) => [short[pillar], whole[pillar]]);
  const names = [pillar, ...inLanguages].map((name) => folded(name).replace(/\P{L}/gu, ''));
  namesByPillar.set(pillar, names);
  return names;
}
