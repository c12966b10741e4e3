import type { ReactNode } from 'react';
import type { CountReading } from '../../shared/ssi/typedCount.ts';
import {
  type NumberReading,
  type NumberRule,
  readTypedNumber,
} from '../../shared/ssi/typedNumber.ts';
import { Field } from './Field.tsx';

/**
 * A number as people type it, with a comma or a point; it keeps what was typed. The arrow keys go
 * to the whole number above and below, within the rule. A native number field would refuse the one
 * mark or the other by the system's language.
 */
export function NumberField({
  label,
  mark,
  hint,
  refusal,
  name,
  value,
  rule,
  read = readTypedNumber,
  write,
  placeholder,
  isFirst,
  selectsOnFocus,
  onChange,
  onLeave,
}: {
  readonly label: string;
  readonly mark?: ReactNode;
  readonly hint?: string | undefined;
  readonly refusal?: string | undefined;
  readonly name: string;
  /** As typed. */
  readonly value: string;
  readonly rule: NumberRule;
  /** How what is typed is read, where a mark is not always the decimal one. */
  readonly read?: ReadNumber | undefined;
  /** How the language in use writes a number. */
  readonly write: (value: number) => string;
  readonly placeholder?: string | undefined;
  /** Whether typing begins here, where its dialog opens. */
  readonly isFirst?: boolean | undefined;
  readonly selectsOnFocus?: boolean | undefined;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}) {
  const step = (towards: 1 | -1) => {
    const next = nextWhole(read(value, rule), rule, towards);
    if (next !== null) onChange(write(next));
  };
  return (
    <Field label={label} mark={mark} hint={hint} refusal={refusal}>
      {(control) => (
        <input
          {...control}
          name={name}
          inputMode={rule.decimals === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          placeholder={placeholder}
          data-first-focus={isFirst || undefined}
          value={value}
          onFocus={(event) => {
            if (selectsOnFocus) event.currentTarget.select();
          }}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1 : -1);
          }}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

type ReadNumber = (text: string, rule: NumberRule) => NumberReading | CountReading;

/** The next whole number that way; null where there is none, or what was typed is no number. */
function nextWhole(
  { value, refusal }: ReturnType<ReadNumber>,
  rule: NumberRule,
  towards: 1 | -1,
): number | null {
  if (refusal === 'missing') return towards === 1 ? rule.smallest : rule.largest;
  if (value === undefined) return null;
  const next = towards === 1 ? Math.floor(value) + 1 : Math.ceil(value) - 1;
  return next < rule.smallest || next > rule.largest ? null : next;
}
