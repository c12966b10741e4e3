import type { Ticker } from '../../../tools/start/ticker.ts';

/** Time that passes only when a test says so. */
export class HandTicker implements Ticker {
  private seconds = 0;
  private readonly callbacks = new Set<() => void>();

  now(): number {
    return this.seconds * 1000;
  }

  everySecond(callback: () => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  pass(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.seconds += 1;
      // A copy, since a callback may stop itself.
      for (const callback of Array.from(this.callbacks)) callback();
    }
  }
}
