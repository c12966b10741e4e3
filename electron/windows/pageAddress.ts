/** The scheme Pilar's own page is served under. */
export const pageScheme = 'app';

/** The same as `URL` writes it. */
export const pageProtocol = `${pageScheme}:`;

/** The host of that page. */
export const pageHost = 'journal';

/** Whether an address is one of our own page's, whatever its path. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  // Not `origin`: outside Chromium that is the string "null" for every scheme of one's own.
  const { protocol, host } = new URL(address);
  return protocol === pageProtocol && host === pageHost;
}

/** The address of the window. */
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;
