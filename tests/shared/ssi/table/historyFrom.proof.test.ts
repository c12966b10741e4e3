import * as v from 'valibot';
import { expect, it } from 'vitest';
import { snapshot as schema } from '../../../../shared/ipc/schemas.ts';
import { indicatorRule, indicators } from '../../../../shared/ssi/indicators.ts';
import { dayOrders } from '../../../../shared/ssi/table/dayOrder.ts';
import { duplicateChoices } from '../../../../shared/ssi/table/duplicatedDays.ts';
import { guessColumns } from '../../../../shared/ssi/table/guessColumns.ts';
import { historyFrom } from '../../../../shared/ssi/table/historyFrom.ts';
import { readTable } from '../../../../shared/ssi/table/readTable.ts';
import { type TableField, tableFields } from '../../../../shared/ssi/table/tableField.ts';
import { writeTable } from '../../../../shared/ssi/table/writeTable.ts';
import { day } from '../../../builders/day.ts';
import { means, snapshot } from '../../../builders/snapshot.ts';
import { tableToday } from '../../../builders/table.ts';

const history = {
  snapshots: [
    snapshot({ day: day('2026-10-03'), note: 'una nota; con "comillas"\ny =dos líneas' }),
    snapshot({
      day: day('2026-10-10'),
      industryTotal: 34,
      networkMeans: means.network,
      source: 'picture',
    }),
  ],
  indicators: [{ day: day('2026-10-10'), values: { followers: 1_234, posts: 3 } }],
};

const tables = [
  writeTable(history, 'es'),
  writeTable(history, 'en'),
  'Fecha;Marca;Personas;Insights;Relaciones;SSI\r\n3/10/2026;21,5;6,4;10,3;15;53\r\n20/10/26;21;6,4;10;15;52\r\n',
  '2026-10-03,21,6.4,10.3,15,52.7\n2026-10-04,21.1,6.4,10.3,15,52.8\n',
  'SSI of Ana\n\nDate\tBrand\tPeople\tInsights\tRelationships\tTop industry\n4-Apr-21\t21\t6.4\t10.3\t15\tTop 9%\n',
];

/** What a hand, another program or an accident puts into a table. */
const pieces = [
  ...[',', ';', '\t', '|', '"', '""', '\r\n', '\n', '\r', '\uFEFF', '\0', ' ', "'", '=', '%', '/'],
  ...[
    '-1',
    '26',
    '101',
    '1e9',
    '99999999999',
    '1.234.567',
    '0,0',
    'NaN',
    '31/12/2026',
    '2027-01-01',
  ],
  ...[
    '1969-12-31',
    '02/03/2026',
    '29 feb 2025',
    '2026-10-03',
    'Total',
    'Marca',
    'sep=;\n',
    '٣',
    '\ud800',
  ],
];

/** Numbers from 0 to below 1 that a seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// A limit for when it hangs, not a measure.
it('8,000 mutated tables, read as guessed or otherwise, give what the domain allows and no more', () => {
  const random = randomFrom(6);
  const below = (most: number) => Math.floor(random() * most);
  const oneOf = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const mutated = (text: string) => {
    const [at, length] = [below(text.length + 1), below(oneOf([1, 2, 12, 60]))];
    switch (below(4)) {
      case 0:
        return text.slice(0, at) + oneOf(pieces) + text.slice(at);
      case 1:
        return text.slice(0, at) + oneOf(pieces) + text.slice(at + length);
      case 2:
        return text.slice(0, at) + text.slice(at + length);
      default:
        return text + text.slice(at, at + 10 * length);
    }
  };
  const [outcomes, wrong] = [{ problems: 0, snapshots: 0, refusals: 0, notes: 0 }, [] as unknown[]];
  for (let run = 0; run < 8_000; run += 1) {
    let text = oneOf(tables);
    for (let times = 1 + below(5); times > 0; times -= 1) text = mutated(text);
    const { table } = readTable(text);
    if (table === undefined) {
      outcomes.problems += 1;
      continue;
    }
    const guess = guessColumns(table);
    const columns: TableField[] = [...guess.columns];
    if (below(4) === 0) columns[below(columns.length)] = oneOf(tableFields);
    const choice = { dayOrder: oneOf(dayOrders), duplicates: oneOf(duplicateChoices) };
    const { rows } = historyFrom(table, { ...guess, columns, ...choice }, tableToday);
    const days = new Set<string>();
    for (const row of rows) {
      outcomes.refusals += row.refusals.length;
      for (const part of [row.snapshot, row.indicators]) {
        if (part === null) continue;
        const key = `${part === row.snapshot} ${part.day}`;
        if (days.has(key) || part.day > tableToday) wrong.push([text, part]);
        days.add(key);
      }
      if (row.snapshot !== null) {
        outcomes.snapshots += 1;
        if (!v.is(schema, row.snapshot)) wrong.push([text, row.snapshot]);
      }
      if (row.indicators !== null) {
        outcomes.notes += 1;
        if (!areWhole(row.indicators.values)) wrong.push([text, row.indicators]);
      }
    }
  }
  expect(wrong).toEqual([]);
  // Every outcome was met, often.
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(150);
}, 120_000);

function areWhole(values: Readonly<Record<string, number>>): boolean {
  const entries = Object.entries(values);
  return (
    entries.length > 0 &&
    entries.every(([name, value]) => {
      const indicator = indicators.find((known) => known === name);
      if (indicator === undefined) return false;
      return Number.isInteger(value) && value >= 0 && value <= indicatorRule(indicator).largest;
    })
  );
}
