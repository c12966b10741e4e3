import type { ReactNode } from 'react';
import type { FieldControl } from './Field.tsx';
import styles from './MarkedText.module.css';

/** A stretch of a text, in UTF-16 units, and how it is marked; `to` is one past its end. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  readonly look: 'taken' | 'noticed' | 'wrong';
}

/**
 * One line of text to type, broken where it must be, with stretches of it marked where they stand;
 * Enter is for its form. The marks are only for the eyes: whatever they tell is told in words too.
 */
export function MarkedText({
  control,
  name,
  value,
  marks = [],
  placeholder,
  isFirst,
  onChange,
  onLeave,
}: {
  readonly control: FieldControl;
  readonly name: string;
  readonly value: string;
  /** Ascending, not overlapping. */
  readonly marks?: readonly TextMark[];
  readonly placeholder?: string;
  /** Whether typing begins here, where its dialog opens. */
  readonly isFirst?: boolean;
  readonly onChange: (text: string) => void;
  readonly onLeave?: () => void;
}) {
  return (
    <div className={styles.marked}>
      <div className={`${control.className} ${styles.mirror}`} dir="auto" aria-hidden="true">
        {markedIn(value, marks)}
      </div>
      <textarea
        {...control}
        className={`${control.className} ${styles.text}`}
        name={name}
        dir="auto"
        rows={1}
        autoComplete="off"
        data-first-focus={isFirst || undefined}
        placeholder={placeholder}
        value={value}
        // What is pasted may have lines; a line here has none.
        onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </div>
  );
}

function markedIn(text: string, marks: readonly TextMark[]): ReactNode {
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <>
      {marks.map(({ from, to, look }, index) => (
        <span key={from}>
          {text.slice(ends[index], from)}
          <mark className={styles[look]}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
