import { useState } from 'react';
import { totalRule } from '../../shared/ssi/snapshot.ts';
import { useWords } from '../bridge/language.ts';
import { NumberField } from '../ui/NumberField.tsx';

/**
 * The total: filled with the sum of the four until the person types one of their own, and filled
 * again when they leave it empty.
 */
export function TotalField({
  refusal,
  typed,
  sum,
  write,
  onType,
  onLeave,
}: {
  readonly refusal: string | undefined;
  readonly typed: string;
  readonly sum: string;
  readonly write: (value: number) => string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const [isEmptied, setEmptied] = useState(false);
  return (
    <NumberField
      label={words.snapshot.total}
      hint={words.snapshot.totalHint}
      refusal={refusal}
      name="total"
      value={typed === '' && !isEmptied ? sum : typed}
      rule={totalRule}
      write={write}
      selectsOnFocus
      onChange={(text) => {
        setEmptied(text === '');
        onType(text);
      }}
      onLeave={() => {
        setEmptied(false);
        onLeave();
      }}
    />
  );
}
