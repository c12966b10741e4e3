import { memo } from 'react';
import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Found } from '../../shared/journal/searchView.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { openFound } from '../bridge/search.ts';
import { FoundPieces } from '../ui/FoundPieces.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './SearchDialog.module.css';

/**
 * One thing that was found: its words, and what it is of which day and pillar. It is drawn again only
 * when it is another, and not with each key.
 */
export const FoundOption = memo(function FoundOption({
  id,
  index,
  found,
  isChosen,
  onPoint,
}: {
  readonly id: string;
  /** Its place in the list. */
  readonly index: number;
  readonly found: Found;
  readonly isChosen: boolean;
  readonly onPoint: (index: number) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const { kind, day, action, pillar, pieces } = found;
  const title = action === null ? null : titleOf(action, words);
  // Where the title itself is what was found, its words are marked in it.
  const isTitle = kind === 'action' && pieces.map(({ text }) => text).join('') === title;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.option}
      onClick={() => openFound(found)}
      onPointerMove={({ movementX, movementY }) => {
        // A pointer at rest, under which the list came up, has chosen nothing.
        if (movementX !== 0 || movementY !== 0) onPoint(index);
      }}
    >
      <p className={styles.about}>
        <span>{words.search.kind[kind]}</span>
        {day !== null && <time dateTime={day}>{format.shortDayWithYear(day)}</time>}
        {kind === 'action' && pillar !== null && (
          <span className={styles.of}>
            <PillarShape pillar={pillar} />
            {words.pillarShort[pillar]}
          </span>
        )}
        {kind === 'action' && action?.isArchived && <span>{words.search.isArchived}</span>}
      </p>
      <div className={styles.words}>
        {kind === 'action' && !isTitle && <p className={styles.title}>{title}</p>}
        <p className={kind === 'action' && !isTitle ? styles.how : styles.own}>
          <FoundPieces {...found} />
        </p>
        {kind === 'note' && action !== null && (
          <p className={styles.of}>
            <PillarShape pillar={action.pillar} />
            <span>{title}</span>
          </p>
        )}
      </div>
    </div>
  );
});
