import { folded } from './folded.ts';
import type { Language } from './settings.ts';

/**
 * The month, 1 to 12, that `name` (folded, see `folded.ts`) names in `language`, whole or by a
 * beginning of three letters or more that no other month shares; null where it names none.
 */
export function monthNamed(name: string, language: Language): number | null {
  if (name.length < 3) return null;
  const months = namesOf(language).flatMap((month, index) =>
    month.startsWith(name) ? [index + 1] : [],
  );
  return months.length === 1 ? (months[0] ?? null) : null;
}

const namesByLanguage = new Map<Language, readonly string[]>();

/** The folded names of the months; kept, since asking `Intl` costs more than the rest of a line. */
function namesOf(language: Language): readonly string[] {
  const kept = namesByLanguage.get(language);
  if (kept !== undefined) return kept;
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) =>
    folded(format.format(Date.UTC(2000, month, 1))),
  );
  namesByLanguage.set(language, names);
  return names;
}
