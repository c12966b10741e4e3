import { useDesk } from '../bridge/desk.ts';
import { ActionPage } from './ActionPage.tsx';
import { PillarPage } from './PillarPage.tsx';
import { PillarsOverview } from './PillarsOverview.tsx';

/** The four pillars, one of them, or one of their actions. */
export function Pillars() {
  const page = useDesk((desk) => desk.page);
  if (page === null) return <PillarsOverview />;
  return page.of === 'pillar' ? (
    <PillarPage key={page.pillar} pillar={page.pillar} />
  ) : (
    <ActionPage key={page.action} action={page.action} />
  );
}
