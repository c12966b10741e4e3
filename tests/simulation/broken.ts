/** A sentence of the promise that was not kept. */
export class BrokenPromise extends Error {
  /** Which one. */
  readonly promise: string;

  constructor(promise: string, what: string) {
    super(`${promise}: ${what}`);
    this.name = 'BrokenPromise';
    this.promise = promise;
  }
}
