import { titleOf } from '../../shared/actions/actionWords.ts';
import { suggestedTasks } from '../../shared/actions/suggestedTasks.ts';
import { goTo, seek } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './SuggestedTasks.module.css';

/** What waits today for the pillar in focus, each a step away; nothing where nothing does. */
export function SuggestedTasks() {
  const words = useWords();
  const today = useView('today').value;
  if (today === null) return null;
  const tasks = suggestedTasks([...today.groups, ...today.folded], today.focus);
  if (tasks.length === 0) return null;
  return (
    <div>
      <p className={styles.lead}>{words.goal.suggested}</p>
      <ul className={styles.tasks}>
        {tasks.map(({ action }) => (
          <li key={action.id}>
            <PillarShape pillar={action.pillar} />{' '}
            <Button
              look="link"
              onClick={() => {
                seek(action.id);
                goTo('today');
              }}
            >
              {titleOf(action, words)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
