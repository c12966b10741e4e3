import { setNotingIndicators } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IndicatorsForm } from './IndicatorsForm.tsx';

/** Notes the numbers that feed the pillars, all in one short form. */
export default function IndicatorsDialog() {
  const words = useWords();
  const { value, error } = useView('indicators');
  const close = () => setNotingIndicators(false);
  // The dialog opens whole, so that the focus finds its place.
  if (value === null && error === null) return null;
  return (
    <Dialog title={words.indicators.title} onCancel={close}>
      {value !== null && <IndicatorsForm view={value} onClose={close} />}
      {value === null && error !== null && (
        <>
          <p role="alert">{words.error[error.code]}</p>
          <Button onClick={close}>{words.shell.close}</Button>
        </>
      )}
    </Dialog>
  );
}
