import { useId } from 'react';
import styles from './Check.module.css';

/** A check box with its label; `hue` is a CSS colour, `isBusy` while its change is being kept. */
export function Check({
  isChecked,
  isBusy,
  isSetting,
  isLabelHidden,
  isDisabled,
  isAsked,
  hue,
  label,
  hint,
  onChange,
}: {
  readonly isChecked: boolean;
  readonly isBusy?: boolean;
  /** A choice that is on or off, rather than a thing done: its label is not struck through. */
  readonly isSetting?: boolean;
  /** Told to screen readers only, where the same words stand beside it. */
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  /** Whether nothing goes on before it is checked. */
  readonly isAsked?: boolean;
  readonly hue: string;
  readonly label: string;
  /** What else there is to say of it, below. */
  readonly hint?: string | undefined;
  readonly onChange: (isChecked: boolean) => void;
}) {
  const id = useId();
  const check = (
    <label className={styles.label} style={{ '--hue': hue } as React.CSSProperties}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isChecked}
        aria-busy={isBusy}
        aria-describedby={hint === undefined ? undefined : id}
        disabled={isDisabled}
        data-asked={isAsked || undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span
        dir="auto"
        className={isLabelHidden ? 'visually-hidden' : isSetting ? undefined : styles.text}
      >
        {label}
      </span>
    </label>
  );
  if (hint === undefined) return check;
  return (
    <div>
      {check}
      <p id={id} className={styles.hint}>
        {hint}
      </p>
    </div>
  );
}
