import styles from './Toggles.module.css';

/** A choice of any among a few, all in sight; Space turns each on and off. */
export function Toggles<Choice extends string | number>({
  legend,
  choices,
  chosen,
  label,
  shortLabel,
  describedBy,
  onChoose,
}: {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly Choice[];
  readonly label: (choice: Choice) => string;
  /** What is seen of the label: its beginning. */
  readonly shortLabel: (choice: Choice) => string;
  /** The id of what explains the choice. */
  readonly describedBy?: string | undefined;
  /** The chosen ones, in the order of `choices`. */
  readonly onChoose: (chosen: readonly Choice[]) => void;
}) {
  const turn = (choice: Choice) =>
    choices.filter((other) => chosen.includes(other) !== (other === choice));
  return (
    <fieldset className={styles.toggles} aria-describedby={describedBy}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className={styles.toggle}>
          <input
            type="checkbox"
            className={styles.box}
            aria-label={label(choice)}
            checked={chosen.includes(choice)}
            onChange={() => onChoose(turn(choice))}
          />
          {shortLabel(choice)}
        </label>
      ))}
    </fieldset>
  );
}
