/** Whether this is a Mac, whose keys have other names. Chromium's user agent names the system. */
export const isMac = navigator.userAgent.includes('Mac OS');
