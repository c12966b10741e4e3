import type { ReportContent } from '../../shared/journal/reportContent.ts';
import { run } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ReportDeeds.module.css';
import { copyMarkdown, saveMarkdown, savePdf } from './takeReport.ts';

/** What can be done with a report. */
export function ReportDeeds({
  name,
  content,
  isWhole,
}: {
  /** Of its files, without an ending. */
  readonly name: string;
  readonly content: ReportContent;
  /** Whether it is all there. */
  readonly isWhole: boolean;
}) {
  const { report } = useWords();
  return (
    <div className={styles.deeds}>
      <Button look="primary" disabled={!isWhole} onClick={() => void savePdf(name)}>
        {report.savePdf}
      </Button>
      <Button disabled={!isWhole} onClick={() => void run('printReport', undefined)}>
        {report.print}
      </Button>
      <Button disabled={!isWhole} onClick={() => void saveMarkdown(name, content)}>
        {report.saveMarkdown}
      </Button>
      <Button disabled={!isWhole} onClick={() => void copyMarkdown(content)}>
        {report.copyMarkdown}
      </Button>
    </div>
  );
}
