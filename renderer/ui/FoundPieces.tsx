import type { Found } from '../../shared/journal/searchView.ts';
import styles from './FoundPieces.module.css';

/** A stretch of a text that was found, with what was sought marked. */
export function FoundPieces({
  pieces,
  isCutBefore,
  isCutAfter,
}: Pick<Found, 'pieces' | 'isCutBefore' | 'isCutAfter'>) {
  return (
    // By itself, whichever way its letters run and whatever they say of that.
    <bdi className={styles.pieces}>
      {isCutBefore && '… '}
      {pieces.map(({ text, isMarked }, index) =>
        isMarked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move
          <mark key={index}>{text}</mark>
        ) : (
          text
        ),
      )}
      {isCutAfter && ' …'}
    </bdi>
  );
}
