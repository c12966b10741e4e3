import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import { addDays, type Day, isDay, lastDay } from '../../shared/day.ts';
import styles from './DayInput.module.css';
import type { FieldControl } from './Field.tsx';
import { Tooltip } from './Tooltip.tsx';

/**
 * A day, typed in the words of the person's language or chosen from a calendar; the arrow keys go
 * to the day before and after. A native date field would write it in the system's language.
 */
export function DayInput({
  control,
  name,
  value,
  earliest,
  latest,
  write,
  read,
  pickLabel,
  isFirst,
  placeholder,
  onChange,
  onLeave,
}: {
  readonly control: FieldControl;
  readonly name: string;
  /** A day, or what was typed where that is none. */
  readonly value: string;
  /** The first and the last day that can be chosen; any where they are left out. */
  readonly earliest?: Day | undefined;
  readonly latest?: Day | undefined;
  readonly write: (day: Day) => string;
  readonly read: (text: string) => Day | null;
  readonly pickLabel: string;
  /** Whether typing begins here, where its dialog opens: in place of what stands there. */
  readonly isFirst?: boolean;
  readonly placeholder?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const shown = isDay(value) ? write(value) : value;
  const step = (count: number) => {
    if (!isDay(value)) return;
    const day = addDays(value, count);
    setTyped(null);
    if (day >= (earliest ?? day) && day <= (latest ?? lastDay)) onChange(day);
  };
  return (
    <div className={styles.day}>
      <input
        {...control}
        name={name}
        autoComplete="off"
        data-first-focus={isFirst || undefined}
        placeholder={placeholder}
        value={typed ?? shown}
        onFocus={(event) => {
          if (isFirst) event.currentTarget.select();
        }}
        onChange={({ currentTarget: { value: text } }) => {
          setTyped(text);
          onChange(read(text) ?? text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          step(event.key === 'ArrowUp' ? 1 : -1);
        }}
        onBlur={() => {
          setTyped(null);
          onLeave();
        }}
      />
      <Tooltip text={pickLabel}>
        <button
          type="button"
          className={styles.pick}
          aria-label={pickLabel}
          onClick={() => calendar.current?.showPicker()}
        >
          <CalendarDays size={18} strokeWidth={1.6} aria-hidden="true" />
        </button>
      </Tooltip>
      <input
        ref={calendar}
        type="date"
        className={styles.calendar}
        tabIndex={-1}
        aria-hidden="true"
        min={earliest}
        max={latest}
        value={isDay(value) ? value : (latest ?? '')}
        onChange={({ currentTarget: { value: day } }) => {
          if (day !== '') onChange(day);
        }}
      />
    </div>
  );
}
