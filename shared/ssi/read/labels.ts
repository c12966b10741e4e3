import type { Pillar } from '../pillar.ts';

// LinkedIn's own words in the five languages that are read, folded. They are what the texts hold,
// and no words of Pilar for anybody.

/** The labels of the pillars, whole. */
export const pillarLabels: Readonly<Record<Pillar, readonly string[]>> = {
  brand: [
    'establish your professional brand',
    'create a professional brand',
    'establece tu marca profesional',
    'establecer tu marca profesional',
    'estabelecer sua marca profissional',
    'estabelecer a sua marca profissional',
    'construire votre marque professionnelle',
    'professionelle marke aufbauen',
  ],
  people: [
    'find the right people',
    'encuentra a las personas adecuadas',
    'encontrar a las personas adecuadas',
    'localizar as pessoas certas',
    'trouver les bonnes personnes',
    'gezielt die richtigen personen finden',
  ],
  insights: [
    'engage with insights',
    'interactua ofreciendo informacion',
    'interactuar ofreciendo informacion',
    'interagir oferecendo insights',
    'echanger des informations',
    'durch einblicke interesse wecken',
  ],
  relationships: [
    'build relationships',
    'build strong relationships',
    'crea relaciones',
    'crear relaciones',
    'criar relacionamentos',
    'etablir des relations',
    'beziehungen aufbauen',
  ],
};

/** What is left of a label where a part of it was lost, and how people head their own tables. */
export const pillarHints: Readonly<Record<Pillar, readonly string[]>> = {
  brand: [
    ...['professional brand', 'marca profesional', 'marca profissional', 'marque professionnelle'],
    ...['professionelle marke', 'brand', 'marca', 'marque', 'marke'],
  ],
  people: [
    ...['right people', 'personas adecuadas', 'pessoas certas', 'bonnes personnes'],
    ...['richtigen personen', 'people', 'personas', 'pessoas', 'personnes', 'personen'],
  ],
  insights: [
    ...['with insights', 'ofreciendo informacion', 'oferecendo insights', 'echanger', 'einblicke'],
    ...['insights', 'informacion', 'informations'],
  ],
  relationships: ['relationships', 'relaciones', 'relacionamentos', 'relations', 'beziehungen'],
};

/** The names of the index itself; with them its own figure is headed. */
export const indexNames: readonly string[] = [
  'social selling index',
  'indice de social selling',
  'indice de ventas con las redes sociales',
  'indice de ventas sociales',
  'indice de vendas sociais',
  'indice de vente sociale',
];

/** What a word of the page can tell of. */
export type Topic =
  | 'industry'
  | 'network'
  | 'rank'
  | 'top'
  | 'average'
  | 'week'
  | 'rise'
  | 'fall'
  | 'same'
  | 'rest'
  | 'total'
  | 'date';

const topicWords: Readonly<Record<Topic, string>> = {
  industry: 'industry industria sector setor secteur branche branchen branchenrang',
  network: 'network red rede reseau netzwerk netzwerks netzwerkrang',
  rank:
    'rank ranking clasificacion posicion classificacao posicao classement rang platzierung ' +
    'branchenrang netzwerkrang',
  top:
    'top primeiro primeiros principal principales mejor mejores melhores premier premiers meilleurs ' +
    'beste besten obersten superior',
  average:
    'average promedio medio media moyen moyenne durchschnitt durchschnittlich durchschnittliche ' +
    'durchschnittlichen durchschnittlicher mittlerer mittleren',
  week: 'week semana semaine woche vorwoche',
  rise:
    'up increase increased rise rose gained sube subido subio aumenta aumento aumentado aumentou ' +
    'subiu alta arriba acima hausse augmente augmentation progression gestiegen anstieg mehr plus',
  fall:
    'down decrease decreased fall fell dropped lost baja bajado bajo disminuye disminuido ' +
    'disminucion descenso caido caiu queda diminuiu diminuicao abajo abaixo baisse diminue ' +
    'diminution recul gesunken gefallen ruckgang weniger minus',
  same:
    'no unchanged sin ningun ninguna sem nenhum nenhuma aucun aucune pas inchange keine ' +
    'unverandert igual',
  rest: 'remaining restantes restants restant verbleibende verbleibend ubrige',
  total: 'total ssi score puntuacion pontuacao puntaje indice index gesamt',
  date: 'date day fecha dia data datum tag jour',
};

/** The topics of each word that has any. */
export const topicsOf: ReadonlyMap<string, readonly Topic[]> = byWord();

/** The words between a figure and what it is counted out of, as in "20 out of 100". */
export const outOfWords: ReadonlySet<string> = new Set([
  ...['out', 'of', 'de', 'un', 'do', 'em', 'von', 'sur', 'aus', 'sobre', 'total'],
]);

function byWord(): ReadonlyMap<string, readonly Topic[]> {
  const found = new Map<string, Topic[]>();
  for (const [topic, words] of Object.entries(topicWords) as [Topic, string][])
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), topic]);
  return found;
}
