/** Time that passes in beats, so that a test can make it pass. */
export interface Ticker {
  /** Milliseconds since any moment. */
  now(): number;
  /** Calls back about once a second until stopped. */
  everySecond(callback: () => void): () => void;
}

export const realTicker: Ticker = {
  now: () => performance.now(),
  everySecond(callback) {
    const interval = setInterval(callback, 1000);
    return () => clearInterval(interval);
  },
};
