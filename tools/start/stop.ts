/** Something a developer can mend: the message says what, and needs no stack. */
export class Stop extends Error {}

/** Runs a command to its exit code, and lets a `Stop` end it with its message alone. */
export async function exitWith(work: () => Promise<number>): Promise<never> {
  try {
    process.exit(await work());
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
