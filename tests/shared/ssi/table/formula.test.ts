import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defused, restored } from '../../../../shared/ssi/table/formula.ts';
import { anyNote } from '../../../builders/table.ts';

describe('A formula in a note', () => {
  it.each([
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+34 600', "'+34 600"],
    ['-5 hoy', "'-5 hoy"],
    ['@ana', "'@ana"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    ['  =1', "'  =1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['a;=1', "a;'=1"],
    ['a\n- b', "a\n'- b"],
    ['a,"=1"', 'a,\'"=1"'],
  ])('%j is defused as %j, and comes back', (note, safe) => {
    expect(defused(note)).toBe(safe);
    expect(restored(safe)).toBe(note);
  });

  it.each(['', "'tis", "'hola'", 'a=b', '5 - 3', 'a - b', "it's"])('%j is none', (note) => {
    expect(defused(note)).toBe(note);
    expect(restored(note)).toBe(note);
  });

  it('comes back from every note there is', () => {
    fc.assert(fc.property(anyNote, (note) => restored(defused(note)) === note));
  });
});
