import { useDeferredValue, useMemo } from 'react';
import type { Day } from '../../shared/day.ts';
import type { ReportChoice } from '../../shared/journal/reportChoice.ts';
import { reportContent } from '../../shared/journal/reportContent.ts';
import { periodFileName } from '../../shared/journal/reportPeriod.ts';
import type { ReportView } from '../../shared/journal/reportView.ts';
import { formatOf } from '../../shared/locales/format.ts';
import type { Language } from '../../shared/locales/languages.ts';
import type { Words } from '../../shared/locales/words.ts';
import { useDesk } from '../bridge/desk.ts';
import { SpokenHere, useLanguage, useWords, useWordsOf } from '../bridge/language.ts';
import { useLastingView, useView } from '../bridge/views.ts';
import { type AskedInsights, useInsights } from '../insights/useInsights.ts';
import { EntryText } from '../journal/EntryText.tsx';
import { ReportChoices } from '../report/ReportChoices.tsx';
import { ReportDeeds } from '../report/ReportDeeds.tsx';
import { ReportPaper } from '../report/ReportPaper.tsx';
import { usePrintedAs } from '../report/usePrintedAs.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ReportPage.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';

/** A report of a month or a quarter: what goes in, and under it the very page that is printed. */
export function ReportPage() {
  const today = useView('today');
  if (today.value === null) return <Unavailable error={today.error} onAskAgain={today.askAgain} />;
  return <ReportOf today={today.value.day} />;
}

function ReportOf({ today }: { readonly today: Day }) {
  const words = useWords();
  const spoken = useLanguage();
  const { span, day, language: wished, choice } = useDesk((desk) => desk.report);
  const { value: view, error, askAgain } = useLastingView('report', { span, day: day ?? today });
  const found = useInsights();
  const language = wished ?? spoken;
  const reportWords = useWordsOf(language);
  const isDrawn = view !== null && reportWords !== null && found.insights !== null;
  useDrawn('report', isDrawn);
  return (
    <div className={styles.report}>
      <header className={styles.header}>
        <h1>{words.report.title}</h1>
        <p className={styles.lead}>{words.report.lead}</p>
      </header>
      {view === null ? (
        <Unavailable error={error} onAskAgain={askAgain} />
      ) : (
        <>
          <ReportChoices view={view} language={language} />
          {reportWords !== null && (
            <Preview {...{ view, found, choice, language }} words={reportWords} />
          )}
        </>
      )}
    </div>
  );
}

function Preview({
  view,
  found: { insights, hasFailed, askAgain },
  choice,
  language,
  words,
}: {
  readonly view: ReportView;
  readonly found: AskedInsights;
  readonly choice: ReportChoice;
  readonly language: Language;
  readonly words: Words;
}) {
  const { report, insights: said, shell } = useWords();
  const isWhole = insights !== null || hasFailed || !choice.parts.includes('insights');
  const format = formatOf(language);
  const content = useMemo(
    () => reportContent(view, insights, choice, words, format),
    [view, insights, choice, words, format],
  );
  // Whoever types sees their letters first.
  const shown = useDeferredValue(content);
  // What is printed and saved is what is shown.
  const isDrawn = isWhole && shown === content;
  const speaker = useMemo(() => ({ language, words }), [language, words]);
  const score = useMemo(() => (value: number) => format.fixed(value, 1), [format]);
  usePrintedAs(content.title, language, words);
  return (
    <section className={styles.preview} aria-label={report.preview} aria-busy={!isDrawn}>
      <div className={styles.deeds}>
        <h2>{report.preview}</h2>
        <ReportDeeds
          name={`${words.report.file}-${periodFileName(view)}`}
          content={content}
          isWhole={isDrawn}
        />
      </div>
      {hasFailed && choice.parts.includes('insights') && (
        <p role="alert">
          {said.failed}{' '}
          <Button look="link" onClick={askAgain}>
            {shell.tryAgain}
          </Button>
        </p>
      )}
      <SpokenHere value={speaker}>
        <ReportPaper content={shown} language={language} score={score} setPage={setPage} />
      </SpokenHere>
    </section>
  );
}

function setPage(day: Day, text: string) {
  return <EntryText day={day} text={text} />;
}
