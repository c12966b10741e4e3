import { expect, it } from 'vitest';
import { gravest } from '../../../renderer/screens/gravest.ts';

const nothing = {
  isSample: false,
  isToday: true,
  isMended: false,
  hasOddRows: false,
  isBackupToBeTold: false,
};
const all = { ...nothing, isMended: true, hasOddRows: true, isBackupToBeTold: true };

it.each([
  ['the sample, which it leads out of', { ...all, isSample: true }, 'sample'],
  ['a journal that was damaged', all, 'mended'],
  ['a backup that failed', { ...all, isMended: false }, 'backup'],
  ['rows that cannot be', { ...nothing, hasOddRows: true }, 'oddRows'],
  ['nothing of the journal away from Today', { ...all, isToday: false }, null],
  ['nothing where there is nothing', nothing, null],
])('Of all there is to tell, one thing at a time: %s', (_, tellable, banner) => {
  expect(gravest(tellable)).toBe(banner);
});
