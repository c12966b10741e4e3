import type { Pillar } from '../ssi/pillar.ts';
import type { Language } from './languages.ts';

/** What the pillars are called: whole, as LinkedIn says it, or in a word. */
interface PillarNames {
  readonly whole: Readonly<Record<Pillar, string>>;
  readonly short: Readonly<Record<Pillar, string>>;
}

/**
 * The names of the pillars in every language. They stand apart from the dictionaries, since a `#name`
 * typed in a line may be of any language, and nobody needs all other words for that.
 */
export const pillarNames: Readonly<Record<Language, PillarNames>> = {
  es: {
    whole: {
      brand: 'Establecer tu marca profesional',
      people: 'Encontrar a las personas adecuadas',
      insights: 'Interactuar ofreciendo información',
      relationships: 'Crear relaciones',
    },
    short: {
      brand: 'Marca',
      people: 'Personas',
      insights: 'Información',
      relationships: 'Relaciones',
    },
  },
  en: {
    whole: {
      brand: 'Establish your professional brand',
      people: 'Find the right people',
      insights: 'Engage with insights',
      relationships: 'Build relationships',
    },
    short: {
      brand: 'Brand',
      people: 'People',
      insights: 'Insights',
      relationships: 'Relationships',
    },
  },
};
