import { titleOf } from '../../shared/actions/actionWords.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import type { Day } from '../../shared/day.ts';
import type { ActionSheet } from '../../shared/ipc/contract.ts';
import { goToPage } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { openDay } from '../bridge/openDay.ts';
import { changeTick } from '../bridge/tick.ts';
import { Check } from '../ui/Check.tsx';
import { ActionMenu } from './ActionMenu.tsx';
import styles from './ActionRow.module.css';
import { Heatmap } from './Heatmap.tsx';
import { Strength } from './Strength.tsx';
import { standingPhrase } from './standingPhrase.ts';
import type { useReorder } from './useReorder.ts';

/** An action on its pillar's page: its rhythm, when it comes next, how firm it is, twelve weeks. */
export function ActionRow({
  sheet,
  day,
  firstDay,
  reorder,
}: {
  readonly sheet: ActionSheet;
  readonly day: Day;
  readonly firstDay: Day;
  readonly reorder: ReturnType<typeof useReorder>;
}) {
  const words = useWords();
  const format = useFormat();
  const { action, strength, states } = sheet;
  const title = titleOf(action, words);
  const isOnce = action.rhythm.kind === 'once';
  return (
    <li className={styles.row} {...reorder.row(action)}>
      <button
        type="button"
        className={styles.handle}
        aria-label={words.pillars.drag(title)}
        data-move
        {...reorder.handle(action)}
      >
        <span className={styles.grip} aria-hidden="true" />
      </button>
      <div className={styles.text}>
        <button
          type="button"
          className={styles.title}
          dir="auto"
          onClick={() => goToPage({ of: 'action', action: action.id })}
        >
          {title}
        </button>
        <p className={styles.facts}>
          <span>{rhythmPhrase(action.rhythm, words, format)}</span>
          <span>{standingPhrase(sheet, day, words, format)}</span>
          {action.target > 1 && sheet.standing.state !== 'resting' && (
            <span>
              {words.rhythm.doneOf(sheet.standing.tally.done, sheet.standing.tally.needs)}
            </span>
          )}
          {strength !== null && <Strength value={strength} />}
        </p>
      </div>
      {isOnce ? (
        <Check
          label={title}
          isLabelHidden
          isChecked={sheet.isDone && sheet.standing.state !== 'due'}
          isDisabled={sheet.isDone && sheet.standing.state === 'resting'}
          hue={`var(--${action.pillar})`}
          onChange={(isDone) => void changeTick(action, day, isDone)}
        />
      ) : (
        <Heatmap
          label={title}
          firstDay={firstDay}
          states={states}
          onOpen={(chosen) => void openDay(action.id, chosen)}
        />
      )}
      <ActionMenu action={action} onMove={(by) => void reorder.move(action, by)} />
    </li>
  );
}
