import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../../shared/ssi/table/guessColumns.ts';
import { tableOf } from '../../../builders/table.ts';

const guessed = (text: string) => guessColumns(tableOf(text));
const pillars = ['brand', 'people', 'insights', 'relationships'];

describe('The columns of a table', () => {
  it('are told by their names, in any order', () => {
    expect(
      guessed('SSI;Relaciones;Marca;Fecha;Personas;Insights\n53;15;21;2026-10-03;6,4;10,3\n'),
    ).toEqual({
      columns: ['total', 'relationships', 'brand', 'day', 'people', 'insights'],
      header: 0,
      isPillarOrderAssumed: false,
    });
  });

  it('may be named after some lines of prose', () => {
    const text = 'Notes:\n"My SSI, exported"\n\ndate,total,brand,people\n2026-10-03,53,21,6.4\n';
    expect(guessed(text)).toMatchObject({
      header: 2,
      columns: ['day', 'total', 'brand', 'people'],
    });
  });

  it('without names are told by their figures: days, and four that add up', () => {
    expect(guessed('53,21,6.4,10.3,15,2026-10-03,9\n53,21,6.4,10.4,15,2026-10-04,9\n')).toEqual({
      columns: ['total', ...pillars, 'day', 'ignore'],
      header: null,
      isPillarOrderAssumed: true,
    });
  });

  it('whose names mean nothing are told by their figures too', () => {
    expect(guessed('Kiedy;a;b;c;d;Razem\n3.10.2026;21;6,4;10,3;15;53\n')).toEqual({
      columns: ['day', ...pillars, 'total'],
      header: 0,
      isPillarOrderAssumed: true,
    });
  });

  it('may have no total, where there are but four columns of figures', () => {
    expect(guessed('2026-10-03,21,6.4,10.3,15\n').columns).toEqual(['day', ...pillars]);
    expect(guessed('2026-10-03,21,6.4,10.3,15,3\n').columns.slice(1)).toEqual(
      Array.from({ length: 5 }, () => 'ignore'),
    );
  });

  it('are each given once: of two of a name, the first', () => {
    expect(guessed('date,SSI,Score,brand,Date\n2026-10-03,53,54,21,2026-10-04\n').columns).toEqual([
      ...['day', 'total', 'ignore', 'brand', 'ignore'],
    ]);
  });

  it('hold what their name says only where their cells could be that', () => {
    const text = 'Data,Date,Comments,Followers,brand\nx,2026-10-03,"A good, calm week",many,21\n';
    expect(guessed(text).columns).toEqual(['ignore', 'day', 'note', 'ignore', 'brand']);
    expect(guessed('Date,Comments\n2026-10-03,12\n').columns).toEqual(['day', 'comments']);
  });

  it('are as many as are named, or as most rows have', () => {
    expect(guessed('date,brand,,\n2026-10-03,21,,\n').columns).toHaveLength(2);
    expect(guessed('2026-10-03,21\n2026-10-04,21\n2026-10-05,21,x\n').columns).toHaveLength(2);
  });
});
