import type { WebFrameMain } from 'electron';
import { pageHost, pageProtocol } from '../windows/pageAddress.ts';

/**
 * Whether a call comes from the page of our own window: its top frame, at our own address.
 * Electron's security guide, point 17; the frame is null where it has gone away meanwhile.
 */
export function isTrustedSender(frame: Pick<WebFrameMain, 'parent' | 'url'> | null): boolean {
  if (frame === null || frame.parent !== null || !URL.canParse(frame.url)) return false;
  // Not `origin`: outside Chromium that is the string "null" for every scheme of one's own.
  const { protocol, host } = new URL(frame.url);
  return protocol === pageProtocol && host === pageHost;
}
