import { useState } from 'react';
import type { FieldControl } from '../ui/Field.tsx';

/**
 * The total: filled with the sum of the four until the person types one of their own, and filled
 * again when they leave it empty.
 */
export function TotalInput({
  control,
  typed,
  sum,
  onType,
  onLeave,
}: {
  readonly control: FieldControl;
  readonly typed: string;
  readonly sum: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}) {
  const [isEmptied, setEmptied] = useState(false);
  return (
    <input
      {...control}
      name="total"
      inputMode="decimal"
      autoComplete="off"
      value={typed === '' && !isEmptied ? sum : typed}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setEmptied(event.currentTarget.value === '');
        onType(event.currentTarget.value);
      }}
      onBlur={() => {
        setEmptied(false);
        onLeave();
      }}
    />
  );
}
