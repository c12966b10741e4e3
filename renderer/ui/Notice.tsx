import { useEffect } from 'react';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

const readingTime = 6_000;

/** A passing sentence, also spoken. A failure stays until it is closed. */
export function Notice({
  text,
  isFailure,
  action,
  closeLabel,
  onClose,
}: {
  readonly text: string | null;
  readonly isFailure: boolean;
  /** What can be done about it, offered beside it. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
  readonly closeLabel: string;
  readonly onClose: () => void;
}) {
  useEffect(() => {
    if (text === null || isFailure) return;
    const timer = setTimeout(onClose, readingTime);
    return () => clearTimeout(timer);
  }, [text, isFailure, onClose]);
  return (
    <div className={styles.place} role={isFailure ? 'alert' : 'status'}>
      {text !== null && (
        <p className={styles.notice} data-failure={isFailure || undefined}>
          <span dir="auto">{text}</span>
          {action !== null && (
            <Button look="link" onClick={action.run}>
              {action.label}
            </Button>
          )}
          <Button look="link" onClick={onClose}>
            {closeLabel}
          </Button>
        </p>
      )}
    </div>
  );
}
