import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isDay } from '../shared/day.ts';
import { isTimeOfDay } from '../shared/timeOfDay.ts';
import { writeWholeFile } from './wholeFile.ts';

const dayAndTime = v.object({
  day: v.pipe(v.string(), v.guard(isDay)),
  time: v.pipe(v.string(), v.guard(isTimeOfDay)),
});

const schema = v.object({
  /** The folder that gets copies. */
  copies: v.nullable(
    v.object({
      folder: v.string(),
      /** What seals them, each as base64; null where nothing does. */
      seal: v.nullable(v.object({ salt: v.string(), key: v.string() })),
      /** When the last was written, ISO 8601 in UTC. */
      lastAt: v.nullable(v.string()),
    }),
  ),
  /** What the copies of this profile have in their names; null before the first. */
  copySeries: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[\w-]+$/))), null),
  /** The day on which the person put away that a backup had failed. */
  problemDismissedOn: v.nullable(v.string()),
  /** What is told of a journal that was found damaged, until it is put away. */
  mended: v.nullable(
    v.object({
      setAside: v.string(),
      restored: v.nullable(dayAndTime),
      until: v.nullable(dayAndTime),
    }),
  ),
});

/** What concerns this machine and not the journal, which may be restored or moved elsewhere. */
export type Safety = v.InferOutput<typeof schema>;

/** The file `safety.json` in the profile. */
export interface SafetyFile {
  readonly current: () => Safety;
  /** Changes what is named and leaves the rest. */
  readonly change: (change: Partial<Safety>) => void;
}

const initial: Safety = { copies: null, copySeries: null, problemDismissedOn: null, mended: null };

/** The name of that file. */
export const safetyFileName = 'safety.json';

/** The safety file of a profile; one that cannot be read is as if there were none. */
export function safetyFileIn(profile: string): SafetyFile {
  const file = join(profile, safetyFileName);
  return {
    // Read each time: the drive it is on may not have been there before.
    current: () => read(file),
    change: (change) => {
      writeWholeFile(file, `${JSON.stringify({ ...read(file), ...change }, null, 2)}\n`);
    },
  };
}

function read(file: string): Safety {
  try {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : initial;
  } catch {
    return initial;
  }
}
