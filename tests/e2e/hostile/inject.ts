import type { CDPSession, Page } from 'playwright-core';

/** Runs code in a page as a script that got into it would run: under its policy, nobody having clicked. */
export interface Intruder {
  /** Gives what the function gives, once that has settled; it can use only what it is given. */
  readonly run: <Given, Result>(
    code: ((given: Given) => Result) | string,
    given?: Given,
  ) => Promise<Awaited<Result>>;
}

export async function intruderIn(page: Page): Promise<Intruder> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    run: async (code, given) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${code})(${given === undefined ? '' : JSON.stringify(given)})`,
        awaitPromise: true,
        returnByValue: true,
        userGesture: false,
        allowUnsafeEvalBlockedByCSP: false,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
