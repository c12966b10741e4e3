import { useWords } from '../bridge/language.ts';

export function ReportPage() {
  const words = useWords();
  return <h1>{words.command.makeReport}</h1>;
}
