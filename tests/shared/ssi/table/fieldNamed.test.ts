import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { languages } from '../../../../shared/settings.ts';
import { fieldNamed } from '../../../../shared/ssi/table/fieldNamed.ts';
import { tableFields } from '../../../../shared/ssi/table/tableField.ts';

const labels = {
  brand: [
    'Establish your professional brand',
    'Establece tu marca profesional',
    'Estabelecer sua marca profissional',
    'Construire votre marque professionnelle',
    'Professionelle Marke aufbauen',
  ],
  people: [
    'Find the right people',
    'Encuentra a las personas adecuadas',
    'Localizar as pessoas certas',
    'Trouver les bonnes personnes',
    'Gezielt die richtigen Personen finden',
  ],
  insights: [
    'Engage with insights',
    'Interactúa ofreciendo información',
    'Interagir oferecendo insights',
    'Échanger des informations',
    'Durch Einblicke Interesse wecken',
  ],
  relationships: [
    'Build relationships',
    'Crea relaciones',
    'Criar relacionamentos',
    'Établir des relations',
    'Beziehungen aufbauen',
  ],
};

describe('The name of a column', () => {
  it.each(Object.entries(labels))('is %s by LinkedIn’s label in five languages', (field, names) => {
    expect(names.map(fieldNamed)).toEqual(names.map(() => field));
  });

  it('is what Pilar writes or calls it in code, whatever becomes of its case, accents and marks', () => {
    for (const language of languages)
      for (const field of tableFields) {
        const name = wordsOf(language).table.columns[field];
        const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        expect([name, bare, bare.replaceAll(/[ :]+/g, '_')].map(fieldNamed)).toEqual(
          Array.from({ length: 3 }, () => field),
        );
        expect([field, fieldNamed(field)]).toEqual([field, field]);
      }
  });

  it.each([
    ['day', ['Date', 'FECHA', 'data', 'Datum', 'jour', 'Day (dd/mm/yyyy)', 'Snapshot date']],
    ['total', ['SSI', 'Total', 'Score', 'Puntuación', 'SSI score', 'Índice', 'overall']],
    ['brand', ['Brand', 'marca_profesional', 'PROFESSIONAL_BRAND', 'Brand score']],
    ['people', ['Personas', 'FIND_RIGHT_PEOPLE']],
    ['industryRank', ['Industry rank', 'Ranking del sector', 'Industry SSI rank', 'top_industry']],
    ['networkRank', ['networkRank', 'Posición en la red', '(Mejor) clasificación SSI de la red']],
    [
      'industryTotal',
      ['SSI médio do setor', 'Average SSI industry', 'People in your industry SSI'],
    ],
    ['networkMeans.insights', ['Network: insights', 'Media red información']],
    ['note', ['Notes', 'notas', 'Comentario', 'Observaciones']],
    ['followers', ['Followers', 'seguidores']],
    ['connections', ['Contactos', 'Connections']],
  ])('is %s as people write it', (field, names) => {
    expect(names.map(fieldNamed)).toEqual(names.map(() => field));
  });

  it.each([
    '',
    '42',
    'Sector',
    'Rank',
    'Average',
    'SSI change',
    'Brand goal',
    'Industry and network rank',
    'Brand and people',
    'Weekday',
    `date ${'x'.repeat(80)}`,
  ])('"%s" means no field, or could mean two', (name) => {
    expect(fieldNamed(name)).toBeNull();
  });
});
