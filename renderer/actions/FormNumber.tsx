import type { ActionField } from '../../shared/actions/actionDraft.ts';
import type { RhythmNumber } from '../../shared/actions/rhythmDraft.ts';
import type { NumberRule } from '../../shared/ssi/typedNumber.ts';
import { NumberField } from '../ui/NumberField.tsx';
import type { FormFields } from './formFields.ts';

/** A whole number in the form of an action. */
export function FormNumber({
  fields: { draft, refusalOf, change, leave },
  name,
  label,
  hint,
  rule,
  placeholder,
}: {
  readonly fields: FormFields;
  readonly name: RhythmNumber | Extract<ActionField, 'minutes' | 'target'>;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly rule: NumberRule;
  readonly placeholder?: string | undefined;
}) {
  return (
    <NumberField
      label={label}
      hint={hint}
      refusal={refusalOf(name)}
      name={name}
      value={draft[name]}
      rule={rule}
      // Grouped, a thousand would read as a number with decimals.
      write={String}
      placeholder={placeholder}
      onChange={(text) => change({ [name]: text })}
      onLeave={() => leave(name)}
    />
  );
}
