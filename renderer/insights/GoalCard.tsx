import { memo } from 'react';
import type { Day } from '../../shared/day.ts';
import type { Forecast } from '../../shared/insights/forecast.ts';
import type { Goal } from '../../shared/insights/goal.ts';
import { goalPhrase } from '../../shared/insights/goalPhrase.ts';
import { outlookPhrase } from '../../shared/insights/outlookPhrase.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import { setAiming } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './GoalCard.module.css';
import { dropGoal } from './keepGoal.ts';
import { OutlookFold } from './OutlookFold.tsx';
import { SuggestedTasks } from './SuggestedTasks.tsx';

/** The person's goal and when it would be reached; without one, no more than a quiet offer. */
export default memo(function GoalCard({ view }: { readonly view: ProgressView }) {
  const words = useWords();
  const { goal, outlook, day } = view;
  return (
    <section className={styles.part} aria-label={words.goal.title}>
      <h2 className={styles.title}>{words.goal.title}</h2>
      {goal === null || outlook === null ? (
        <p className={styles.invite}>
          {words.goal.inviteLead}{' '}
          <Button look="link" onClick={() => setAiming(true)}>
            {words.goal.set}
          </Button>
        </p>
      ) : (
        <Aim goal={goal} outlook={outlook} today={day} />
      )}
    </section>
  );
});

function Aim({
  goal,
  outlook,
  today,
}: {
  readonly goal: Goal;
  readonly outlook: Forecast;
  readonly today: Day;
}) {
  const words = useWords();
  const format = useFormat();
  return (
    <>
      <p className={styles.goal}>
        {goal.of !== 'total' && <PillarShape pillar={goal.of} />} {goalPhrase(goal, words, format)}
      </p>
      <p className={styles.outlook}>{outlookPhrase(outlook, goal, today, words, format)}</p>
      <OutlookFold outlook={outlook} />
      {outlook.kind !== 'reached' && <SuggestedTasks />}
      <div className={styles.deeds}>
        <Button onClick={() => setAiming(true)}>{words.goal.change}</Button>
        <Button onClick={() => void dropGoal(goal)}>{words.goal.drop}</Button>
      </div>
      <Caveat text={words.caveat} />
    </>
  );
}
