import type { Database } from 'better-sqlite3';

/** Runs `change` whole or not at all; within another, as a part of that. */
export type Transaction = <Result>(change: () => Result) => Result;

/**
 * The transactions of `database`, on disk when they return. Made once, since better-sqlite3 takes
 * longer to make one than to run it.
 */
export function transactionOf(database: Database): Transaction {
  const { immediate } = database.transaction((change: () => unknown) => change());
  return <Result>(change: () => Result) => immediate(change) as Result;
}
