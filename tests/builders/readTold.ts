import { type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import type { IndexReading, ReadValue } from '../../shared/ssi/read/reading.ts';
import { groups } from '../../shared/ssi/snapshot.ts';
import type { Told } from './indexPage.ts';

type Maybe = ReadValue<unknown> | null | undefined;

/** Every figure of an index by its name, as it was read and as it was told. */
export function besideEachOther(
  reading: IndexReading,
  told: Told,
): readonly (readonly [name: string, read: Maybe, told: number])[] {
  if (reading.kind !== 'index') return [];
  const mean = (group: (typeof groups)[number], pillar: Pillar) =>
    [
      `${group} mean ${pillar}`,
      reading.groupMeans[group]?.[pillar],
      told.groupMeans[group][pillar],
    ] as const;
  return [
    ['total', reading.total, told.total],
    ...pillars.map((pillar) => [pillar, reading.scores[pillar], told.scores[pillar]] as const),
    ...groups.flatMap((group) => [
      [`${group} rank`, reading.ranks[group], told.ranks[group]] as const,
      [`${group} total`, reading.groupTotals[group], told.groupTotals[group]] as const,
      [`${group} change`, reading.weeklyChange[group], told.weeklyChange[group]] as const,
      ...pillars.map((pillar) => mean(group, pillar)),
    ]),
  ];
}

/** The figures that were read as another and not asked about. */
export function misread(reading: IndexReading, told: Told): readonly string[] {
  return besideEachOther(reading, told).flatMap(([name, read, expected]) => {
    if (read === null || read === undefined || read.doubt !== null) return [];
    return isShownAs(Number(read.value), expected)
      ? []
      : [`${name}: ${String(read.value)}, not ${expected}`];
  });
}

/** A hidden table shows hundredths where the list shows thousandths. */
function isShownAs(value: number, told: number): boolean {
  return value === told || value === Math.round(told * 100) / 100;
}
