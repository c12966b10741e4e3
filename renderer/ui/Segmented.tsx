import { type ReactNode, useId } from 'react';
import styles from './Segmented.module.css';

/** A choice among a few, all in sight; arrow keys move within it. */
export function Segmented<Choice extends string | number>({
  legend,
  choices,
  chosen,
  label,
  mark,
  isDisabled = () => false,
  onChoose,
}: {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly label: (choice: Choice) => string;
  /** A sign before the label. */
  readonly mark?: (choice: Choice) => ReactNode;
  /** Whether a choice cannot be made as things are. */
  readonly isDisabled?: (choice: Choice) => boolean;
  readonly onChoose: (choice: Choice) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={choice === chosen}
            disabled={isDisabled(choice)}
            onChange={() => onChoose(choice)}
          />
          {mark?.(choice)}
          {label(choice)}
        </label>
      ))}
    </fieldset>
  );
}
