const passedOn: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * npm hands a signal to the shell between it and us, and that shell dies of it without a word: the
 * new parent is all we see of it. Without npm, who outlives a parent was meant to.
 */
function onOrphaned(callback: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 500);
  watch.unref();
}

/** Hands what would end this process to the callback instead. */
export function onEndingSignal(callback: (signal: NodeJS.Signals) => void): void {
  for (const signal of passedOn) process.on(signal, callback);
  onOrphaned(() => callback('SIGTERM'));
}
