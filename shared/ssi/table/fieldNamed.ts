import { folded } from '../../folded.ts';
import { wordsOf } from '../../locales/words.ts';
import { languages } from '../../settings.ts';
import type { Indicator } from '../indicators.ts';
import type { Pillar } from '../pillar.ts';
import type { Group } from '../snapshot.ts';
import { type TableField, tableFields } from './tableField.ts';

/**
 * The field that a column's name means: as Pilar exports it in any language, as LinkedIn labels its
 * pillars in five, by Pilar's own word in code, or as people commonly write it. Accents, case,
 * underscores and other marks play no part. Null where it means none, or could mean two.
 */
export function fieldNamed(name: string): TableField | null {
  // Most cells that are asked for hold a number.
  if (name.length > longestName || !/\p{L}/u.test(name)) return null;
  const names = exported();
  const field = names.get(name);
  if (field !== undefined) return field;
  const plain = plainOf(name);
  return names.get(plain) ?? fieldSaid(plain);
}

/** The longest name that is looked at, in UTF-16 code units; what is longer is prose. */
const longestName = 80;

let exportedNames: ReadonlyMap<string, TableField> | null = null;

/**
 * Every name of an exported column, as it is written and folded; made once, since a table is asked
 * for each of its cells.
 */
function exported(): ReadonlyMap<string, TableField> {
  exportedNames ??= new Map(
    languages.flatMap((language) => {
      const { columns } = wordsOf(language).table;
      return tableFields.flatMap((field) => {
        const name = columns[field];
        return [[name, field] as const, [plainOf(name), field] as const];
      });
    }),
  );
  return exportedNames;
}

/** In small letters without accents, words parted by one space, also those of `camelCase`. */
function plainOf(name: string): string {
  const words = folded(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).match(/[\p{L}\d]+/gu) ?? [];
  return words.join(' ');
}

// Words of English, Spanish, Portuguese, French and German, folded.
const groupWords: Readonly<Record<Group, RegExp>> = {
  industry: /\b(?:industry|sector|industria|setor|secteur|branche|industrie)\b/,
  network: /\b(?:network|red|rede|reseau|netzwerk)\b/,
};

const pillarWords: Readonly<Record<Pillar, RegExp>> = {
  brand: /\b(?:brand|branding|marca|marque|marke)\b/,
  people: /\b(?:people|personas|pessoas|personnes|personen)\b/,
  insights: /\b(?:insights?|informacion|informations?|einblicke)\b/,
  relationships: /\b(?:relationships?|relaciones|relacionamentos?|relations?|beziehungen)\b/,
};

const indicatorWords: Readonly<Record<Indicator, RegExp>> = {
  profileComplete: /^(?:profile complete(?:ness|d)?|perfil comple(?:to|tado))$/,
  recommendations: /^(?:recommendations|recomendaciones)(?: (?:received|recibidas))?$/,
  followers: /^(?:followers|seguidores)$/,
  invitationsSent: /^(?:invitations? sent|sent invitations|invitaciones enviadas)$/,
  invitationsAccepted: /^(?:invitations? accepted|accepted invitations|invitaciones aceptadas)$/,
  posts: /^(?:posts|publicaciones)$/,
  comments: /^(?:comments|comentarios)$/,
  shares: /^(?:shares|compartid[oa]s|veces compartido)$/,
  messagesAnswered:
    /^(?:messages answered|answered messages|mensajes (?:respondidos|contestados))$/,
  connections: /^(?:connections|contacts|conexiones|contactos)$/,
  profileVisits: /^(?:profile (?:visits|views)|visitas (?:al|del) perfil|visitas)$/,
};

const rankWords =
  /\b(?:rank|ranking|top|percentile?|posicion|puesto|clasificacion|posicao|classificacao|classement|rang)\b/;
const meanWords = /\b(?:means?|average|avg|media|medio|promedio|moyenne|durchschnitt)\b/;
const totalWords =
  /\b(?:total|ssi|score|overall|index|indice|puntuacion|puntaje|pontuacao|gesamt|punktzahl)\b/;

/** The whole name, or its beginning where it goes on to tell how the day is written. */
const dayName = /^(?:(?:snapshot )?(?:date|day)|fecha|dia|data|datum|jour|tag)(?: [dmyaj]+){0,3}$/;
const noteName =
  /^(?:notes?|notas?|remarks?|comment|comentario|observacion(?:es)?|anotacion(?:es)?)$/;
const sourceName = /^(?:source|origen|fuente)$/;

/** A figure that is no snapshot's, though it names what it is of. */
const otherFigure =
  /\b(?:change|delta|diff|difference|variation|cambio|variacion|diferencia|goal|target|objetivo|meta|previous|anterior|last|ultim[oa]|max|min)\b/;

/** LinkedIn heads each group by the people in it, who are no pillar there. */
const groupHead = /\b(?:people in your|personas de tu|pessoas (?:da|do) (?:seu|sua))\b/;

function fieldSaid(plain: string): TableField | null {
  if (dayName.test(plain)) return 'day';
  if (noteName.test(plain)) return 'note';
  if (sourceName.test(plain)) return 'source';
  const counted = only(indicatorWords, plain);
  if (counted !== null) return counted;
  if (otherFigure.test(plain)) return null;
  const said = plain.replace(groupHead, '');
  const pillar = only(pillarWords, said);
  const group = only(groupWords, said);
  if (pillar === null && saysAny(pillarWords, said)) return null;
  if (group === null && saysAny(groupWords, said)) return null;
  if (group !== null) return ofGroup(group, pillar, said);
  if (pillar !== null) return meanWords.test(said) || rankWords.test(said) ? null : pillar;
  // A rank or an average that names no group could be either's.
  if (rankWords.test(said) || meanWords.test(said)) return null;
  return totalWords.test(said) ? 'total' : null;
}

function ofGroup(group: Group, pillar: Pillar | null, said: string): TableField | null {
  if (rankWords.test(said)) return pillar === null ? `${group}Rank` : null;
  if (pillar !== null) return `${group}Means.${pillar}`;
  return meanWords.test(said) || totalWords.test(said) ? `${group}Total` : null;
}

function saysAny(words: Readonly<Record<string, RegExp>>, plain: string): boolean {
  return Object.values(words).some((pattern) => pattern.test(plain));
}

/** The one of `words` that `plain` says; null where it says none of them, or several. */
function only<Name extends string>(
  words: Readonly<Record<Name, RegExp>>,
  plain: string,
): Name | null {
  const names = (Object.keys(words) as Name[]).filter((name) => words[name].test(plain));
  return names.length === 1 ? (names[0] ?? null) : null;
}
