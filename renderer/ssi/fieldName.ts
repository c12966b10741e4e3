import type { Words } from '../../shared/locales/words.ts';
import type { ComparedField } from '../../shared/ssi/differences.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import type { Group } from '../../shared/ssi/snapshot.ts';

/** What a value of a snapshot is called, by itself. */
export function fieldName(field: ComparedField | 'day', words: Words): string {
  switch (field) {
    case 'day':
    case 'total':
    case 'industryRank':
    case 'networkRank':
    case 'industryTotal':
    case 'networkTotal':
    case 'note':
      return words.snapshot[field];
  }
  // A pillar, alone or after what it is an average of.
  const [of, pillar] = field.split('.') as [Pillar, undefined] | [`${Group}Means`, Pillar];
  return pillar === undefined
    ? words.pillar[of]
    : words.snapshot.mean[of](words.pillarShort[pillar]);
}
