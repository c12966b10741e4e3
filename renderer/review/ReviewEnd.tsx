import type { ReactNode } from 'react';
import { titleOf } from '../../shared/actions/actionWords.ts';
import type { ReviewView } from '../../shared/journal/reviewView.ts';
import { useWords } from '../bridge/language.ts';
import { Caveat } from '../ui/Caveat.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './ReviewEnd.module.css';

/** What the week that was planned is for. */
export function ReviewEnd({
  view,
  children,
}: {
  readonly view: ReviewView;
  /** What can be done from here. */
  readonly children: ReactNode;
}) {
  const words = useWords();
  const { focus, focusReason, actions: chosen } = view.review;
  const actions = chosen.flatMap(
    (id) => view.actions.find(({ action }) => action.id === id)?.action ?? [],
  );
  return (
    <div className={styles.end}>
      {focus === null ? (
        <p className={styles.lead}>{words.review.isForNothing}</p>
      ) : (
        <div data-pillar={focus}>
          <p className={styles.lead}>{words.review.isFor}</p>
          <p className={styles.pillar}>
            <PillarShape pillar={focus} />
            <span>{words.pillar[focus]}</span>
          </p>
          {focusReason.trim() !== '' && (
            <p className={styles.reason} dir="auto">
              {focusReason.trim()}
            </p>
          )}
        </div>
      )}
      {actions.length > 0 && (
        <div>
          <p className={styles.lead}>{words.review.willDo}</p>
          <ul className={styles.actions}>
            {actions.map((action) => (
              <li key={action.id} className={styles.action}>
                <PillarShape pillar={action.pillar} />
                <span dir="auto">{titleOf(action, words)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
      <Caveat text={words.review.caveat} />
    </div>
  );
}
