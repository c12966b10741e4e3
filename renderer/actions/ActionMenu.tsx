import type { Action } from '../../shared/actions/action.ts';
import { titleOf } from '../../shared/actions/actionWords.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { editAction } from '../bridge/actionForm.ts';
import { askToPause } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { archive, duplicate, takeTo } from '../bridge/planning.ts';
import { Menu, type MenuItem } from '../ui/Menu.tsx';

/** What can be done with an action, besides doing it. */
export function ActionMenu({
  action,
  onMove,
}: {
  readonly action: Action;
  /** Moves it within its list; none where it stands in none. */
  readonly onMove?: (by: 1 | -1) => void;
}) {
  const words = useWords();
  const { pillars: said } = words;
  const moves: readonly MenuItem[] =
    onMove === undefined
      ? []
      : [
          { id: 'up', label: said.moveUp, key: 'Alt ↑', onChoose: () => onMove(-1) },
          { id: 'down', label: said.moveDown, key: 'Alt ↓', onChoose: () => onMove(1) },
        ];
  return (
    <Menu
      label={said.more(titleOf(action, words))}
      isIcon
      items={[
        { id: 'edit', label: said.edit, onChoose: () => editAction(action) },
        { id: 'duplicate', label: said.duplicate, onChoose: () => void duplicate(action) },
        ...moves,
        ...pillars
          .filter((pillar) => pillar !== action.pillar)
          .map((pillar) => ({
            id: pillar,
            label: said.moveTo(words.pillarShort[pillar]),
            onChoose: () => void takeTo(action, pillar),
          })),
        {
          id: 'pause',
          label: said.pauseAction,
          onChoose: () => askToPause({ of: 'action', action: action.id }),
        },
        { id: 'archive', label: said.archive, onChoose: () => void archive(action) },
      ]}
    />
  );
}
