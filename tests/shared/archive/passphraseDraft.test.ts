import { describe, expect, it } from 'vitest';
import { longestPassphrase } from '../../../shared/archive/archiveReading.ts';
import {
  noPassphrase,
  passphraseOf,
  passphraseRefusals,
} from '../../../shared/archive/passphraseDraft.ts';

const sealed = (one: string, again = one) => ({ isSealed: true, one, again });

describe('A passphrase that is being chosen', () => {
  it('is none where none is wished for, whatever was typed', () => {
    const draft = { ...sealed('short', 'other'), isSealed: false };
    for (const one of [noPassphrase, draft]) {
      expect(passphraseRefusals(one)).toEqual({});
      expect(passphraseOf(one)).toBeNull();
    }
  });

  it('is taken as it was typed, twice alike', () => {
    const draft = sealed(' siete peces azules ');
    expect(passphraseRefusals(draft)).toEqual({});
    expect(passphraseOf(draft)).toBe(' siete peces azules ');
  });

  it.each([
    [sealed(''), { one: 'tooShort' }],
    [sealed('sietepe'), { one: 'tooShort' }],
    [sealed('a'.repeat(longestPassphrase + 1)), { one: 'tooLong' }],
    [sealed('siete peces', 'siete pecas'), { again: 'differs' }],
    // The same to the eye, and other signs.
    [sealed('caf\u00e9 solo', 'cafe\u0301 solo'), { again: 'differs' }],
  ])('is refused as %j with %j', (draft, refusals) => {
    expect(passphraseRefusals(draft)).toEqual(refusals);
  });
});
