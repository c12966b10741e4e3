import styles from './Key.module.css';

/** A key as it stands on the keyboard. */
export function Key({ name }: { readonly name: string }) {
  return <kbd className={styles.key}>{name}</kbd>;
}
