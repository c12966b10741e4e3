import { afterEach, describe, expect, it } from 'vitest';
import { closeCapture, receiveFile } from '../../../renderer/bridge/capture.ts';
import { useDesk } from '../../../renderer/bridge/desk.ts';
import { largestPictureBytes } from '../../../shared/ssi/pictureText.ts';
import { longestText } from '../../../shared/ssi/read/reading.ts';

/** A file the system does not open, as it is with a folder that is dropped. */
function closed(type: string, size: number): File {
  const refuse = () => Promise.reject(new Error('It cannot be opened.'));
  const file = new File([], 'closed', { type });
  return Object.defineProperties(file, {
    size: { value: size },
    arrayBuffer: { value: refuse },
    text: { value: refuse },
  });
}

const failure = () => {
  const { capture } = useDesk.getState();
  return capture?.stage === 'waiting' ? capture.failure : null;
};

describe('A file that is dropped', () => {
  afterEach(closeCapture);

  it.each(['', 'image/png'])('says so where it cannot be opened (%j)', async (type) => {
    await receiveFile(closed(type, 10));
    expect(failure()).toBe('unreadable');
  });

  it('is not opened where it is too large', async () => {
    await receiveFile(closed('image/png', largestPictureBytes + 1));
    expect(failure()).toBe('pictureTooHeavy');
    await receiveFile(closed('text/plain', 3 * longestText + 1));
    expect(failure()).toBe('tooLong');
  });

  it('is read as a text where it is one', async () => {
    await receiveFile(new File(['53'], 'page.txt', { type: 'text/plain' }));
    expect(useDesk.getState().capture).toMatchObject({ stage: 'read', text: '53' });
  });
});
