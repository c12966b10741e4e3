import { useDesk } from '../bridge/desk.ts';
import { useView } from '../bridge/views.ts';
import { JournalDay } from './JournalDay.tsx';
import { ReportPage } from './ReportPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { Unavailable } from './Unavailable.tsx';

/** The journal: a day of it, the weekly review, or a report. */
export function JournalPages() {
  const page = useDesk((desk) => desk.page);
  const { value, error, askAgain } = useView('today');
  if (page?.of === 'review') return <ReviewPage />;
  if (page?.of === 'report') return <ReportPage />;
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return <JournalDay chosen={page?.of === 'day' ? page.day : null} today={value.day} />;
}
