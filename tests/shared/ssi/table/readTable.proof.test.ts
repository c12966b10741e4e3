import { expect, it } from 'vitest';
import { readTable } from '../../../../shared/ssi/table/readTable.ts';

const problemOf = (text: string) => readTable(text).problem;

it('What is no table is found so in the time the text takes, however hostile', () => {
  // By the square of the length, any of these would not end.
  expect(problemOf('"x'.repeat(2_000_000))?.code).toBe('unclosedQuote');
  expect(problemOf(`"x"${'x"'.repeat(900_000)}${' '.repeat(900_000)}`)?.code).toBe('unclosedQuote');
  expect(problemOf('"'.repeat(4_000_000))?.code).toBe('cellTooLong');
  expect(problemOf(' '.repeat(4_000_000))?.code).toBe('empty');
}, 120_000);
