import type { ReactNode } from 'react';
import { Caveat } from './Caveat.tsx';
import styles from './EmptyState.module.css';

/** A screen with nothing on it yet: what will be here, and the one step that begins it. */
export function EmptyState({
  title,
  lead,
  caveat,
  level = 1,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly caveat?: string | undefined;
  /** The level of its heading: 1 where it is the whole screen. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
}) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Heading>{title}</Heading>
      <p className={styles.lead}>{lead}</p>
      {children}
      {caveat !== undefined && <Caveat text={caveat} />}
    </div>
  );
}
