import { readdirSync, readFileSync } from 'node:fs';

/** The processes below one, itself included, as Linux knows them. */
export function processesBelow(pid: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(fieldsOf(Number(entry))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const found = [pid];
  // What is added while an array is walked is walked, too.
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

/** What they take of memory in megabytes, where what several share is counted once. */
export function memoryOf(processes: readonly number[]): number {
  const kilobytes = processes.map((pid) => {
    try {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** What they have had of processors so far, in milliseconds. */
export function workOf(processes: readonly number[]): number {
  const ticks = processes.map((pid) => {
    const fields = fieldsOf(pid);
    return Number(fields?.[11] ?? 0) + Number(fields?.[12] ?? 0);
  });
  // Linux counts in hundredths of a second, whatever the machine.
  return ticks.reduce((sum, some) => sum + some, 0) * 10;
}

/** What `proc(5)` says of a process from its state on; null where it is gone. */
function fieldsOf(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Its name, in brackets before, may hold anything.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
