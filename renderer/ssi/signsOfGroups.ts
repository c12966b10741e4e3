import type { Group } from '../../shared/ssi/snapshot.ts';

/** How the average of each group is drawn: quietly, and told apart by its dashes. */
export const signsOfGroups = {
  industry: { sign: 'dashed', hue: '--ink-second' },
  network: { sign: 'dotted', hue: '--ink-second' },
} as const satisfies Readonly<Record<Group, unknown>>;
