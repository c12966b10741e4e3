import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { writeWholeFile } from '../wholeFile.ts';

const schema = v.object({
  /** The folder that had the journal. */
  profile: v.string(),
  /** The folder that has its copies; null where none has. */
  copies: v.nullable(v.string()),
});

/** What is remembered of a profile outside of it. */
export type Marked = v.InferOutput<typeof schema>;

/**
 * Remembers, outside the profile, that there was a journal in it, so that one that is gone is missed
 * and not begun anew.
 */
export interface Marker {
  /** What is remembered; null where there never was a journal in this profile. */
  readonly current: () => Marked | null;
  readonly keep: (copies: string | null) => void;
  readonly forget: () => void;
}

/**
 * The marker of `profile`.
 *
 * @param folder has those of every profile, each in a file of its own, so that no two Pilars write to
 * one
 */
export function markerOf(profile: string, folder: string): Marker {
  const name = createHash('sha256').update(profile).digest('hex').slice(0, 32);
  const file = join(folder, `${name}.json`);
  const current = (): Marked | null => {
    if (!existsSync(file)) return null;
    try {
      return v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      // That it is there says enough.
      return { profile, copies: null };
    }
  };
  return {
    current,
    keep: (copies) => {
      const known = current();
      if (known?.profile === profile && known.copies === copies) return;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeWholeFile(file, `${JSON.stringify({ profile, copies } satisfies Marked)}\n`);
    },
    forget: () => rmSync(file, { force: true }),
  };
}
