import { expect, it } from 'vitest';
import { callNames } from '../../shared/ipc/calls.ts';
import { contract } from '../../shared/ipc/contract.ts';
import { fuzzChannels } from './fuzzChannels.ts';
import { fuzzParsers } from './fuzzParsers.ts';
import { validInputs } from './validInputs.ts';

// Thousands of inputs: a limit for when one hangs, not a measure.
const whenItHangs = 120_000;
const seed = 4;
const silent = () => {};

it(
  'no text makes a parser throw, or take more steps than its length',
  async () => expect(await fuzzParsers.run(2_000, seed, silent)).toMatchObject({ broken: [] }),
  whenItHangs,
);

it(
  'no input makes a channel fail, or write what was refused',
  async () => expect(await fuzzChannels.run(1_000, seed, silent)).toMatchObject({ broken: [] }),
  whenItHangs,
);

it('every call that takes something has an input to be spoilt', () => {
  const taking = callNames.filter((name) => contract[name].input.type !== 'undefined');
  expect(taking.filter((name) => validInputs[name] === undefined)).toEqual([]);
});
