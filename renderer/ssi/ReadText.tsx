import { useWords } from '../bridge/language.ts';
import styles from './ReadText.module.css';
import { type ReadingMark, shownStretch } from './readingMarks.ts';

/** The text that was read, with what was read in it marked where it stands. */
export function ReadText({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly ReadingMark[];
}) {
  const words = useWords();
  const { from, to } = shownStretch(marks, text.length);
  const shown = marks.filter((mark) => mark.to <= to);
  const ends = [from, ...shown.map((mark) => mark.to)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={styles.text} dir="auto" tabIndex={0} aria-label={words.reading.text}>
      {from > 0 && '… '}
      {shown.map((mark, index) => (
        <span key={mark.from}>
          {text.slice(ends[index], mark.from)}
          <mark
            className={styles.mark}
            data-doubtful={mark.isDoubtful || undefined}
            style={
              mark.pillar === null
                ? undefined
                : ({ '--mark': `var(--${mark.pillar})` } as React.CSSProperties)
            }
          >
            {text.slice(mark.from, mark.to)}
          </mark>
        </span>
      ))}
      {text.slice(ends.at(-1), to)}
      {to < text.length && ' …'}
    </section>
  );
}
