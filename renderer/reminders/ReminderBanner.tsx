import type { RemindersView } from '../../shared/ipc/contract.ts';
import { lineOf } from '../../shared/reminders/noticeText.ts';
import type { Subject } from '../../shared/reminders/reminder.ts';
import type { SnoozeChoice } from '../../shared/reminders/snooze.ts';
import type { Told } from '../../shared/reminders/told.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { dismiss, showSubject, snooze } from '../bridge/reminders.ts';
import { changeTick } from '../bridge/tick.ts';
import { useView } from '../bridge/views.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useFocusGoesOn } from '../ui/useFocusGoesOn.ts';
import styles from './ReminderBanner.module.css';
import { SnoozeChoices } from './SnoozeChoices.tsx';

/** Tells in the window what the system has not shown, with the same answers. */
export function ReminderBanner() {
  const { value } = useView('reminders');
  return value === null || value.unshown.length === 0 ? null : <Unshown view={value} />;
}

function Unshown({ view }: { readonly view: RemindersView }) {
  const words = useWords();
  const format = useFormat();
  useFocusGoesOn();
  const { unshown } = view;
  const [first] = unshown;
  const isAlone = unshown.length === 1 && first !== undefined;
  const lead = isAlone ? words.reminder.unshown : words.reminder.unshownSeveral(unshown.length);
  return (
    <Banner label={lead}>
      <p role="alert" className={styles.told}>
        {lead}:{' '}
        <strong dir="auto">{format.list(unshown.map(({ told }) => lineOf(told, words)))}</strong>
      </p>
      {isAlone && <Answers reminder={first} today={view.day} />}
      <Button
        look="link"
        onClick={() => {
          void showSubject(isAlone ? subjectOf(first.told) : null);
          void dismiss(unshown);
        }}
      >
        {words.reminder.see}
      </Button>
      <Button onClick={() => void dismiss(unshown)}>{words.reminder.dismiss}</Button>
    </Banner>
  );
}

function Answers({
  reminder,
  today,
}: {
  readonly reminder: RemindersView['unshown'][number];
  readonly today: RemindersView['day'];
}) {
  const words = useWords();
  const { told, askedOn } = reminder;
  const putOff = async (choice: SnoozeChoice) => {
    const isPutOff = await snooze(subjectOf(told), askedOn, choice, (said) => lineOf(told, said));
    // What could not be put off goes on being told.
    if (isPutOff) await dismiss([reminder]);
  };
  return (
    <>
      {told.of === 'action' && (
        <Button look="link" onClick={() => void changeTick(told.action, today, true)}>
          {words.reminder.done}
        </Button>
      )}
      <SnoozeChoices onChoose={(choice) => void putOff(choice)} />
    </>
  );
}

function subjectOf(told: Told): Subject {
  return told.of === 'action' ? { of: 'action', action: told.action.id } : { of: told.of };
}
