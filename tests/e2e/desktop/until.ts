import { setTimeout as pause } from 'node:timers/promises';

const deadline = 20_000;

/** Looks again and again until there is something, and fails where there never is. */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + deadline;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`The desktop waited in vain for ${what}.`);
    await pause(25);
  }
}

/** Asks again and again until there is an answer that is no error. */
export async function untilAnswered(who: string, ask: () => Promise<unknown>): Promise<void> {
  await until(`an answer of ${who}`, () =>
    ask().then(
      () => true,
      () => undefined,
    ),
  );
}
