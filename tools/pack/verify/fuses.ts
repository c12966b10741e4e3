import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Packed } from '../packed.ts';

/** As the program spells it out for each fuse. */
const on = '1'.charCodeAt(0);

/** The fuses that are known, as electron-builder calls them, each with its place. */
export function knownFuses(): readonly (readonly [string, FuseV1Options])[] {
  return Object.entries(FuseV1Options).flatMap(([name, place]) =>
    typeof place === 'number'
      ? [[`${name[0]?.toLowerCase()}${name.slice(1)}`, place] as const]
      : [],
  );
}

/** Which fuses are not as the configuration wants them, or are not spoken of in it: a sentence each. */
export async function fuseFaults({ program, fuses }: Packed): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  return knownFuses().flatMap(([name, place]) => {
    const wanted = fuses[name];
    if (wanted === undefined) return [`The configuration says nothing of the fuse ${name}.`];
    const isOn = Number(wire[place]) === on;
    return isOn === wanted ? [] : [`The fuse ${name} is ${isOn ? 'on' : 'off'}.`];
  });
}
