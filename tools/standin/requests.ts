import { fromChromium, isTranslated, toChromium } from './address.ts';
import type { Conversation, Protocol } from './devtools.ts';
import type { NetErrorName } from './net-error.ts';
import { askPermissionsFor } from './permissions.ts';
import { answerFor } from './protocol.ts';
import type { WebContents } from './web-contents.ts';
import { contentsOfDocument, contentsOfFrame } from './web-contents.ts';
import { askBeforeRequest } from './web-request.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

const reasons: Partial<Record<NetErrorName, Protocol.Network.ErrorReason>> = {
  ERR_ABORTED: 'Aborted',
  ERR_BLOCKED_BY_CLIENT: 'BlockedByClient',
};

/** Every request of every page and worker passes here before anything else happens to it. */
export async function interceptRequests(browser: Conversation): Promise<void> {
  const fail = (event: Paused, name: NetErrorName, contents?: WebContents): void => {
    contents?.noteFailure(name);
    const { requestId } = event;
    browser
      .send('Fetch.failRequest', { requestId, errorReason: reasons[name] ?? 'Failed' })
      .catch(() => {});
  };

  async function decide(event: Paused): Promise<void> {
    const { requestId, request, frameId, resourceType } = event;
    const address = request.url + (request.urlFragment ?? '');
    const url = fromChromium(address);
    const translated = url !== address;
    const navigating = resourceType === 'Document' ? await contentsOfDocument(frameId) : undefined;
    const contents = navigating ?? contentsOfFrame(frameId);

    if (
      translated &&
      new URL(request.url).pathname === '/favicon.ico' &&
      resourceType === 'Other'
    ) {
      // Chromium looks for one by itself; Electron never does.
      await browser.send('Fetch.fulfillRequest', { requestId, responseCode: 404 });
      return;
    }
    if (navigating && !navigating.mayNavigate(address, Boolean(event.redirectedRequestId))) {
      fail(event, 'ERR_ABORTED', navigating);
      return;
    }
    if (!(await askBeforeRequest(url, event, contents))) {
      fail(event, 'ERR_BLOCKED_BY_CLIENT', navigating);
      return;
    }
    if (navigating) await askPermissionsFor(address, navigating.self);
    if (!translated) {
      const known = isTranslated(url.slice(0, url.indexOf(':')));
      if (known) fail(event, 'ERR_UNKNOWN_URL_SCHEME', navigating);
      else await browser.send('Fetch.continueRequest', { requestId });
      return;
    }
    const answer = await answerFor(url, request);
    if (typeof answer === 'string') {
      fail(event, answer, navigating);
      return;
    }
    navigating?.noteAnswer(answer.status, answer.statusText);
    await browser.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: answer.status,
      ...(answer.statusText ? { responsePhrase: answer.statusText } : {}),
      responseHeaders: answer.headers.map(([name, value]) => ({
        name,
        value: name.toLowerCase() === 'location' ? toChromium(value) : value,
      })),
      body: answer.body.toString('base64'),
    });
  }

  browser.on('Fetch.requestPaused', (event) => {
    decide(event).catch((error: Error) => {
      // A page that left no longer waits for its requests.
      if (!/Invalid InterceptionId|is gone/.test(error.message)) {
        process.stderr.write(`stand-in: ${event.request.url}: ${error.message}\n`);
      }
    });
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
