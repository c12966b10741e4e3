import { useDesk } from '../bridge/desk.ts';
import { CaptureReading } from './CaptureReading.tsx';
import { CaptureWaiting } from './CaptureWaiting.tsx';
import { ReadingDialog } from './ReadingDialog.tsx';

/** Reads the index in what the person pastes, drops or chooses, and shows it before it is kept. */
export default function CaptureDialog() {
  const capture = useDesk((desk) => desk.capture);
  switch (capture?.stage) {
    case 'waiting':
      return <CaptureWaiting {...capture} />;
    case 'reading':
      return <CaptureReading share={capture.share} />;
    case 'read':
      return <ReadingDialog key={capture.text} {...capture} />;
    default:
      return null;
  }
}
