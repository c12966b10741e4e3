import type { ReactNode } from 'react';
import styles from './Card.module.css';

/** A sheet on the paper, for what belongs together apart from the page. */
export function Card({ children }: { readonly children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}
