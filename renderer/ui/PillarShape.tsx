import type { Pillar } from '../../shared/ssi/pillar.ts';
import styles from './PillarShape.module.css';
import { pillarPaths } from './pillarPaths.ts';

/** The shape of a pillar, so that it is never told by colour alone. */
export function PillarShape({ pillar }: { readonly pillar: Pillar }) {
  return (
    <svg className={styles.shape} viewBox="0 0 12 12" aria-hidden="true">
      <path d={pillarPaths[pillar]} fill={`var(--${pillar})`} />
    </svg>
  );
}
