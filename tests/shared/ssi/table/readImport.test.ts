import { describe, expect, it } from 'vitest';
import {
  type ImportChoice,
  lettersShown,
  readImport,
  refusalsShown,
  rowsShown,
  type TableImport,
} from '../../../../shared/ssi/table/readImport.ts';
import { largestTableFile } from '../../../../shared/ssi/table/table.ts';
import { tableToday } from '../../../builders/table.ts';

const names = 'date,brand,people,insights,relationships,total';
const scores = '21,6.4,10.3,15,53';
const read = (text: string, chosen: ImportChoice | null = null) =>
  readImport(new TextEncoder().encode(text), chosen, tableToday);

/** What a text is understood as; fails where it is no table. */
function understood(text: string, chosen: ImportChoice | null = null): TableImport {
  const reading = read(text, chosen);
  if (reading.problem !== undefined) throw new Error(`No table: ${reading.problem.code}`);
  return reading;
}

const table = (...days: readonly string[]) =>
  [names, ...days.map((day) => `${day},${scores}`)].join('\n');

describe('A file to import', () => {
  it('is shown as it was understood, before anything is said of it', () => {
    const { choice, history, beginning, ...rest } = understood(table('2026-10-03', '2026-10-04'));
    expect(choice).toEqual({
      columns: ['day', 'brand', 'people', 'insights', 'relationships', 'total'],
      header: 0,
      dayOrder: 'iso',
      duplicates: 'leaveOut',
    });
    expect(history.snapshots.map(({ day, total }) => [day, total])).toEqual([
      ['2026-10-03', 53],
      ['2026-10-04', 53],
    ]);
    expect(beginning[1]).toEqual({
      line: 2,
      cells: ['2026-10-03', '21', '6.4', '10.3', '15', '53'],
    });
    expect(rest).toEqual({
      isPillarOrderAssumed: false,
      orders: [{ order: 'iso', example: { written: '2026-10-03', day: '2026-10-03' } }],
      rowCount: 3,
      lacking: [],
      swapped: [],
      refused: [],
      refusedCount: 0,
      repeatedCount: 0,
      duplicatedDays: 0,
    });
  });

  it('says what keeps it from being read', () => {
    expect(read('')).toEqual({ problem: { code: 'empty', line: null } });
    expect(readImport(new Uint8Array(largestTableFile + 1), null, tableToday)).toEqual({
      problem: { code: 'tooLarge', line: null },
    });
    expect(read('a,b\n"c,d')).toEqual({ problem: { code: 'unclosedQuote', line: 2 } });
  });

  it('names the fields that no column holds', () => {
    const { lacking, history } = understood('date,brand,people\n2026-10-03,21,6.4');
    expect(lacking).toEqual(['insights', 'relationships']);
    expect(history).toEqual({ snapshots: [], indicators: [] });
  });

  it('says so where only the order of the columns tells the pillars', () => {
    const figures = understood('2026-10-03,21,6.4,10.3,15,53\n2026-10-10,21,6.4,10.3,15,53');
    expect(figures.isPillarOrderAssumed).toBe(true);
  });

  it('shows no more than its beginning, and what is refused only in part', () => {
    const rows = Array.from({ length: 100 }, () => `2026-10-03,${'9'.repeat(200)},1,1,1,`);
    const { beginning, refused, refusedCount, rowCount } = understood([names, ...rows].join('\n'));
    expect(beginning).toHaveLength(rowsShown);
    expect(beginning[1]?.cells[1]).toHaveLength(lettersShown);
    expect(refused).toHaveLength(refusalsShown);
    expect(refused[0]?.line).toBe(2);
    expect([refusedCount, rowCount]).toEqual([100, 101]);
  });
});

describe('The order of its days', () => {
  const ambiguous = table('03/10/2026', '04/10/2026', '11/11/2026');

  it('is asked where they could be read in several, and nothing is read until then', () => {
    const { choice, orders, history, refusedCount } = understood(ambiguous);
    expect(choice.dayOrder).toBeNull();
    expect(orders).toEqual([
      { order: 'dayFirst', example: { written: '03/10/2026', day: '2026-10-03' } },
      { order: 'monthFirst', example: { written: '03/10/2026', day: '2026-03-10' } },
    ]);
    expect([history.snapshots, refusedCount]).toEqual([[], 0]);
  });

  it('is what the person answers', () => {
    const { choice } = understood(ambiguous);
    const { history } = understood(ambiguous, { ...choice, dayOrder: 'monthFirst' });
    expect(history.snapshots.map(({ day }) => day)).toEqual([
      '2026-03-10',
      '2026-04-10',
      '2026-11-11',
    ]);
  });

  it('is told, and can be changed, where one day tells it', () => {
    const { choice, orders } = understood(table('03/10/2026', '22/10/2026'));
    expect(choice.dayOrder).toBe('dayFirst');
    expect(orders.map(({ order }) => order)).toEqual([
      'iso',
      'dayFirst',
      'monthFirst',
      'yearFirst',
    ]);
  });

  it('is asked, among all, where no order reads them all', () => {
    const { choice, orders, history } = understood(table('22/10/2026', '10/23/2026'));
    expect(choice.dayOrder).toBeNull();
    expect(orders).toHaveLength(4);
    expect(history.snapshots).toEqual([]);
  });
});

describe('What is corrected of it', () => {
  it('reads a column as another field', () => {
    const { choice } = understood(table('2026-10-03'));
    const columns = choice.columns.with(1, 'people').with(2, 'brand');
    const { history } = understood(table('2026-10-03'), { ...choice, columns });
    expect(history.snapshots[0]?.scores).toMatchObject({ brand: 6.4, people: 21 });
  });

  it('takes another row for that of the names, and its columns with it', () => {
    const text = `mi tabla\n${table('2026-10-03')}`;
    const { choice } = understood(text);
    expect(choice.header).toBe(1);
    const { choice: bare, refusedCount } = understood(text, {
      ...choice,
      header: null,
      columns: [],
    });
    expect([bare.columns, refusedCount]).toEqual([[], 0]);
    const { choice: named } = understood(text, { ...choice, header: 1, columns: [] });
    expect(named.columns).toEqual(Array(6).fill('ignore'));
  });

  it('settles the days that have several rows', () => {
    const text = `${table('2026-10-03')}\n2026-10-03,20,6.4,10.3,15,52`;
    const asked = understood(text);
    expect([asked.duplicatedDays, asked.history.snapshots]).toEqual([1, []]);
    const { history } = understood(text, { ...asked.choice, duplicates: 'lastWins' });
    expect(history.snapshots.map(({ total }) => total)).toEqual([52]);
  });
});

describe('Days whose pillars look swapped', () => {
  it('are named', () => {
    const usual = ['2026-10-01', '2026-10-02', '2026-10-04', '2026-10-05'];
    const { swapped } = understood(`${table(...usual)}\n2026-10-03,6.4,21,15,10.3,53`);
    expect(swapped).toEqual(['2026-10-03']);
  });
});
