import { longestPassphrase, shortestPassphrase } from './archiveReading.ts';

/** A passphrase as it is being chosen: typed twice, where there is to be one at all. */
export interface PassphraseDraft {
  readonly isSealed: boolean;
  readonly one: string;
  readonly again: string;
}

/** Why a passphrase is not taken. */
export type PassphraseRefusal = 'tooShort' | 'tooLong' | 'differs';

/** None, and nothing typed. */
export const noPassphrase: PassphraseDraft = { isSealed: false, one: '', again: '' };

/** What is wrong with a draft, by its field; nothing where no passphrase is wished for. */
export function passphraseRefusals({
  isSealed,
  one,
  again,
}: PassphraseDraft): Readonly<Partial<Record<'one' | 'again', PassphraseRefusal>>> {
  if (!isSealed) return {};
  if (one.length < shortestPassphrase) return { one: 'tooShort' };
  if (one.length > longestPassphrase) return { one: 'tooLong' };
  // As it was typed: what looks alike need not be, and it is the signs that will open it.
  return one === again ? {} : { again: 'differs' };
}

/** The passphrase of a draft that nothing is wrong with; null where none is wished for. */
export function passphraseOf({ isSealed, one }: PassphraseDraft): string | null {
  return isSealed ? one : null;
}
