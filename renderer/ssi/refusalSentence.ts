import type { Words } from '../../shared/locales/words.ts';
import type { SnapshotField, SnapshotRefusal } from '../../shared/ssi/snapshotDraft.ts';

/** The sentence beside a refused field; `sum` is the sum of the pillars as it is written. */
export function refusalSentence(
  words: Words,
  field: SnapshotField,
  refusal: SnapshotRefusal,
  sum: string,
): string {
  const sentences = words.snapshot.refusal;
  const isRank = field === 'industryRank' || field === 'networkRank';
  switch (refusal) {
    case 'missing':
      return field.startsWith('industryMeans') ? sentences.missingMean : sentences.missing;
    case 'disagreesWithSum':
      return sentences.disagreesWithSum(sum);
    case 'notANumber':
      return sentences.notANumber[isRank ? 'rank' : 'score'];
    case 'tooManyDecimals':
      return sentences.tooManyDecimals[isRank ? 'rank' : 'score'];
    case 'outOfRange':
      if (isRank) return sentences.outOfRange.rank;
      return sentences.outOfRange[field === 'total' ? 'total' : 'score'];
    default:
      return sentences[refusal];
  }
}
