import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

/** What a control inside a field must carry. */
export interface FieldControl {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** A label, its control, a hint, and beside them the sentence that refuses what was typed. */
export function Field({
  label,
  isLabelHidden = false,
  mark,
  hint,
  refusal,
  children,
}: {
  readonly label: string;
  /** Told to screen readers only, where the same words stand beside it. */
  readonly isLabelHidden?: boolean;
  readonly mark?: ReactNode;
  readonly hint?: string | undefined;
  readonly refusal?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const isRefused = refusal !== undefined;
  const explanation = refusal ?? hint;
  return (
    <div className={styles.field}>
      <label className={isLabelHidden ? 'visually-hidden' : styles.label} htmlFor={id}>
        {mark}
        {label}
      </label>
      {children({
        id,
        className: styles.control,
        'aria-invalid': isRefused || undefined,
        'aria-describedby': explanation === undefined ? undefined : `${id}-explanation`,
      })}
      {explanation !== undefined && (
        <p id={`${id}-explanation`} className={isRefused ? styles.refusal : styles.hint}>
          {explanation}
        </p>
      )}
    </div>
  );
}
