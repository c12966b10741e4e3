import { describe, expect, it } from 'vitest';
import { mendedPhrase } from '../../../renderer/safety/mendedPhrase.ts';
import type { DayAndTime } from '../../../shared/dayAndTime.ts';
import { wordsOf } from '../../../shared/locales/words.ts';

const at = (day: string, time: string) => ({ day, time }) as DayAndTime;
const when = ({ day, time }: DayAndTime) => `${day} ${time}`;
const [restored, until] = [at('2026-11-21', '09:00'), at('2026-11-22', '18:00')];

describe('What is said of a journal that could not be opened', () => {
  it('is what is in its place, and between when something may be missing', () => {
    expect(mendedPhrase({ restored, until }, wordsOf('en'), when)).toBe(
      'Your journal could not be opened. The backup of 2026-11-21 09:00 is in its place now. What you noted between 2026-11-21 09:00 and 2026-11-22 18:00 may be missing.',
    );
    expect(mendedPhrase({ restored, until: null }, wordsOf('es'), when)).toMatch(
      /desde el 2026-11-21 09:00\.$/,
    );
  });

  it('is that it begins anew where there was no backup', () => {
    const words = wordsOf('es');
    expect(mendedPhrase({ restored: null, until }, words, when)).toBe(words.opening.mendedAnew);
  });
});
