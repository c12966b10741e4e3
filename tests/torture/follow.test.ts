import { expect, it } from 'vitest';
import { type Answered, follow } from './follow.ts';
import type { Model } from './model.ts';

/** A journal to which each command adds a row of its name; `untick` is refused. */
function modelOfRows(): Model {
  const rows: string[] = [];
  return {
    call: async ({ name }) => {
      if (name === 'untick') return { ok: false, error: { code: 'unknownAction' } };
      rows.push(name);
      return { ok: true, value: undefined };
    },
    contents: () => [...rows],
    close: () => {},
  };
}

const prepare = () => {};
const done = (name: 'tick' | 'skip' | 'untick'): Answered => ({
  called: { name, input: {} },
  answer: { ok: true, value: undefined },
  prepare,
});
const underWay = { called: { name: 'skip', input: {} }, prepare } as const;
const found = (...contents: readonly string[]) => ({ contents, complaints: [] });

it('all that was acknowledged is there, and of the next all or nothing', async () => {
  const kept = found('tick');
  expect(await follow(modelOfRows(), [done('tick')], underWay, kept)).toEqual([]);
  const more = found('tick', 'skip');
  expect(await follow(modelOfRows(), [done('tick')], underWay, more)).toEqual([]);
});

it('what is lost, half there or too much is told', async () => {
  for (const wrong of [found(), found('skip'), found('tick', 'skip', 'undo')])
    expect((await follow(modelOfRows(), [done('tick')], underWay, wrong)).join()).toMatch(/lost/);
});

it('an answer that ought to be another is told', async () => {
  const [complaint] = await follow(modelOfRows(), [done('untick')], null, found());
  expect(complaint).toBe('untick: done instead of unknownAction');
});

it('what a disk refused is to leave nothing', async () => {
  const refused: Answered = {
    ...done('tick'),
    answer: { ok: false, error: { code: 'diskFull' } },
  };
  expect(await follow(modelOfRows(), [refused], null, found())).toEqual([]);
  expect(await follow(modelOfRows(), [refused], null, found('tick'))).toHaveLength(1);
});
