import { describe, expect, it } from 'vitest';
import { commandIds, commandOf } from '../../shared/commands.ts';

const taken = (values: readonly (string | undefined)[]) =>
  values.filter((value): value is string => value !== undefined);

describe('The commands', () => {
  it('have no key twice', () => {
    const keys = taken(commandIds.map((id) => commandOf(id).key));
    const accelerators = taken(commandIds.map((id) => commandOf(id).accelerator));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it('are single small letters or marks, as the keyboard gives them', () => {
    for (const key of taken(commandIds.map((id) => commandOf(id).key)))
      expect(key).toMatch(/^[a-z0-9,?.]$/);
  });
});
