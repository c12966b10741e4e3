import { useDesk } from '../bridge/desk.ts';
import { ActionPage } from './ActionPage.tsx';
import { PillarPage } from './PillarPage.tsx';
import { PillarsOverview } from './PillarsOverview.tsx';

/** The four pillars, one of them, or one of their actions. */
export function Pillars() {
  const page = useDesk((desk) => desk.page);
  switch (page?.of) {
    case 'pillar':
      return <PillarPage key={page.pillar} pillar={page.pillar} />;
    case 'action':
      return <ActionPage key={page.action} action={page.action} />;
    default:
      return <PillarsOverview />;
  }
}
