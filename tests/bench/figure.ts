/** One row of `npm run bench`: a figure, and the bound it has to keep. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The largest value that is fine; null where the figure is only told. */
  readonly bound: number | null;
  readonly ok: boolean;
}

/** A ratio with its bound, and the two times it was made of, each a median in milliseconds. */
export function ratioOf(
  name: string,
  bound: number,
  ours: { readonly name: string; readonly median: number },
  theirs: { readonly name: string; readonly median: number },
): readonly Figure[] {
  const value = ours.median / theirs.median;
  return [
    { name, value, unit: '×', bound, ok: value <= bound },
    told(ours.name, ours.median),
    told(theirs.name, theirs.median),
  ];
}

/** A time that is only told, in milliseconds. */
export function told(name: string, value: number): Figure {
  return { name: `  ${name}`, value, unit: 'ms', bound: null, ok: true };
}
