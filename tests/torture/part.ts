/** What came of one part of the torture. */
export interface Report {
  /** What was done and found, in figures: `412 kills` by `{ kills: 412 }`. */
  readonly figures: Readonly<Record<string, number>>;
  /** A sentence for each promise that was broken; empty where all were kept. */
  readonly broken: readonly string[];
}

/** A report of several rounds, from one of each. */
export function together(reports: readonly Report[]): Report {
  const figures: Record<string, number> = {};
  for (const report of reports)
    for (const [name, count] of Object.entries(report.figures))
      figures[name] = (figures[name] ?? 0) + count;
  return { figures, broken: reports.flatMap(({ broken }) => broken) };
}

/** One way to torture Pilar. */
export interface Part {
  readonly name: string;
  /** How many rounds there are where none are asked for. */
  readonly usual: number;
  /** The same seed and as many rounds do the same, as far as the machine lets it. */
  readonly run: (rounds: number, seed: number, tell: (line: string) => void) => Promise<Report>;
}
