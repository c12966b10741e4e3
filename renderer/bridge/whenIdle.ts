/** In milliseconds. Chromium may give a page in which nothing moves no idle moment at all, nor a busy one. */
const longestWait = 500;

/** Does something once there is nothing else to do, or soon; answers how to leave it. */
export function whenIdle(task: () => void): () => void {
  const waiting = requestIdleCallback(task, { timeout: longestWait });
  return () => cancelIdleCallback(waiting);
}
