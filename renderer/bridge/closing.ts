import { call } from './client.ts';

/** Keeps what is typed; answers whether all of it is kept. */
type Keep = () => Promise<boolean>;

const keeps = new Set<Keep>();

/** Has `keep` called before the window closes, until the function it returns is called. */
export function beforeClosing(keep: Keep): () => void {
  keeps.add(keep);
  return () => keeps.delete(keep);
}

/** Keeps whatever is typed; answers whether all of it is kept. */
export async function keepAll(): Promise<boolean> {
  const kept = await Promise.all([...keeps].map((keep) => keep().catch(() => false)));
  return kept.every((isKept) => isKept);
}

/** Answers main, which has said that the window is about to close. */
export async function answerClosing(): Promise<void> {
  await call('readyToClose', { isAllKept: await keepAll() });
}
