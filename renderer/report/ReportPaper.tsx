import { memo, type ReactNode } from 'react';
import type { Day } from '../../shared/day.ts';
import type { ReportContent, ReportSection } from '../../shared/journal/reportContent.ts';
import type { Language } from '../../shared/locales/languages.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import { ReportLine } from './ReportLine.tsx';
import styles from './ReportPaper.module.css';
import { ReportTable } from './ReportTable.tsx';

/**
 * A report as it is read, on screen and on paper alike: always dark on white. It has no words but
 * those of its content, which may be of another language than the window.
 *
 * @param setPage sets a chosen page of the journal; it must stay the same function
 */
export const ReportPaper = memo(function ReportPaper({
  content,
  language,
  score,
  setPage,
}: {
  readonly content: ReportContent;
  readonly language: Language;
  /** A score as the report writes it. */
  readonly score: (value: number) => string;
  readonly setPage: (day: Day, text: string) => ReactNode;
}) {
  const { scores, effort, mostDone, insights, goal, entries } = content;
  return (
    <article className={styles.paper} lang={language} data-report="" data-scheme="light">
      <header className={styles.header}>
        {content.name !== '' && (
          <p className={styles.name} dir="auto">
            {content.name}
          </p>
        )}
        <h1 className={styles.title}>{content.title}</h1>
        <p className={styles.lead}>{content.lead}</p>
      </header>
      {content.introduction !== '' && (
        <p className={styles.introduction} dir="auto">
          {content.introduction}
        </p>
      )}
      {scores !== null && (
        <Section section={scores}>
          {scores.line !== null && <ReportLine line={scores.line} score={score} />}
        </Section>
      )}
      {effort !== null && <Section section={effort} />}
      {mostDone !== null && (
        <section className={styles.whole}>
          <h2>{mostDone.title}</h2>
          <ul className={styles.actions}>
            {mostDone.actions.map(({ action, pillar, title, times }) => (
              <li key={action}>
                <PillarShape pillar={pillar} /> <bdi className={styles.action}>{title}</bdi>{' '}
                <span className={styles.times}>{times}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {insights !== null && insights.said.length > 0 && (
        <section>
          <h2>{insights.title}</h2>
          <p className={styles.small}>{insights.asOf}</p>
          <ul className={styles.insights}>
            {insights.said.map(({ pillar, name, verdict, detail }) => (
              <li key={pillar}>
                <h3>
                  <PillarShape pillar={pillar} /> {name}
                </h3>
                <p>{verdict}</p>
                <p className={styles.small}>{detail}</p>
              </li>
            ))}
          </ul>
          {insights.caveats.map((caveat) => (
            <p key={caveat} className={styles.small}>
              {caveat}
            </p>
          ))}
        </section>
      )}
      {goal !== null && (
        <section className={styles.whole}>
          <h2>{goal.title}</h2>
          {goal.sentences.map((sentence, index) => (
            <p key={sentence} className={index === 0 ? styles.goal : undefined}>
              {sentence}
            </p>
          ))}
        </section>
      )}
      {entries !== null && (
        <section>
          <h2>{entries.title}</h2>
          {entries.pages.map(({ day, title, text }) => (
            <Entry key={day} {...{ day, title, text, setPage }} />
          ))}
        </section>
      )}
      <footer className={styles.caveat}>{content.caveat}</footer>
    </article>
  );
});

function Section({
  section: { title, sentence, table },
  children,
}: {
  readonly section: ReportSection;
  readonly children?: ReactNode;
}) {
  return (
    <section>
      <h2>{title}</h2>
      <p className={styles.sentence}>{sentence}</p>
      {children}
      {table !== null && <ReportTable caption={title} table={table} />}
    </section>
  );
}

// What is typed above must not set each page anew.
const Entry = memo(function Entry({
  day,
  title,
  text,
  setPage,
}: {
  readonly day: Day;
  readonly title: string;
  readonly text: string;
  readonly setPage: (day: Day, text: string) => ReactNode;
}) {
  return (
    <section className={styles.entry}>
      <h3>
        <time dateTime={day}>{title}</time>
      </h3>
      <div className={styles.words} dir="auto">
        {setPage(day, text)}
      </div>
    </section>
  );
});
