import type { MessageBoxOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { isErasureMeant } from '../../electron/isErasureMeant.ts';
import { wordsOf } from '../../shared/locales/words.ts';

const words = wordsOf('es');
const { erasing } = words;

/** A person who presses this button. */
const pressing = (label: string) =>
  vi.fn(async ({ buttons = [] }: MessageBoxOptions) => ({
    response: buttons.indexOf(label),
    checkboxChecked: false,
  }));

describe('Deleting everything', () => {
  it('is meant only by the button that says so', async () => {
    expect(await isErasureMeant(pressing(erasing.erase), words, null)).toBe(true);
    expect(await isErasureMeant(pressing(erasing.cancel), words, null)).toBe(false);
  });

  it('is what neither Enter nor Escape presses', async () => {
    const ask = pressing(erasing.cancel);
    await isErasureMeant(ask, words, null);
    const [[{ buttons = [], defaultId = 0, cancelId = 0 }]] = ask.mock.calls as [
      [MessageBoxOptions],
    ];
    expect([buttons[defaultId], buttons[cancelId]]).toEqual([erasing.cancel, erasing.cancel]);
  });

  it('names the folder whose copies go too', async () => {
    const ask = pressing(erasing.cancel);
    await isErasureMeant(ask, words, '/home/ana/Copias');
    await isErasureMeant(ask, words, null);
    const details = ask.mock.calls.map(([{ detail = '' }]) => detail);
    expect(details.map((detail) => detail.includes('/home/ana/Copias'))).toEqual([true, false]);
  });
});
