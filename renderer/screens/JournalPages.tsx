import { useDesk } from '../bridge/desk.ts';
import { useView } from '../bridge/views.ts';
import { JournalDay } from './JournalDay.tsx';
import { ReportPage } from './ReportPage.tsx';
import { ReviewPage } from './ReviewPage.tsx';

/** The journal: a day of it, the weekly review, or a report. */
export function JournalPages() {
  const page = useDesk((desk) => desk.page);
  const today = useView('today').value?.day;
  if (page?.of === 'review') return <ReviewPage />;
  if (page?.of === 'report') return <ReportPage />;
  const day = page?.of === 'day' ? page.day : today;
  return day === undefined ? null : <JournalDay key={day} day={day} />;
}
