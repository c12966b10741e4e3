import { damage } from './damage.ts';
import { diskErrors } from './diskErrors.ts';
import { fuzzChannels } from './fuzzChannels.ts';
import { fuzzParsers } from './fuzzParsers.ts';
import { killApp } from './killApp.ts';
import { killStore } from './killStore.ts';
import { killUpheaval } from './killUpheaval.ts';
import { killWriting } from './killWriting.ts';
import type { Part } from './part.ts';
import { power } from './power.ts';
import { rivals } from './rivals.ts';

/** Every way to torture Pilar. */
export const parts: readonly Part[] = [
  killApp,
  killStore,
  killUpheaval,
  killWriting,
  power,
  diskErrors,
  damage,
  fuzzParsers,
  fuzzChannels,
  rivals,
];
