import type { WebContentsPrintOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { pdfOptions, printOn } from '../../../electron/windows/printing.ts';

type Tell = (success: boolean, failureReason: string) => void;

/** A page whose printing ends so. */
function contents(success: boolean, reason: string) {
  const asked: unknown[] = [];
  return {
    asked,
    print: (options?: WebContentsPrintOptions, tell?: Tell) => {
      asked.push(options);
      tell?.(success, reason);
    },
  };
}

describe('Printing on paper', () => {
  it('asks by the system’s own dialog, for sheets of A4 and with their grounds', async () => {
    const page = contents(true, '');
    expect(await printOn(page)).toBeNull();
    expect(page.asked).toEqual([{ printBackground: true, pageSize: 'A4' }]);
  });

  it.each(['Print job canceled', 'cancelled'])('takes no “%s” for a failure', async (reason) => {
    expect(await printOn(contents(false, reason))).toBeNull();
  });

  it.each([
    'Invalid printer settings',
    'Print job failed',
    'No printers available on the network',
    '',
  ])('answers why it could not be: “%s”', async (reason) => {
    expect(await printOn(contents(false, reason))).toBe(reason);
  });

  it('rejects where it cannot even be asked for', async () => {
    const print = () => {
      throw new Error('Unsupported pageSize');
    };
    await expect(printOn({ print })).rejects.toThrow('Unsupported pageSize');
  });
});

describe('A page as a PDF', () => {
  it('is laid out by its own style sheet, tagged and outlined', () => {
    expect(pdfOptions).toEqual({
      ...{ pageSize: 'A4', preferCSSPageSize: true, printBackground: true },
      ...{ generateTaggedPDF: true, generateDocumentOutline: true },
    });
  });
});
