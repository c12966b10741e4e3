import { describe, expect, it } from 'vitest';
import { readingOrder } from '../../../electron/background/readingOrder.ts';
import type { Line } from '../../../electron/background/tesseract.ts';
import { textOfLines } from '../../../electron/background/textOfLines.ts';

/** A line of one word at a place, 20 high; ten for each letter. */
function line(text: string, x0: number, y0: number): Line {
  const bbox = { x0, y0, x1: x0 + text.length * 10, y1: y0 + 20 };
  return { words: [{ text, confidence: 95, bbox }], bbox };
}

const read = (lines: readonly Line[]) => textOfLines(readingOrder(lines)).text.split('\n');

describe('The order of lines', () => {
  it('goes through a card before the one at its right', () => {
    const cards = [
      line('industry', 0, 0),
      line('network', 300, 0),
      line('31', 0, 40),
      line('33', 300, 40),
    ];
    expect(read(cards)).toEqual(['industry', '31', 'network', '33']);
  });

  it('goes through a row of cards before the next row', () => {
    const rows = [
      line('third', 0, 400),
      line('second', 150, 0),
      line('fourth', 150, 400),
      line('first', 0, 0),
    ];
    expect(read(rows)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  it('leaves what stands close together in its row', () => {
    const close = [
      line('label', 60, 0),
      line('20,9', 0, 2),
      line('label', 60, 25),
      line('6,4', 0, 26),
    ];
    expect(read(close)).toEqual(['20,9', 'label', '6,4', 'label']);
  });

  it('goes by place where lines lie upon one another', () => {
    expect(read([line('below', 0, 10), line('above', 0, 0)])).toEqual(['above', 'below']);
  });

  it('has nothing to do with none', () => {
    expect(readingOrder([])).toEqual([]);
  });
});
