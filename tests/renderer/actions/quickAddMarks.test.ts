import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../renderer/actions/quickAddMarks.ts';
import { readQuickAdd } from '../../../shared/actions/quickAdd.ts';
import { day } from '../../builders/day.ts';

/** The marked parts of a line, each with its look. */
function marked(text: string) {
  const marks = marksOf(readQuickAdd(text, day('2026-11-22'), 'en'));
  return marks.map(({ from, to, look }) => [text.slice(from, to), look]);
}

describe('The marks of a line', () => {
  it('tell what was taken, what also stays and what is wrong, where each stands', () => {
    expect(marked('Write to 3 people #none every Friday at 9:30')).toEqual([
      ['3', 'noticed'],
      ['#none', 'wrong'],
      ['every Friday', 'taken'],
      ['at 9:30', 'taken'],
    ]);
  });

  it('do not cover the whole line where only its title is wrong', () => {
    expect(marked('every Friday')).toEqual([['every Friday', 'taken']]);
    expect(marked('a'.repeat(201))).toEqual([]);
  });
});
