import type { SnoozeChoice } from '../../shared/reminders/snooze.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';

/** What a reminder can be put off by, one button each. */
export function SnoozeChoices({ onChoose }: { readonly onChoose: (choice: SnoozeChoice) => void }) {
  const words = useWords();
  const { value } = useView('reminders');
  return value?.snoozeChoices.map((choice) => (
    <Button key={choice} look="link" onClick={() => onChoose(choice)}>
      {words.reminder.snooze[choice]}
    </Button>
  ));
}
