import { type ReactNode, useState } from 'react';
import styles from './Fold.module.css';

/** What is there for who wants to know more, under a line that opens it. */
export function Fold({
  summary,
  of,
  children,
}: {
  readonly summary: string;
  /** What it is about, told to screen readers only, where several have the same summary. */
  readonly of?: string;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.fold}
      onToggle={({ currentTarget: { open } }) => {
        setOpen(open);
      }}
    >
      <summary className={styles.summary}>
        {summary}
        {of !== undefined && <span className="visually-hidden"> {of}</span>}
      </summary>
      {isOpen && <div className={styles.content}>{children}</div>}
    </details>
  );
}
