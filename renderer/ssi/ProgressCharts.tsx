import type { ProgressView } from '../../shared/ipc/contract.ts';
import { FourPillars } from './FourPillars.tsx';
import { GroupBars } from './GroupBars.tsx';
import styles from './ProgressCharts.module.css';
import { Ranks } from './Ranks.tsx';
import { TotalLine } from './TotalLine.tsx';

/** The charts of Progress: the four first, then the line, the ranks and the others. */
export function ProgressCharts({
  view,
  below,
}: {
  readonly view: ProgressView;
  /** What the lower ones show, a moment later; null until then. */
  readonly below: ProgressView | null;
}) {
  return (
    <div className={styles.charts}>
      <FourPillars view={view} />
      <TotalLine view={view} />
      {below !== null && <Ranks view={below} />}
      {below?.latest && <GroupBars view={below} latest={below.latest} />}
    </div>
  );
}
