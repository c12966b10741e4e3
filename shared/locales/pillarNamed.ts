import { folded } from '../folded.ts';
import { type Pillar, pillars } from '../ssi/pillar.ts';
import { languages } from './languages.ts';
import { pillarNames } from './pillarNames.ts';

/** The fewest letters that can stand for a name. */
const fewestLetters = 3;

/**
 * The one pillar with a name, in any language, that is or begins with `name`, which is folded (see
 * `folded.ts`) and without spaces; null where there is none, or several, or under three letters.
 */
export function pillarNamed(name: string): Pillar | null {
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
