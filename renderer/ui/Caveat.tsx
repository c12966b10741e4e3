import styles from './Caveat.module.css';

/** What a figure does not say, beside it. */
export function Caveat({ text }: { readonly text: string }) {
  return <p className={styles.caveat}>{text}</p>;
}
