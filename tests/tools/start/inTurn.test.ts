import { expect, it } from 'vitest';
import { inTurn } from '../../../tools/start/inTurn.ts';

it('hands over together what arrives during a call, after it', async () => {
  const calls: string[][] = [];
  const gate = Promise.withResolvers<void>();
  const add = inTurn<string>(async (arrived) => {
    calls.push([...arrived]);
    if (calls.length === 1) await gate.promise;
  });
  const first = add('a');
  await Promise.all([add('b'), add('c'), add('b')]);
  expect(calls).toEqual([['a']]);
  gate.resolve();
  await first;
  expect(calls).toEqual([['a'], ['b', 'c']]);
});

it('goes on after a call that failed', async () => {
  const calls: string[] = [];
  const add = inTurn<string>(async (arrived) => {
    calls.push(...arrived);
    if (arrived.has('bad')) throw new Error('bad');
  });
  await expect(add('bad')).rejects.toThrow('bad');
  await add('good');
  expect(calls).toEqual(['bad', 'good']);
});
