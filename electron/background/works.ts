import { readPicture } from './readPicture.ts';
import { readTable } from './readTable.ts';

/** All that is done in the background: one file each. */
export const works = { readPicture, readTable } as const;

/** Their types, for the main process, which brings none of their code. */
export type OurWorks = typeof works;
