import type { WebFrameMain } from 'electron';
import { isPageAddress } from '../windows/pageAddress.ts';

/**
 * Whether a call comes from the page of our own window: its top frame, at our own address.
 * Electron's security guide, point 17; the frame is null where it has gone away meanwhile.
 */
export function isTrustedSender(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  return frame !== null && frame.parent === null && isPageAddress(frame.url);
}
