/**
 * The languages Pilar speaks, as BCP 47, in the order they are offered. A new one is one more here,
 * its name, and its dictionary.
 */
export const languages = ['es', 'en'] as const;

/** One of those languages. */
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { es: 'Español', en: 'English' };
