import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';

/**
 * The page as the report's own style sheet lays it out (`renderer/report/`): its paper, its margins
 * and the numbers of its pages are there, so that paper and PDF are alike. Headings, tables and
 * language are told to who cannot see them.
 */
export const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

const paperOptions: WebContentsPrintOptions = { printBackground: true, pageSize: 'A4' };

/** What Electron and Chromium call it where the person thought better of it. */
const cancelled = ['Print job canceled', 'cancelled'];

/** Prints by the system's dialog; answers why it could not be, null where it was or was cancelled. */
export function printOn(contents: Pick<WebContents, 'print'>): Promise<string | null> {
  return new Promise((resolve, reject) => {
    try {
      contents.print(paperOptions, (isDone, reason) =>
        resolve(isDone || cancelled.includes(reason) ? null : reason),
      );
    } catch (error) {
      reject(error);
    }
  });
}
