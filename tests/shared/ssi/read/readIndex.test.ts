import { describe, expect, it } from 'vitest';
import { pillars } from '../../../../shared/ssi/pillar.ts';
import { readIndex } from '../../../../shared/ssi/read/readIndex.ts';
import {
  doubtsOf,
  type IndexFound,
  longestText,
  type ReadValue,
  valuesOf,
} from '../../../../shared/ssi/read/reading.ts';
import { groups } from '../../../../shared/ssi/snapshot.ts';
import {
  type Layout,
  pageJson,
  pageLanguages,
  pageLines,
  pageText,
  type Told,
  wordings,
} from '../../../builders/indexPage.ts';
import { misread } from '../../../builders/readTold.ts';

const page = `Your Social Selling Index
Industry SSI rank
Top 75%
Network SSI rank
Top 81%
Current Social Selling Index
20
out of 100
Four components of your score
13.118 | Establish your professional brand
3.68 | Find the right people
0.3 | Engage with insights
2.608 | Build relationships
People in your industry
31
out of 100
Sales professionals in the Technology, Information and Internet industry have an average SSI of 31.
You rank in the top 75%
No change since last week
People in your network
33
out of 100
People in your network have an average SSI of 33.
You rank in the top 81%
Up 1% since last week
`;

const json = `{"activeSeat":false,
 "memberScore":{"overall":19.705751,"subScores":[
  {"score":13.118002,"pillar":"PROFESSIONAL_BRAND"},{"score":3.68,"pillar":"FIND_RIGHT_PEOPLE"},
  {"score":0.29999998,"pillar":"INSIGHT_ENGAGEMENT"},{"score":2.6077502,"pillar":"STRONG_RELATIONSHIP"}]},
 "groupScore":[
  {"groupType":"INDUSTRY","rank":75,"score":{"overall":30.99,"subScores":[]}},
  {"groupType":"NETWORK","rank":81,"score":{"overall":32.72,"subScores":[]}}]}`;

/** A real account's figures, with the averages that its groups may have. */
const told: Told = {
  total: 53,
  scores: { brand: 20.973, people: 6.4, insights: 10.3, relationships: 15 },
  ranks: { industry: 9, network: 11 },
  groupTotals: { industry: 34, network: 36 },
  groupMeans: {
    industry: { brand: 11.8, people: 5.4, insights: 2.1, relationships: 15.2 },
    network: { brand: 13.2, people: 4.4, insights: 2.4, relationships: 16.3 },
  },
  weeklyChange: { industry: 0, network: -2 },
};

const plain: Layout = {
  ranks: 'labelThenTop',
  scores: 'piped',
  total: 'twoLines',
  tables: false,
};

function found(text: string): IndexFound {
  const reading = readIndex(text);
  if (reading.kind !== 'index') throw new Error(`No index: ${reading.why}`);
  return reading;
}

type Plain = number | string | null | { readonly [name: string]: Plain };

/** The values alone; one in doubt is written with what makes it so. */
function plainly(value: ReadValue<number | string> | object | null): Plain {
  if (value === null) return null;
  if ('value' in value) {
    const { value: read, doubt } = value as ReadValue<number | string>;
    return doubt === null ? read : `${read} (${doubt})`;
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainly(part)]));
}

const shown = ({ kind: _, form, ...values }: IndexFound) => ({
  form,
  ...(plainly(values) as object),
});
const scoresIn = (text: string) => Object.values(plainly(found(text).scores) as object);
const four = (text: string) => [...scoresIn(text), plainly(found(text).total)];
const doubtsIn = (text: string) => new Set(doubtsOf(found(text)).map(({ doubt }) => doubt));
const why = (text: string) => {
  const reading = readIndex(text);
  return reading.kind === 'notAnIndex' ? reading.why : reading.form;
};

describe("LinkedIn's page", () => {
  const read = {
    form: 'page',
    total: 20,
    scores: { brand: 13.118, people: 3.68, insights: 0.3, relationships: 2.608 },
    ranks: { industry: 75, network: 81 },
    groupTotals: { industry: 31, network: 33 },
    groupMeans: { industry: null, network: null },
    weeklyChange: { industry: 0, network: 1 },
    day: null,
  };

  it('is read whole, with nothing to ask', () => {
    expect(shown(found(page))).toEqual(read);
  });

  it('is read as well where all its lines were run together', () => {
    expect(shown(found(page.replaceAll('\n', ' ')))).toEqual(read);
  });

  it('tells of each value where it stands', () => {
    const { total, scores, weeklyChange } = found(page);
    const written = (value: ReadValue | null) => value && page.slice(value.at.from, value.at.to);
    expect([total, scores.brand, weeklyChange.industry, weeklyChange.network].map(written)).toEqual(
      [...['20', '13.118', 'No change since last week', 'Up 1%']],
    );
    expect(total?.at.from).toBe(page.indexOf('20\nout of'));
  });

  it('is read in five languages, three orders of ranks and every layout seen', () => {
    const wrong = pageLanguages.flatMap((language) =>
      layouts().flatMap((layout) => {
        const reading = found(pageText(told, language, layout));
        const expected = layout.tables
          ? told
          : { ...told, groupMeans: { industry: null, network: null } };
        const {
          form: _,
          day: __,
          ...read
        } = shown(reading) as ReturnType<typeof shown> & {
          day: null;
        };
        return JSON.stringify(sorted(read)) === JSON.stringify(sorted(expected))
          ? []
          : [{ language, layout, read }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

function layouts(): readonly Layout[] {
  return (['labelThenTop', 'topThenLabelThenNumber', 'topBeforeLabel'] as const).flatMap((ranks) =>
    (['piped', 'numberAbove', 'labelAbove', 'tabbed', 'labelFirst'] as const).flatMap((scores) =>
      (['twoLines', 'oneLine', 'slash'] as const).flatMap((total) =>
        [false, true].map((tables) => ({ ranks, scores, total, tables })),
      ),
    ),
  );
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([name, part]) => [name, sorted(part)]);
}

describe("The page's JSON", () => {
  it('is read whole, with thousandths', () => {
    expect(shown(found(json))).toEqual({
      form: 'json',
      total: 19.706,
      scores: { brand: 13.118, people: 3.68, insights: 0.3, relationships: 2.608 },
      ranks: { industry: 75, network: 81 },
      groupTotals: { industry: 30.99, network: 32.72 },
      groupMeans: { industry: null, network: null },
      weeklyChange: { industry: null, network: null },
      day: null,
    });
  });

  const written = pageJson({ ...told, total: 52.673 });
  const own = [20.973, 6.4, 10.3, 15, 52.673];
  const ways: readonly (readonly [string, string])[] = [
    ['with the averages of the groups', written],
    ['without them', pageJson({ ...told, total: 52.673 }, false)],
    ['in other JSON', `{"a":[1,{"data":${written}}],"b":{"score":3}}`],
    ['in many levels of other JSON', `${'{"a":['.repeat(90)}${written}${']}'.repeat(90)}`],
    ['as text in other JSON', JSON.stringify({ status: 200, body: written })],
    ['as text in text in other JSON', JSON.stringify({ a: JSON.stringify({ body: written }) })],
    ['in the source of a page', `<code>${written.replaceAll('"', '&quot;')}</code>`],
    ['among other text', `fetch("salesApiSsi")\n${written}\n})();`],
    ['spread over lines', JSON.stringify(JSON.parse(written), null, 2)],
    ['with a byte order mark', `\uFEFF${written}`],
    ['with a team beside', written.replace('"groupScore":[', `"groupScore":[${team()},`)],
    ['with names that are not known', written.replace('{"overall"', '{"new":[{}],"overall"')],
    ['twice', `${written}\n${written}`],
    ['cut off after the own scores', written.slice(0, written.indexOf('"groupScore"') + 20)],
  ];
  it.each(ways)('is read %s', (_, text) => {
    expect(found(text).form).toBe('json');
    expect(four(text)).toEqual(own);
  });

  it('tells the averages of the groups where it has them, and never those of a team', () => {
    expect(plainly(found(ways[10]?.[1] ?? '').groupMeans)).toEqual(told.groupMeans);
    expect(plainly(found(ways[10]?.[1] ?? '').ranks)).toEqual(told.ranks);
    expect(found(ways[1]?.[1] ?? '').groupMeans).toEqual({ industry: null, network: null });
  });

  it('is asked about where two of it differ, or where the sum is another', () => {
    const later = pageJson({ ...told, total: 53.673, scores: { ...told.scores, people: 7.4 } });
    expect(four(`${written}\n${later}`)).toEqual([
      20.973,
      '6.4 (differs)',
      ...[10.3, 15, '52.673 (differs)'],
    ]);
    expect(doubtsIn(pageJson({ ...told, total: 40 }))).toEqual(new Set(['sum']));
  });

  it('leaves out what is out of range, no number or cut off', () => {
    const wrong = written.replace('20.973', '25.001').replace('"score":6.4', '"score":"6.4"');
    expect(found(wrong).scores).toMatchObject({ brand: null, people: null });
    expect(found(written.replace('"rank":9', '"rank":0')).ranks.industry).toBeNull();
    expect(found(written.replace('"rank":9', '"rank":9.5')).ranks.industry).toBeNull();
    expect(found(written.slice(0, written.indexOf('10.3') + 2)).scores).toMatchObject({
      people: { value: 6.4 },
      insights: null,
      relationships: null,
    });
  });
});

function team(): string {
  const subScores = [{ score: 1, pillar: 'PROFESSIONAL_BRAND' }];
  return JSON.stringify({ groupType: 'TEAM', rank: 1, score: { overall: 1, subScores } });
}

describe('A row of a table', () => {
  const rows: readonly (readonly [string, string, string | null, readonly unknown[]])[] = [
    ...(
      [
        ['tabs', '21\t6.4\t10.3\t15\t53'],
        ['semicolons and decimal commas', '21;6,4;10,3;15;53'],
        ['commas and decimal points', '21,6.4,10.3,15,53'],
        ['commas with blanks', '21, 6.4, 10.3, 15, 53'],
        ['strokes', '| 21 | 6.4 | 10.3 | 15 | 53 |'.slice(1, -1)],
        ['blanks', '21 6.4 10.3 15 53'],
        ['an equals sign', '53 = 21/6.4/10.3/15'],
        ['the total first', '53\t21\t6.4\t10.3\t15'],
        ['ranks behind', '21\t6.4\t10.3\t15\t53\t9 %\t11%'],
        ['quotes', '"21";"6,4";"10,3";"15";"53"'],
        ['a line end', '21\t6.4\t10.3\t15\t53\r\n'],
        ['the same row twice', '21\t6.4\t10.3\t15\t53\n21\t6.4\t10.3\t15\t53'],
      ] as const
    ).map(
      ([name, text]) =>
        [
          name,
          text,
          null,
          ['21 (order)', '6.4 (order)', '10.3 (order)', '15 (order)', 53],
        ] as const,
    ),
    ['a day', '2026-03-14\t1\t2\t3\t4.5\t10.5', '2026-03-14', orders(1, 2, 3, 4.5, 10.5)],
    ['a Spanish day', '14/03/2026;1;2;3;4,5;10,5', '2026-03-14', orders(1, 2, 3, 4.5, 10.5)],
    ['an American day', '3/14/2026,1,2,3,4.5,10.5', '2026-03-14', orders(1, 2, 3, 4.5, 10.5)],
    [
      'a day that is the same both ways',
      '3/3/2026,1,2,3,4.5,10.5',
      '2026-03-03',
      orders(1, 2, 3, 4.5, 10.5),
    ],
    [
      'a day that could be two',
      '4/3/2026,1,2,3,4.5,10.5',
      '2026-03-04',
      orders(1, 2, 3, 4.5, 10.5),
    ],
    ['a day that there is not', '2026-02-30,1,2,3,4.5,10.5', null, orders(1, 2, 3, 4.5, 10.5)],
    [
      'one score that is all',
      '25\t0\t0\t0\t25',
      null,
      ['25 (order)', '0 (order)', '0 (order)', '0 (order)', '25 (order)'],
    ],
    [
      'a total that is another',
      '2026-03-14\t21\t6.4\t10.3\t15\t60',
      '2026-03-14',
      ['21 (sum)', '6.4 (sum)', '10.3 (sum)', '15 (sum)', '60 (sum)'],
    ],
  ];
  it.each([
    ['4/3/2026', '2026-03-04 (dayOrder)'],
    ['14/03/26', '2026-03-14 (dayOrder)'],
    ['14/03/2026', '2026-03-14'],
    ['3/3/2026', '2026-03-03'],
  ])('has its day %s asked about where it could be another', (written, day) => {
    expect(plainly(found(`${written},1,2,3,4.5,10.5`).day)).toBe(day);
  });

  it.each(rows)('is read with %s', (_, text, day, values) => {
    const reading = found(text);
    expect(reading.form).toBe('row');
    expect(reading.day?.value ?? null).toBe(day);
    expect(four(text)).toEqual(values);
  });

  it('is read by the names of its columns, in any order and language', () => {
    const head =
      'Fecha;Total;Relaciones;Marca;Información;Personas;Clasificación del sector;Sector';
    expect(shown(found(`${head}\n2026-03-14;53;15;21;10,3;6,4;9;34`))).toMatchObject({
      form: 'row',
      day: '2026-03-14',
      total: 53,
      scores: { brand: 21, people: 6.4, insights: 10.3, relationships: 15 },
      ranks: { industry: 9, network: null },
      groupTotals: { industry: 34, network: null },
    });
    const english =
      'date\tbrand\tpeople\tinsights\trelationships\ttotal\n2026-03-14\t21\t6.4\t\t15\t53';
    expect(four(english)).toEqual([21, 6.4, null, 15, 53]);
  });

  it('is no index where numbers only happen to stand in a row', () => {
    expect(why('1\t2\t3\t4')).toBe('noScores');
    expect(why('1\t2\t3\t4\t77')).toBe('noScores');
    expect(why('2026-03-14\t30\t40\t50\t60\t70')).toBe('noScores');
  });

  it('is for the import where there are several', () => {
    expect(why('21\t6.4\t10.3\t15\t53\n20\t6.4\t10.3\t15\t52')).toBe('severalRows');
  });
});

function orders(...values: readonly number[]): readonly unknown[] {
  return values.map((value, index) => (index < 4 ? `${value} (order)` : value));
}

describe('Traps of the page', () => {
  const lines = pageLines(told, 'en', plain);
  const without = (...left: readonly string[]) =>
    lines.filter((line) => !left.some((part) => line.includes(part))).join('\n');

  it('takes as the own total the first of three that are out of 100', () => {
    const bare = without('Social Selling Index', 'People in', 'average', 'You rank', 'since');
    expect(plainly(found(bare).total)).toBe(53);
  });

  it('finds the own pillars among hidden tables by their sum, whatever their order', () => {
    const text = pageText(told, 'es', { ...plain, tables: true });
    const head = text.slice(0, text.indexOf('20,973 |'));
    const rest = text.slice(text.indexOf('Personas de tu sector'));
    expect(scoresIn(head + rest)).toEqual([20.97, 6.4, 10.3, 15]);
    expect(plainly(found(text).groupMeans)).toEqual(told.groupMeans);
  });

  it('asks which group is meant where both average alike', () => {
    const alike = { ...told, groupTotals: { industry: 34, network: 34 } };
    const means = { ...told.groupMeans, network: { ...told.groupMeans.industry, brand: 11.9 } };
    const text = pageText({ ...alike, groupMeans: means }, 'en', { ...plain, tables: true });
    expect(found(text).groupMeans.industry?.brand.doubt).toBe('order');
    expect(found(text).groupMeans.network?.brand.doubt).toBe('order');
  });

  it('does not take an industry called a network for the network', () => {
    const text = page.replace(
      'Technology, Information and Internet',
      'Computer & Network Security',
    );
    expect(shown(found(text))).toEqual(shown(found(page)));
  });

  it.each(pageLanguages)('reads the source of the page in %s', (language) => {
    const source = pageLines(told, language, { ...plain, scores: 'tabbed', tables: true }).map(
      (line) =>
        `<p class="a 25"><span>${line.replaceAll(' ', '&nbsp;').replaceAll('é', '&eacute;')}</span></p>`,
    );
    const reading = found(`<!DOCTYPE html><html><body>${source.join('')}</body></html>`);
    expect(misread(reading, told)).toEqual([]);
    expect(doubtsOf(reading)).toEqual([]);
    expect(reading.total?.value).toBe(53);
  });

  it.each(pageLanguages)('reads capitals, without accents, with hard blanks, in %s', (language) => {
    const text = pageText(told, language, plain)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .replaceAll(' ', '\u00A0');
    expect(scoresIn(text)).toEqual(pillars.map((pillar) => told.scores[pillar]));
    expect(plainly(found(text).ranks)).toEqual(told.ranks);
  });

  const wrapped = pageLanguages.map((language) => {
    const text = pageText(told, language, plain);
    return [language, text.replaceAll(/(\p{L}{4,}) (\p{L}{4,})$/gmu, '$1\n$2')] as const;
  });
  it.each(wrapped)('reads labels that go on in the next line, in %s', (_, text) => {
    expect(scoresIn(text)).toEqual(pillars.map((pillar) => told.scores[pillar]));
  });

  const reordered = [...pillars].reverse();
  it.each(pageLanguages)('reads the pillars in another order, in %s', (language) => {
    const { labels } = wordings[language];
    const list = reordered.map((pillar) => `${told.scores[pillar]} | ${labels[pillar]}`);
    const total = `${wordings[language].current}\n53\n${wordings[language].outOf} 100`;
    expect(four(`${total}\n${list.join('\n')}`)).toEqual([20.973, 6.4, 10.3, 15, 53]);
  });

  const labelled = pageLanguages.map((language) => {
    const { labels } = wordings[language];
    return [
      language,
      pillars.map((one) => `${labels[one]}: ${told.scores[one]}`).join('\n'),
    ] as const;
  });
  it.each(labelled)('reads the four pillars alone, in %s, and leaves the total open', (_, text) => {
    expect(four(text)).toEqual([20.973, 6.4, 10.3, 15, null]);
  });

  it('marks what only a part of a label names', () => {
    const text =
      '21 | your professional brand\n6.4 | the right people\n10.3 | insights\n15 | relationships';
    expect(scoresIn(text)).toEqual(['21 (label)', '6.4 (label)', '10.3 (label)', '15 (label)']);
  });

  it('knows the pillars in any language by their sum, and asks about all of it', () => {
    const text =
      '現在のSSI\n53\n/ 100\n21 | ブランド\n6.4 | 人\n10.3 | 情報\n15 | 関係\n上位 9%\n上位 11%';
    expect(shown(found(text))).toMatchObject({
      form: 'bare',
      total: '53 (unchecked)',
      scores: { brand: '21 (order)', people: '6.4 (order)', insights: '10.3 (order)' },
      ranks: { industry: '9 (order)', network: '11 (order)' },
    });
  });

  it('knows them without a word at all, and asks about them, too', () => {
    const scores = { brand: '21 (order)', people: '6 (order)', relationships: '16 (order)' };
    const read = { form: 'bare', total: '53 (unchecked)', scores };
    expect(shown(found('53\n21\n6\n10\n16'))).toMatchObject(read);
    expect(doubtsOf(found('21 6 10 16\n53'))).toHaveLength(5);
    // Among many whole numbers, four that add up to a fifth are chance.
    expect(readIndex(`53 21 6 10 16 ${'7 '.repeat(10)}`).kind).toBe('notAnIndex');
  });

  it('asks about everything where the sum is another', () => {
    expect(four(page.replace('3.68', '9.68'))).toEqual([
      ...['13.118 (sum)', '9.68 (sum)', '0.3 (sum)', '2.608 (sum)', '20 (sum)'],
    ]);
  });

  it('asks where two places tell different ranks or averages', () => {
    const { ranks, groupTotals } = found(
      page.replace('rank in the top 75%', 'rank in the top 74%').replace('SSI of 33', 'SSI of 34'),
    );
    expect(plainly(ranks)).toEqual({ industry: '75 (differs)', network: 81 });
    expect(plainly(groupTotals)).toEqual({ industry: 31, network: '34 (differs)' });
  });

  it('asks about a comma among points', () => {
    expect(found(page.replace('3.68', '3,68')).scores.people?.doubt).toBe('comma');
  });

  it('asks about a number that stands beside another', () => {
    expect(found(page.replace('13.118', '13. 118')).scores.brand?.doubt).not.toBeNull();
    expect(found(page.replace('3.68', '3 .68')).scores.people?.doubt).not.toBeNull();
  });

  it('leaves out what no score can be', () => {
    expect(found(page.replace('13.118', '31.118')).scores.brand).toBeNull();
    expect(found(page.replace('13.118', '-3.118')).scores.brand).toBeNull();
    expect(found(page.replaceAll('81%', '0%')).ranks.network).toBeNull();
    expect(found(page.replaceAll('81%', '181%')).ranks.network).toBeNull();
    expect(found(page.replaceAll('81%', '8.1%')).ranks.network).toBeNull();
  });

  it('does not take the count of a list for scores', () => {
    const list = pillars.map((one, index) => `${index + 1}. ${wordings.en.labels[one]}`);
    expect(why(list.join('\n'))).toBe('noFigures');
  });

  it('reads only the total, only the ranks', () => {
    expect(plainly(found('Social Selling Index: 53 / 100').total)).toBe(53);
    const ranks = 'Industry SSI rank\nTop 9%\nNetwork SSI rank\nTop 11%';
    expect(plainly(found(ranks).ranks)).toEqual({ industry: 9, network: 11 });
  });

  it('tells a change in either direction, in every language', () => {
    for (const language of pageLanguages)
      for (const change of [-3, 0, 4]) {
        const weeklyChange = { industry: change, network: -change };
        const reading = found(pageText({ ...told, weeklyChange }, language, plain));
        expect([language, plainly(reading.weeklyChange)]).toEqual([
          language,
          { industry: change, network: change === 0 ? 0 : -change },
        ]);
      }
  });
});

describe('What a picture of the page gives', () => {
  const sparse = `Top 75%\n\nIndustry SSI rank\n\nTop 81%\n\nNetwork SSI rank\n\nCurrent Social Selling Index\n\n20\n\nout of 100\n\n`;

  it('may have every label and number in a paragraph of its own', () => {
    const list =
      '13.118\n\nEstablish your professional brand\n\n3.68\n\nFind the right people\n\n0.3\n\nEngage with insights\n\n2.608\n\nBuild relationships\n';
    expect(four(sparse + list)).toEqual([13.118, 3.68, 0.3, 2.608, 20]);
    expect(plainly(found(sparse + list).ranks)).toEqual({ industry: 75, network: 81 });
  });

  it('may have all labels first and all numbers after them: their order is asked about', () => {
    const columns = `${Object.values(wordings.en.labels).join('\n\n')}\n\n13.118\n\n3.68\n\n0.3\n\n2.608`;
    expect(four(sparse + columns)).toEqual([
      ...['13.118 (order)', '3.68 (order)', '0.3 (order)', '2.608 (order)', 20],
    ]);
    expect(plainly(found('Industry SSI rank\nNetwork SSI rank\nTop 9%\nTop 11%').ranks)).toEqual({
      industry: '9 (order)',
      network: '11 (order)',
    });
  });

  const misreadings: readonly (readonly [string, string, string])[] = [
    ['an O for a zero', 'O.3 | Engage', '0.3 (letters)'],
    ['an O within', '1O.3 | Engage', '10.3 (letters)'],
    ['a small L for a one', 'l0.3 | Engage', '10.3 (letters)'],
    ['an I for a one', 'I0.3 | Engage', '10.3 (letters)'],
    ['a stroke that may be a one', '|0.3 | Engage', '0.3 (letters)'],
    ['a stroke at its end', '10.3| Engage', '10.3 (letters)'],
    ['its stroke for a one', '0.3 1 Engage', '0.3 (broken)'],
    ['its stroke for an I', '0.3 I Engage', '0.3'],
    ['its stroke for an l', '0.3 l Engage', '0.3'],
  ];
  it.each(misreadings)('may have %s', (_, text, read) => {
    const { insights } = found(page.replace('0.3 | Engage', text)).scores;
    expect(String(plainly(insights))).toContain(read.split(' (')[0] ?? '');
    if (read.includes('(')) expect(insights?.doubt).toBe(/\((\w+)\)/.exec(read)?.[1]);
  });

  it('may have lost a decimal point: what cannot be is left open', () => {
    expect(found(page.replace('13.118', '13118')).scores.brand).toBeNull();
  });
});

describe('What is no index', () => {
  const others: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t\u00A0 ', 'empty'],
    ['a text longer than any page', 'a'.repeat(longestText + 1), 'tooLong'],
    ['a picture opened as text', '\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR', 'binary'],
    ['a broken encoding', '\uFFFD\uFFFDx\uFFFD\uFFFD 12 \uFFFD', 'binary'],
    ['control characters', '\u0001\u0002\u0003 12 \u0004', 'binary'],
    ['a sentence', 'The quick brown fox jumps over 13 lazy dogs.', 'noScores'],
    ['JSON of something else', '{"a":{"score":3}}', 'noScores'],
    ['JSON without scores', '{"memberScore":null,"groupScore":[]}', 'noScores'],
    ['the page before it is filled', 'Your Social Selling Index\nLoading', 'noFigures'],
    ['a word about a pillar', 'Engage with insights!', 'noFigures'],
    ['prices', '3.50 €\n4.20 €\n7.70 €\n12 €', 'noScores'],
  ];
  it.each(others)('says of %s which it is', (_, text, reason) => {
    expect(readIndex(text)).toEqual({ kind: 'notAnIndex', why: reason });
  });

  it('is 50 megabytes, refused without a look at them', () => {
    const huge = new Proxy(
      { length: 50_000_000 },
      {
        get: (text, name) => {
          if (name === 'length') return text.length;
          throw new Error(`Looked at its ${String(name)}`);
        },
      },
    );
    expect(readIndex(huge as unknown as string)).toEqual({ kind: 'notAnIndex', why: 'tooLong' });
  });

  it('is not the longest page that is still read', () => {
    const text = page + ' word'.repeat((longestText - page.length) / 5);
    expect(found(text).total?.value).toBe(20);
  });
});

it('lists every value that was read, and those to ask about', () => {
  const reading = found(page.replace('3.68', '3,68'));
  expect(valuesOf(reading)).toHaveLength(1 + 4 + 3 * groups.length);
  expect(doubtsOf(reading)).toEqual([reading.scores.people]);
});
