import { goToPage } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';

/** The way from the index over time to a report of it. */
export function ReportLink() {
  const words = useWords();
  return (
    <Button look="link" onClick={() => goToPage({ of: 'report' })}>
      {words.command.makeReport}
    </Button>
  );
}
