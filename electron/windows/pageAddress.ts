/** The scheme Pilar's own page is served under. */
export const pageScheme = 'app';

/** The same as `URL` writes it. */
export const pageProtocol = `${pageScheme}:`;

/** The host of that page. */
export const pageHost = 'journal';

/** The address of the window. */
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;
