import { useState } from 'react';
import type { WeeklyAlarm } from '../../shared/reminders/reminderRules.ts';
import { run } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';

/** Offers to remind of the review each week, once; says when, if it is wished. */
export function ReminderOffer({ alarm }: { readonly alarm: WeeklyAlarm }) {
  const words = useWords();
  const format = useFormat();
  const [isTaken, setTaken] = useState(false);
  const { isOn, weekday, time } = alarm;
  if (isOn)
    return isTaken ? (
      <p role="status">{words.review.reminds(format.weekday(weekday), time)}</p>
    ) : null;
  const take = async () => {
    const failure = await run('changeSettings', { reminders: { review: { isOn: true } } });
    setTaken(failure === null);
  };
  return (
    <p>
      {words.review.offer}{' '}
      <Button look="link" onClick={() => void take()}>
        {words.review.remindMe}
      </Button>
    </p>
  );
}
