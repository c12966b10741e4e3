import { lazy } from 'react';
import { useDesk } from '../bridge/desk.ts';
import { Progress } from './Progress.tsx';

const Snapshots = lazy(() => import('./Snapshots.tsx'));

/** The index over time, or the list of all that was noted of it. */
export function ProgressPages() {
  const page = useDesk((desk) => desk.page);
  return page?.of === 'snapshots' ? <Snapshots /> : <Progress />;
}
