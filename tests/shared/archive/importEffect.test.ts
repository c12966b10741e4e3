import { describe, expect, it } from 'vitest';
import { importEffect } from '../../../shared/archive/importEffect.ts';

const tables = [
  { added: 10, differing: 2, same: 100, missing: 3 },
  { added: 1, differing: 0, same: 5, missing: 4 },
];

describe('What an import does, in rows of all tables', () => {
  it.each([
    ['add', { added: 11, changed: 0, removed: 0 }],
    ['update', { added: 11, changed: 2, removed: 0 }],
    ['replace', { added: 11, changed: 2, removed: 7 }],
  ] as const)('follows from its way: %s', (way, effect) => {
    expect(importEffect(tables, way)).toEqual(effect);
  });

  it('is nothing where there are no tables', () => {
    expect(importEffect([], 'replace')).toEqual({ added: 0, changed: 0, removed: 0 });
  });
});
