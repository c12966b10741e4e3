import { expect, it } from 'vitest';
import { killApp } from './killApp.ts';
import { killWriting } from './killWriting.ts';
import { rivals } from './rivals.ts';

const seed = 4;
const silent = () => {};

it('what was acknowledged outlives the kill of the built Pilar, whenever it comes', async () => {
  expect(await killApp.run(3, seed, silent)).toMatchObject({ broken: [] });
});

it('of a page at most the last second of typing is lost, whenever Pilar is killed', async () => {
  expect(await killWriting.run(8, seed, silent)).toMatchObject({ broken: [] });
});

it('of two Pilars on one profile one gives way; a journal that is held is not written', async () => {
  expect(await rivals.run(3, seed, silent)).toMatchObject({ broken: [] });
});
