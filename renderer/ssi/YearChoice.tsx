import { useWords } from '../bridge/language.ts';
import { Field } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';

/** One of the years that have snapshots: side by side while they are few, else in a list. */
export function YearChoice({
  years,
  chosen,
  onChoose,
}: {
  readonly years: readonly number[];
  readonly chosen: number;
  readonly onChoose: (year: number) => void;
}) {
  const words = useWords();
  if (years.length <= mostSideBySide)
    return (
      <Segmented
        legend={words.snapshots.year}
        choices={years}
        chosen={chosen}
        label={String}
        onChoose={onChoose}
      />
    );
  return (
    <Field label={words.snapshots.year}>
      {(control) => (
        <select
          {...control}
          value={chosen}
          onChange={({ currentTarget: { value } }) => onChoose(Number(value))}
        >
          {years.toReversed().map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

const mostSideBySide = 5;
