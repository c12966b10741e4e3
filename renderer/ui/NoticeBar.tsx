import { Button } from './Button.tsx';
import styles from './Notice.module.css';

/** What a notice looks like: its sentence, what can be done about it, and its closing. */
export function NoticeBar({
  text,
  isFailure,
  action,
  closeLabel,
  onHold,
  onClose,
}: {
  readonly text: string;
  readonly isFailure: boolean;
  readonly action: NoticeOffer | null;
  readonly closeLabel: string;
  /** Told when the pointer or the focus comes to it, and when it leaves. */
  readonly onHold: (isHeld: boolean) => void;
  readonly onClose: () => void;
}) {
  return (
    <p
      className={styles.notice}
      data-failure={isFailure || undefined}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
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
  );
}

/** What can be done about what a notice tells. */
export interface NoticeOffer {
  readonly label: string;
  readonly run: () => void;
}
