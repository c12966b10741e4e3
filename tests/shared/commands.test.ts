import { describe, expect, it } from 'vitest';
import { commandIds, commandOf, keysOf } from '../../shared/commands.ts';

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
      expect(key).toMatch(/^[a-z0-9,?./]$/);
  });
});

describe('The keys of a command', () => {
  it('are written as on the keyboard of the system', () => {
    expect(keysOf('showPalette', false)).toEqual(['Ctrl', 'K']);
    expect(keysOf('showPalette', true)).toEqual(['⌘', 'K']);
    expect(keysOf('noteSnapshot', false)).toEqual(['S']);
  });

  it('are none where they are off or there are none', () => {
    expect(keysOf('noteSnapshot', false, false)).toEqual([]);
    expect(keysOf('themeDark', false)).toEqual([]);
  });
});
