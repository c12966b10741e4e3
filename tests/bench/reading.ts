import { readIndex } from '../../shared/ssi/read/readIndex.ts';
import { pageJson, pageText, type Told } from '../builders/indexPage.ts';
import { type Figure, ratioOf, told } from './figure.ts';
import { inTurns } from './measure.ts';

const bound = 20;
const bytes = 50_000;

const toldThatDay: Told = {
  total: 53,
  scores: { brand: 20.973, people: 6.4, insights: 10.3, relationships: 15 },
  ranks: { industry: 9, network: 11 },
  groupTotals: { industry: 34, network: 36 },
  groupMeans: {
    industry: { brand: 11.8, people: 5.4, insights: 2.1, relationships: 15.2 },
    network: { brand: 13.2, people: 4.4, insights: 2.4, relationships: 16.3 },
  },
  weeklyChange: { industry: 0, network: 1 },
};

/** What may come along with the page when all of a window is copied. */
const feed =
  'Ana Torres y 14 personas más han comentado esto · 2 h · Seguir\n' +
  'Hoy cumplimos 3 años ayudando a equipos de ventas a conocer mejor a sus clientes. ¡Gracias!\n';

/**
 * 50 kB of pasted text, the page among others as in a window copied whole, against `JSON.parse` of
 * as many bytes of the page's own JSON. What it takes where all is page, over and over, so that
 * every line has something to be understood, is told beside.
 */
export async function reading(): Promise<readonly Figure[]> {
  const page = pageText(toldThatDay, 'es', {
    ranks: 'labelThenTop',
    scores: 'piped',
    total: 'twoLines',
    tables: true,
  });
  const amongOthers = filled(`${feed.repeat(5)}${page}\n`, feed);
  const dense = filled('', `${page}\n`);
  const parsed = jsonOf(bytes);
  const [ours, theirs] = await inTurns(
    1000,
    1,
    () => readIndex(amongOthers),
    () => JSON.parse(parsed),
  );
  const [oursDense] = await inTurns(
    200,
    1,
    () => readIndex(dense),
    () => JSON.parse(parsed),
  );
  return [
    ...ratioOf(
      'reading 50 kB of pasted text ÷ JSON.parse',
      bound,
      { name: 'reading it', values: ours },
      { name: "JSON.parse's", values: theirs },
    ),
    told({ name: 'reading 50 kB that is thirty pages', values: oursDense }),
  ];
}

/** `begin` and as much of `rest` as makes up the bytes. */
function filled(begin: string, rest: string): string {
  const size = (text: string) => Buffer.byteLength(text);
  return begin + rest.repeat(Math.ceil((bytes - size(begin)) / size(rest)));
}

function jsonOf(length: number): string {
  const one = pageJson(toldThatDay);
  return `[${Array.from({ length: Math.ceil(length / (one.length + 1)) }, () => one).join(',')}]`;
}
