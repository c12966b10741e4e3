import { useWords } from '../bridge/language.ts';

export function ReviewPage() {
  const words = useWords();
  return <h1>{words.command.reviewWeek}</h1>;
}
