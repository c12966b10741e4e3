import type { ReactNode } from 'react';
import { Caveat } from './Caveat.tsx';
import styles from './EmptyState.module.css';

/** A screen with nothing on it yet: what will be here, and the one step that begins it. */
export function EmptyState({
  title,
  lead,
  caveat,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly caveat?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
      {caveat !== undefined && <Caveat text={caveat} />}
    </div>
  );
}
