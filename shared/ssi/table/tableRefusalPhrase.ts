import type { Format } from '../../locales/format.ts';
import type { Words } from '../../locales/words.ts';
import type { TableRefusal } from './historyFrom.ts';
import { ruleOf } from './tableField.ts';

/** Why a row or a cell of it is not taken, as a sentence: "Marca: va de 0 a 25." */
export function tableRefusalPhrase(refusal: TableRefusal, words: Words, format: Format): string {
  const { columns, refusal: reasons, refused } = words.table;
  if (refusal.field === null) return reasons[refusal.reason];
  return refused(columns[refusal.field], reasonOf(refusal, reasons, format));
}

function reasonOf(
  refusal: Exclude<TableRefusal, { readonly field: null }>,
  reasons: Words['table']['refusal'],
  format: Format,
): string {
  switch (refusal.reason) {
    case 'outOfRange': {
      const { smallest, largest } = ruleOf(refusal.field);
      return reasons.outOfRange(format.score(smallest), format.score(largest));
    }
    case 'disagreesWithSum':
      return reasons.disagreesWithSum(format.score(refusal.sum, 3));
    case 'duplicatedDay':
      return reasons.duplicatedDay(format.score(refusal.line));
    default:
      return reasons[refusal.reason];
  }
}
