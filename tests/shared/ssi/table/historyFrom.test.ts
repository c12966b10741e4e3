import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../shared/locales/format.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { languages } from '../../../../shared/settings.ts';
import { tableRefusalPhrase } from '../../../../shared/ssi/table/tableRefusalPhrase.ts';
import { snapshot } from '../../../builders/snapshot.ts';
import { historyOf } from '../../../builders/table.ts';

const names = 'date,brand,people,insights,relationships,total,industry rank,network rank,note\n';
const good = '2026-10-03,21,6.4,10.3,15,53,9,11,\n';
const first = snapshot({ day: '2026-10-03' as never, source: 'table' });
const rowsOf = (rows: string, given = {}) => historyOf(names + rows, given).rows;
const refusalsOf = (rows: string) => rowsOf(rows).map(({ refusals }) => refusals);

describe('A table read as a history', () => {
  it('gives a snapshot for each row, with its line', () => {
    expect(historyOf(names + good)).toEqual({
      rows: [
        {
          line: 2,
          snapshot: first,
          indicators: null,
          refusals: [],
          repeats: null,
          looksSwapped: false,
        },
      ],
      lacking: [],
      counts: { good: 1, repeated: 0, refused: 0 },
      duplicatedDays: 0,
      first: '2026-10-03',
      last: '2026-10-03',
    });
  });

  it('takes the sum for a total that is missing, in a row or in all', () => {
    expect(rowsOf('2026-10-03,21,6.4,10.3,15,,,,\n')[0]?.snapshot?.total).toBe(52.7);
    const { rows } = historyOf(
      'date,brand,people,insights,relationships\n2026-10-03,21,6.4,10.3,15\n',
    );
    expect(rows[0]?.snapshot?.total).toBe(52.7);
  });

  it('sums up how many rows are good, and from when to when', () => {
    const more = `${good.replace('10-03', '11-01')}2026-11-02,x,,,,,,,\n${good}`;
    expect(historyOf(names + good + more)).toMatchObject({
      counts: { good: 2, repeated: 1, refused: 1 },
      first: '2026-10-03',
      last: '2026-11-01',
    });
  });

  it('holds snapshots and indicators apart: one may stand where the other is refused', () => {
    const text = 'fecha;marca;personas;insights;relaciones;seguidores;publicaciones\n';
    const { rows } = historyOf(
      `${text}2026-10-03;21;6,4;10,3;15;1.234;x\n2026-10-04;26;6,4;10,3;15;1.234;3\n2026-10-05;;;;;;0\n`,
    );
    expect(rows.map((row) => [row.snapshot?.day, row.indicators?.values])).toEqual([
      ['2026-10-03', undefined],
      [undefined, { followers: 1_234, posts: 3 }],
      [undefined, { posts: 0 }],
    ]);
    expect(rows.map(({ refusals }) => refusals)).toEqual([
      [{ field: 'posts', reason: 'notANumber' }],
      [{ field: 'brand', reason: 'outOfRange' }],
      [],
    ]);
  });

  it('says which fields no column has been given, and reads nothing then', () => {
    expect(historyOf('date,brand,people\n2026-10-03,21,6.4\n')).toMatchObject({
      rows: [],
      lacking: ['insights', 'relationships'],
    });
    expect(historyOf('brand,people,insights,relationships\n1,2,3,4\n').lacking).toEqual(['day']);
    expect(historyOf('date,followers\n2026-10-03,5\n').lacking).toEqual([]);
  });
});

describe('A row is refused', () => {
  it.each([
    ['without a day', ',21,6.4,10.3,15,53,,,', [{ field: 'day', reason: 'missing' }]],
    ['on no day', '2026-02-30,21,6.4,10.3,15,53,,,', [{ field: 'day', reason: 'notADay' }]],
    ['in the future', '2026-11-23,21,6.4,10.3,15,,,,', [{ field: 'day', reason: 'inTheFuture' }]],
    ['with only a day', '2026-10-04,,,,,,,,', [{ field: null, reason: 'onlyADay' }]],
    ['without a pillar', '2026-10-04,21,,10.3,15,,,,', [{ field: 'people', reason: 'missing' }]],
    [
      'for each of its wrong cells',
      '2026-10-04,26,x,1.2.3,15,101,0,2.5,',
      [
        { field: 'brand', reason: 'outOfRange' },
        { field: 'people', reason: 'notANumber' },
        { field: 'insights', reason: 'twoDecimalMarks' },
        { field: 'total', reason: 'outOfRange' },
        { field: 'industryRank', reason: 'outOfRange' },
        { field: 'networkRank', reason: 'tooManyDecimals' },
      ],
    ],
    [
      'whose total disagrees with its sum',
      '2026-10-04,21,6.4,10.3,15,53.8,,,',
      [{ field: 'total', reason: 'disagreesWithSum', sum: 52.7 }],
    ],
    [
      'with a note that is too long',
      `2026-10-04,21,6.4,10.3,15,53,,,${'x'.repeat(10_001)}`,
      [{ field: 'note', reason: 'tooLong' }],
    ],
    [
      'with more cells than columns, as unquoted decimal commas make',
      '2026-10-04,21,0,6,4,10,3,15,0,52,7',
      [{ field: null, reason: 'tooManyCells' }],
    ],
  ])('%s', (_, row, refusals) => {
    const [, read] = rowsOf(`${good}${row}\n`);
    expect(read).toMatchObject({ line: 3, snapshot: null, indicators: null, refusals });
    for (const language of languages)
      for (const refusal of read?.refusals ?? [])
        expect(tableRefusalPhrase(refusal, wordsOf(language), formatOf(language))).toMatch(/\S\.$/);
  });

  it('where three of four averages are told, or one of them is none', () => {
    const text = `date,brand,people,insights,relationships,${['brand', 'people', 'insights', 'relationships'].map((pillar) => `industry ${pillar}`).join()}\n`;
    const { rows } = historyOf(`${text}2026-10-03,21,6.4,10.3,15,11.8,5.4,2.1,\n`);
    expect(rows[0]?.refusals).toEqual([
      { field: 'industryMeans.relationships', reason: 'missing' },
    ]);
  });

  it('where the order of the days is not that of its own', () => {
    const text = `${good.replace('2026-10-03', '10/13/2026')}${good.replace('2026-10-03', '13/10/2026')}`;
    expect(rowsOf(text, { dayOrder: 'dayFirst' }).map(({ refusals }) => refusals)).toEqual([
      [{ field: 'day', reason: 'notADay' }],
      [],
    ]);
  });

  it('and says why in a sentence', () => {
    const phrases = (row: string) =>
      languages.map((language) =>
        refusalsOf(`${good}${row}`)
          .flat()
          .map((refusal) => tableRefusalPhrase(refusal, wordsOf(language), formatOf(language))),
      );
    expect(phrases('2026-10-04,26,6.4,10.3,15,,,,\n')).toEqual([
      ['Marca: va de 0 a 25.'],
      ['Brand – this goes from 0 to 25.'],
    ]);
    expect(phrases('2026-10-04,21,6.4,10.3,15,60,,,\n')[0]).toEqual([
      'Puntuación total: no cuadra: los cuatro pilares suman 52,7, y puede diferir en 1 como mucho.',
    ]);
  });
});

describe('A day in several rows', () => {
  const other = good.replace('53', '52');
  const takenWith = (duplicates: string) =>
    rowsOf(good + other + good, { duplicates }).map(({ snapshot: read }) => read?.total ?? null);

  it('counts once where all say the same', () => {
    const rows = rowsOf(good + good);
    expect(rows.map(({ snapshot: read, repeats }) => [read?.total ?? null, repeats])).toEqual([
      [53, null],
      [null, 2],
    ]);
    expect(rows.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  it('stays out until the person has chosen, each row naming one that differs', () => {
    const reading = historyOf(names + good + other + good);
    expect(reading.duplicatedDays).toBe(1);
    expect(reading.counts).toEqual({ good: 0, repeated: 0, refused: 3 });
    expect(reading.rows.map(({ refusals }) => refusals)).toEqual(
      [3, 2, 3].map((line) => [{ field: 'day', reason: 'duplicatedDay', line }]),
    );
  });

  it('is then what the first or the last of them says', () => {
    expect(takenWith('leaveOut')).toEqual([null, null, null]);
    expect(takenWith('firstWins')).toEqual([53, null, null]);
    // The last says what the first says.
    expect(takenWith('lastWins')).toEqual([53, null, null]);
    expect(
      rowsOf(good + other, { duplicates: 'lastWins' }).map((row) => row.snapshot?.total),
    ).toEqual([undefined, 52]);
  });
});
