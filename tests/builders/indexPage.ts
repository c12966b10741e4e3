import { type Pillar, type PillarScores, pillars } from '../../shared/ssi/pillar.ts';
import { type Group, groups } from '../../shared/ssi/snapshot.ts';

/** What LinkedIn tells on one day. */
export interface Told {
  readonly total: number;
  readonly scores: PillarScores;
  readonly ranks: Readonly<Record<Group, number>>;
  readonly groupTotals: Readonly<Record<Group, number>>;
  readonly groupMeans: Readonly<Record<Group, PillarScores>>;
  readonly weeklyChange: Readonly<Record<Group, number>>;
}

/** How a copied page is laid out; the breaks and orders that were seen. */
export interface Layout {
  readonly ranks: 'labelThenTop' | 'topThenLabelThenNumber' | 'topBeforeLabel';
  readonly scores: 'piped' | 'numberAbove' | 'labelAbove' | 'tabbed' | 'labelFirst';
  readonly total: 'twoLines' | 'oneLine' | 'slash';
  /** Whether the hidden tables of the three groups came along. */
  readonly tables: boolean;
}

export const pageLanguages = ['en', 'es', 'pt', 'fr', 'de'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

interface Wording {
  readonly labels: Readonly<Record<Pillar, string>>;
  readonly title: string;
  readonly current: string;
  readonly rankOf: Readonly<Record<Group, string>>;
  readonly top: string;
  readonly percent: string;
  readonly outOf: string;
  readonly four: string;
  readonly people: Readonly<Record<Group, string>>;
  readonly average: (group: Group, total: number) => string;
  readonly youRank: (rank: number) => string;
  readonly change: (percent: number) => string;
  readonly rest: string;
  readonly comma: boolean;
}

const field = 'Technology, Information and Internet';

export const wordings: Readonly<Record<PageLanguage, Wording>> = {
  en: {
    labels: {
      brand: 'Establish your professional brand',
      people: 'Find the right people',
      insights: 'Engage with insights',
      relationships: 'Build relationships',
    },
    title: 'Your Social Selling Index',
    current: 'Current Social Selling Index',
    rankOf: { industry: 'Industry SSI rank', network: 'Network SSI rank' },
    top: 'Top',
    percent: '%',
    outOf: 'out of',
    four: 'Four components of your score',
    people: { industry: 'People in your industry', network: 'People in your network' },
    average: (group, total) =>
      group === 'industry'
        ? `Sales professionals in the ${field} industry have an average SSI of ${total}.`
        : `People in your network have an average SSI of ${total}.`,
    youRank: (rank) => `You rank in the top ${rank}%`,
    change: (percent) =>
      percent === 0
        ? 'No change since last week'
        : `${percent > 0 ? 'Up' : 'Down'} ${Math.abs(percent)}% since last week`,
    rest: 'Remaining points',
    comma: false,
  },
  es: {
    labels: {
      brand: 'Establece tu marca profesional',
      people: 'Encuentra a las personas adecuadas',
      insights: 'Interactúa ofreciendo información',
      relationships: 'Crea relaciones',
    },
    title: 'Tu índice de ventas con las redes sociales',
    current: 'Índice de ventas con las redes sociales actual',
    rankOf: {
      industry: '(Mejor) clasificación SSI del sector',
      network: '(Mejor) clasificación SSI de la red',
    },
    top: 'Principales',
    percent: '\u00A0%',
    outOf: 'de',
    four: 'Los cuatro factores que determinan tu puntuación',
    people: { industry: 'Personas de tu sector', network: 'Personas de tu red' },
    average: (group, total) =>
      group === 'industry'
        ? `Los profesionales de ventas del sector ${field} tienen un SSI medio de ${total}.`
        : `Las personas de tu red tienen un SSI medio de ${total}.`,
    youRank: (rank) => `Estás entre el ${rank} % de los mejores`,
    change: (percent) =>
      percent === 0
        ? 'Sin cambios desde la semana pasada'
        : `Ha ${percent > 0 ? 'subido' : 'bajado'} un ${Math.abs(percent)} % desde la semana pasada`,
    rest: 'Puntos restantes',
    comma: true,
  },
  pt: {
    labels: {
      brand: 'Estabelecer sua marca profissional',
      people: 'Localizar as pessoas certas',
      insights: 'Interagir oferecendo insights',
      relationships: 'Criar relacionamentos',
    },
    title: 'Seu Social Selling Index',
    current: 'Social Selling Index atual',
    rankOf: { industry: 'Classificação SSI do setor', network: 'Classificação SSI da rede' },
    top: 'Primeiros',
    percent: '%',
    outOf: 'de',
    four: 'Quatro componentes da sua pontuação',
    people: { industry: 'Pessoas do seu setor', network: 'Pessoas da sua rede' },
    average: (group, total) =>
      group === 'industry'
        ? `Profissionais de vendas do setor de ${field} têm um SSI médio de ${total}.`
        : `As pessoas da sua rede têm um SSI médio de ${total}.`,
    youRank: (rank) => `Você está entre os primeiros ${rank}%`,
    change: (percent) =>
      percent === 0
        ? 'Sem alterações desde a semana passada'
        : `${percent > 0 ? 'Aumento' : 'Queda'} de ${Math.abs(percent)}% desde a semana passada`,
    rest: 'Pontos restantes',
    comma: true,
  },
  fr: {
    labels: {
      brand: 'Construire votre marque professionnelle',
      people: 'Trouver les bonnes personnes',
      insights: 'Échanger des informations',
      relationships: 'Établir des relations',
    },
    title: 'Votre Social Selling Index',
    current: 'Social Selling Index actuel',
    rankOf: { industry: 'Classement SSI du secteur', network: 'Classement SSI du réseau' },
    top: 'Premiers',
    percent: '\u202F%',
    outOf: 'sur',
    four: 'Les quatre composantes de votre score',
    people: { industry: 'Personnes de votre secteur', network: 'Personnes de votre réseau' },
    average: (group, total) =>
      group === 'industry'
        ? `Les commerciaux du secteur ${field} ont un SSI moyen de ${total}.`
        : `Les personnes de votre réseau ont un SSI moyen de ${total}.`,
    youRank: (rank) => `Vous êtes dans les premiers ${rank} %`,
    change: (percent) =>
      percent === 0
        ? 'Aucun changement depuis la semaine dernière'
        : `En ${percent > 0 ? 'hausse' : 'baisse'} de ${Math.abs(percent)} % depuis la semaine dernière`,
    rest: 'Points restants',
    comma: true,
  },
  de: {
    labels: {
      brand: 'Professionelle Marke aufbauen',
      people: 'Gezielt die richtigen Personen finden',
      insights: 'Durch Einblicke Interesse wecken',
      relationships: 'Beziehungen aufbauen',
    },
    title: 'Ihr Social Selling Index',
    current: 'Aktueller Social Selling Index',
    rankOf: { industry: 'SSI-Rang in der Branche', network: 'SSI-Rang im Netzwerk' },
    top: 'Beste',
    percent: ' %',
    outOf: 'von',
    four: 'Die vier Komponenten Ihres Werts',
    people: { industry: 'Personen in Ihrer Branche', network: 'Personen in Ihrem Netzwerk' },
    average: (group, total) =>
      group === 'industry'
        ? `Vertriebsprofis der Branche ${field} haben einen durchschnittlichen SSI von ${total}.`
        : `Personen in Ihrem Netzwerk haben einen durchschnittlichen SSI von ${total}.`,
    youRank: (rank) => `Sie gehören zu den besten ${rank} %`,
    change: (percent) =>
      percent === 0
        ? 'Keine Änderung seit letzter Woche'
        : `Seit letzter Woche um ${Math.abs(percent)} % ${percent > 0 ? 'gestiegen' : 'gesunken'}`,
    rest: 'Verbleibende Punkte',
    comma: true,
  },
};

/** The lines of the page as a person copies it. */
export function pageLines(told: Told, language: PageLanguage, layout: Layout): readonly string[] {
  const words = wordings[language];
  const number = (value: number) => {
    const written = String(value);
    return words.comma ? written.replace('.', ',') : written;
  };
  return [
    words.title,
    ...groups.flatMap((group) => rankLines(words, words.rankOf[group], told.ranks[group], layout)),
    words.current,
    ...totalLines(words, told.total, layout),
    words.four,
    ...pillars.flatMap((pillar) =>
      scoreLines(words.labels[pillar], number(told.scores[pillar]), layout),
    ),
    ...groups.flatMap((group) => [
      words.people[group],
      ...totalLines(words, told.groupTotals[group], layout),
      words.average(group, told.groupTotals[group]),
      words.youRank(told.ranks[group]),
      words.change(told.weeklyChange[group]),
    ]),
    ...(layout.tables
      ? [told.scores, told.groupMeans.industry, told.groupMeans.network].flatMap((scores) =>
          tableLines(words, scores, number),
        )
      : []),
  ];
}

/** As one text. */
export function pageText(told: Told, language: PageLanguage, layout: Layout): string {
  return pageLines(told, language, layout).join('\n');
}

function rankLines(words: Wording, label: string, rank: number, layout: Layout): readonly string[] {
  switch (layout.ranks) {
    case 'labelThenTop':
      return [label, `${words.top} ${rank}${words.percent}`];
    case 'topThenLabelThenNumber':
      return [words.top, label, `${rank}`, '%'];
    case 'topBeforeLabel':
      return [`${words.top} ${rank}${words.percent} ${label}`];
  }
}

function totalLines(words: Wording, total: number, layout: Layout): readonly string[] {
  switch (layout.total) {
    case 'twoLines':
      return [`${total}`, `${words.outOf} 100`];
    case 'oneLine':
      return [`${total} ${words.outOf} 100`];
    case 'slash':
      return [`${total}/100`];
  }
}

function scoreLines(label: string, score: string, layout: Layout): readonly string[] {
  switch (layout.scores) {
    case 'piped':
      return [`${score} | ${label}`];
    case 'numberAbove':
      return [score, label];
    case 'labelAbove':
      return [label, score];
    case 'tabbed':
      return [`${label}\t${score}`];
    case 'labelFirst':
      return [`${label}: ${score}`];
  }
}

function tableLines(
  words: Wording,
  scores: PillarScores,
  number: (value: number) => string,
): readonly string[] {
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  const sum = pillars.reduce((all, pillar) => all + scores[pillar], 0);
  return [
    ...pillars.map((pillar) => `${words.labels[pillar]}\t${number(hundredths(scores[pillar]))}`),
    `${words.rest}\t${number(hundredths(100 - sum))}`,
  ];
}

/** `told` as the page's JSON tells it. */
export function pageJson(told: Told, withMeans = true): string {
  const names: Readonly<Record<Pillar, string>> = {
    brand: 'PROFESSIONAL_BRAND',
    people: 'FIND_RIGHT_PEOPLE',
    insights: 'INSIGHT_ENGAGEMENT',
    relationships: 'STRONG_RELATIONSHIP',
  };
  const subScores = (scores: PillarScores) =>
    pillars.map((pillar) => ({ score: scores[pillar], pillar: names[pillar] }));
  return JSON.stringify({
    activeSeat: false,
    memberScore: { overall: told.total, subScores: subScores(told.scores) },
    groupScore: groups.map((group) => ({
      groupType: group.toUpperCase(),
      rank: told.ranks[group],
      score: {
        overall: told.groupTotals[group],
        subScores: withMeans ? subScores(told.groupMeans[group]) : [],
      },
    })),
  });
}
