import { describe, expect, it } from 'vitest';
import type { Line, Word } from '../../../electron/background/tesseract.ts';
import { textOfLines } from '../../../electron/background/textOfLines.ts';

function word(text: string, x0: number, x1: number, height = 60, confidence = 96): Word {
  return { text, confidence, bbox: { x0, x1, y0: 100 - height, y1: 100 } };
}

function line(...words: readonly Word[]): Line {
  return { words, bbox: { x0: 0, x1: 1, y0: 0, y1: 1 } };
}

const read = (...words: readonly Word[]) => textOfLines([line(...words)]).text;

describe('The text of lines', () => {
  it('joins large digits that the small letters beside them have parted', () => {
    const small = [word('out', 209, 246, 18), word('of', 256, 278, 18), word('100', 288, 329, 18)];
    expect(read(word('3', 86, 124), word('1', 139, 175), ...small)).toBe('31 out of 100');
  });

  it('keeps two numbers apart that stand as far from each other as words do', () => {
    expect(read(word('31', 0, 80), word('33', 113, 190))).toBe('31 33');
    expect(read(word('31', 0, 80), word('33', 90, 100, 18))).toBe('31 33');
    expect(read(word('1', 0, 11), word('%', 14, 30))).toBe('1 %');
  });

  it('says where words stand that may be others', () => {
    const text = textOfLines([
      line(word('Top', 0, 40), word('7S%', 60, 100, 60, 79)),
      line(word('O3', 0, 40, 60, 12)),
    ]);
    expect(text).toEqual({
      text: 'Top 7S%\nO3',
      unsure: [
        { from: 4, to: 7 },
        { from: 8, to: 10 },
      ],
    });
  });

  it('is empty where there is nothing', () => {
    expect(textOfLines([])).toEqual({ text: '', unsure: [] });
  });
});
