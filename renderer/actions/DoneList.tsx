import { titleOf } from '../../shared/actions/actionWords.ts';
import type { Day } from '../../shared/day.ts';
import type { DoneAction } from '../../shared/journal/dayView.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { goToPage, run } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './DoneList.module.css';

/** What was ticked or left out on a day, by pillar, with what was written to it. */
export function DoneList({
  day,
  done,
}: {
  readonly day: Day;
  readonly done: readonly DoneAction[];
}) {
  const words = useWords();
  return pillars.map((pillar) => {
    const own = done.filter(({ action }) => action.pillar === pillar);
    if (own.length === 0) return null;
    return (
      <div key={pillar} className={styles.pillar} data-pillar={pillar}>
        <h3 className={styles.name}>
          <PillarShape pillar={pillar} /> {words.pillarShort[pillar]}
        </h3>
        <ul className={styles.list}>
          {own.map((one) => (
            <Done key={one.action.id} day={day} done={one} />
          ))}
        </ul>
      </div>
    );
  });
}

function Done({
  day,
  done: { action, count, note, page },
}: {
  readonly day: Day;
  readonly done: DoneAction;
}) {
  const words = useWords();
  const said = words.journal;
  const title = titleOf(action, words);
  return (
    <li className={styles.done}>
      <p dir="auto">
        <Button look="link" onClick={() => goToPage({ of: 'action', action: action.id })}>
          {title}
        </Button>{' '}
        {count !== 1 && (
          <span className={styles.count}>{count === 0 ? said.leftOut : said.times(count)}</span>
        )}
      </p>
      {note !== '' && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      {page !== null && (
        <Button
          look="link"
          aria-label={said.evidenceOf(title)}
          onClick={() => void run('openEvidence', { action: action.id, day })}
        >
          {words.action.evidence}
        </Button>
      )}
    </li>
  );
}
