import type { Pillar } from '../ssi/pillar.ts';

/** What a `#word` of a page can lead to. */
export interface LinkTarget {
  /** The word without `#`, as it is offered: "marca", "comentar-tres-publicaciones". */
  readonly tag: string;
  /** Every word that leads there, folded: those of each language, for what is not the person's own. */
  readonly tags: readonly string[];
  readonly pillar: Pillar;
  /** The id of the action; null where it is the pillar itself. */
  readonly action: string | null;
  /** What it is called. */
  readonly title: string;
  readonly isArchived: boolean;
}
