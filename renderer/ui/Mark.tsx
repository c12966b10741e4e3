import styles from './Mark.module.css';

/** The mark of Pilar: four columns of different heights. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 28 24" aria-hidden="true">
      <rect x="0" y="15" width="5" height="7" fill="var(--brand)" />
      <rect x="7.5" y="6" width="5" height="16" fill="var(--people)" />
      <rect x="15" y="11" width="5" height="11" fill="var(--insights)" />
      <rect x="22.5" y="1" width="5" height="21" fill="var(--relationships)" />
      <rect x="0" y="22.5" width="27.5" height="1.2" fill="currentColor" />
    </svg>
  );
}
