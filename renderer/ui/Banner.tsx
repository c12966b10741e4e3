import type { ReactNode } from 'react';
import styles from './Banner.module.css';

/** Across the top of the window, for as long as what it tells lasts. */
export function Banner({
  label,
  children,
}: {
  /** What it is, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.banner} aria-label={label}>
      {children}
    </section>
  );
}
