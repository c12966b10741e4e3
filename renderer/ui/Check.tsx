import styles from './Check.module.css';

/** A check box with its label; `hue` is a CSS colour, `isBusy` while its change is being kept. */
export function Check({
  isChecked,
  isBusy,
  isSetting,
  hue,
  label,
  onChange,
}: {
  readonly isChecked: boolean;
  readonly isBusy?: boolean;
  /** A choice that is on or off, rather than a thing done: its label is not struck through. */
  readonly isSetting?: boolean;
  readonly hue: string;
  readonly label: string;
  readonly onChange: (isChecked: boolean) => void;
}) {
  return (
    <label className={styles.label} style={{ '--hue': hue } as React.CSSProperties}>
      <input
        type="checkbox"
        className={styles.box}
        checked={isChecked}
        aria-busy={isBusy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span dir="auto" className={isSetting ? undefined : styles.text}>
        {label}
      </span>
    </label>
  );
}
