import { carriedComponents, licenceFaults } from '../notices/components.ts';
import type { Packed } from './packed.ts';
import { addonFaults } from './verify/addon.ts';
import { contentFaults } from './verify/contents.ts';
import { fuseFaults } from './verify/fuses.ts';
import { integrityFaults } from './verify/integrity.ts';
import { secretFaults } from './verify/secrets.ts';
import { sizeFaults } from './verify/size.ts';

/** Everything that is wrong with a package, a sentence each. */
export async function faultsOf(packed: Packed, root: string): Promise<readonly string[]> {
  return [
    ...contentFaults(packed),
    ...integrityFaults(packed),
    ...secretFaults(packed, root),
    ...sizeFaults(packed),
    ...licenceFaults(carriedComponents(root)),
    ...(await fuseFaults(packed)),
    ...(await addonFaults(packed)),
  ];
}
