import { readPicture } from './readPicture.ts';

/** All that is done in the background: one file each. */
export const works = { readPicture } as const;

/** Their types, for the main process, which brings none of their code. */
export type OurWorks = typeof works;
