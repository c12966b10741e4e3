import { Suspense, useState } from 'react';
import { useDesk } from '../bridge/desk.ts';
import { useView } from '../bridge/views.ts';
import { ReminderBanner } from '../reminders/ReminderBanner.tsx';
import { BackupBanner, MendedBanner, OddRowsBanner } from '../theRest.tsx';
import { gravest } from './gravest.ts';
import { SampleBanner } from './SampleBanner.tsx';

/** What is told across the top of the window: one thing at a time, the gravest first. */
export function Banners() {
  const isSample = useView('settings').value?.isSample ?? false;
  const isToday = useDesk((desk) => desk.screen === 'today');
  const opening = useView('opening').value;
  const backups = useView('backups').value;
  const [isOddSeen, setOddSeen] = useState(false);
  const banner = gravest({
    isSample,
    isToday,
    isMended: opening !== null && opening.mended !== null,
    hasOddRows: opening !== null && opening.oddRows > 0 && !isOddSeen,
    isBackupToBeTold: backups?.isToBeTold ?? false,
  });
  if (banner === 'sample') return <SampleBanner />;
  if (banner === null) return <ReminderBanner />;
  return (
    <Suspense>
      {banner === 'mended' && <MendedBanner />}
      {banner === 'oddRows' && <OddRowsBanner onClose={() => setOddSeen(true)} />}
      {banner === 'backup' && <BackupBanner />}
    </Suspense>
  );
}
