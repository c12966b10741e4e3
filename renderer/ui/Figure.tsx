import type { ReactNode } from 'react';
import { Caveat } from './Caveat.tsx';
import styles from './Figure.module.css';

/** A large figure: what it counts of, what became of it, what is drawn below it, its caveat. */
export function Figure({
  value,
  unit,
  caption,
  caveat,
  children,
}: {
  readonly value: string;
  readonly unit: string;
  readonly caption?: string | undefined;
  readonly caveat?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.figure}>
      <p className={styles.line}>
        <span className={styles.value}>{value}</span> {unit}
      </p>
      {caption !== undefined && <p className={styles.caption}>{caption}</p>}
      {children}
      {caveat !== undefined && <Caveat text={caveat} />}
    </div>
  );
}
