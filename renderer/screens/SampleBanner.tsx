import { useWords } from '../bridge/language.ts';
import { leaveSample } from '../bridge/sample.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';

/** Across the top for as long as the sample is open: says so, and leads back. */
export function SampleBanner() {
  const words = useWords();
  return (
    <Banner label={words.sample.title}>
      <p>{words.sample.banner}</p>
      <Button onClick={() => void leaveSample()}>{words.sample.leave}</Button>
    </Banner>
  );
}
