import { describe, expect, it } from 'vitest';
import {
  dayOrderOf,
  possibleDayOrders,
  readTableDay,
} from '../../../../shared/ssi/table/dayOrder.ts';

describe('A day of a table', () => {
  it.each([
    ['2026-10-03', '2026-10-03'],
    ['2026/10/03', '2026-10-03'],
    ['2026/1/3', '2026-01-03'],
    ['20261003', '2026-10-03'],
    [' 2026-10-03T14:03:22Z ', '2026-10-03'],
    ['2026-10-03 14:03:22 UTC', '2026-10-03'],
    ['4-Apr-21', '2021-04-04'],
    ['08 Feb 2026', '2026-02-08'],
    ['3 oct 2026', '2026-10-03'],
    ['3 de octubre de 2026', '2026-10-03'],
    ['sáb, 3 oct 2026', '2026-10-03'],
    ['mar 3 nov 2026', '2026-11-03'],
    ['October 3rd, 2026', '2026-10-03'],
    ['03/03/2026', '2026-03-03'],
  ])('"%s" tells by itself', (cell, day) => {
    expect(readTableDay(cell, 'iso')).toBe(day);
  });

  it.each([
    ['03/10/2026', '2026-10-03', '2026-03-10', null],
    ['3-10-26', '2026-10-03', '2026-03-10', null],
    ['22. 11. 2026', '2026-11-22', null, null],
    ['1/29/26, 2:37 PM', null, '2026-01-29', null],
    ['03/10/2026 0:00', '2026-10-03', '2026-03-10', null],
    ['26/10/25', '2025-10-26', null, '2026-10-25'],
    ['26.10.03', null, null, '2026-10-03'],
  ])('"%s" depends on the order', (cell, dayFirst, monthFirst, yearFirst) => {
    expect(readTableDay(cell, 'dayFirst')).toBe(dayFirst);
    expect(readTableDay(cell, 'monthFirst')).toBe(monthFirst);
    expect(readTableDay(cell, 'yearFirst')).toBe(yearFirst);
    expect(readTableDay(cell, 'iso')).toBeNull();
  });

  it.each([
    '',
    'hoy',
    '3 oct',
    'Apr-21',
    '31/02/2026',
    '2026-13-01',
    '46298',
    '3/10',
    '1/2/3/2026',
  ])('"%s" is none in any order', (cell) => {
    for (const order of ['iso', 'dayFirst', 'monthFirst', 'yearFirst'] as const)
      expect(readTableDay(cell, order)).toBeNull();
  });
});

describe('The order of a column', () => {
  it.each([
    ['iso', ['2026-10-03', '3 oct 2026', '03/03/2026', 'n/a', '']],
    ['dayFirst', ['03/10/2026', '04/10/2026', '13/10/2026']],
    ['monthFirst', ['10/03/2026', '2026-10-04', '10/13/2026']],
    ['ask', ['03/10/2026', '04/10/2026']],
    ['mixed', ['13/10/2026', '10/13/2026']],
    ['dayFirst', ['03/10/26', '20/10/26']],
    ['yearFirst', ['26/10/03', '26/10/20']],
    ['ask', ['15/01/25', '15/02/25']],
    // What is a day in no order has no say.
    ['dayFirst', ['31/02/2026', '99/99/2026', '13/10/2026']],
  ])('is %s for %j', (order, column) => {
    expect(dayOrderOf(column)).toBe(order);
  });

  it('is asked for among those that read every cell', () => {
    expect(possibleDayOrders(['03/10/2026'])).toEqual(['dayFirst', 'monthFirst']);
    expect(possibleDayOrders(['15/01/25'])).toEqual(['dayFirst', 'yearFirst']);
    expect(possibleDayOrders(['13/10/2026', '10/13/2026'])).toEqual([]);
  });
});
