import type { Debugger } from './debugging.ts';

interface Value {
  readonly value?: unknown;
  readonly description?: string;
}

function textOf({ description, value }: Value): string {
  return description ?? String(value);
}

/** Collects what the page complained of, from its beginning: the protocol tells the past as well. */
export async function collectErrors(page: Debugger, errors: string[]): Promise<void> {
  page.on('Runtime.consoleAPICalled', (call) => {
    if (call.type === 'error') errors.push((call.args as readonly Value[]).map(textOf).join(' '));
  });
  page.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const { exception, text } = exceptionDetails as { exception?: Value; text: string };
    errors.push(exception === undefined ? text : textOf(exception));
  });
  page.on('Log.entryAdded', (added) => {
    const entry = added.entry as { level: string; text: string; url?: string };
    if (entry.level === 'error') errors.push(`${entry.text} ${entry.url ?? ''}`.trim());
  });
  await page.ask('Runtime.enable');
  await page.ask('Log.enable');
}
