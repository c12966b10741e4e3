// What Pilar uses of papaparse. The library's own types bring all of Node's with them, and `shared/`
// must not see those; `shared/tsconfig.json` puts these in their place.

interface Papa {
  readonly parse: (
    text: string,
    options: {
      readonly delimiter: string;
      readonly newline: '\n' | '\r\n';
      /** How many rows to read at most; 0 for all. */
      readonly preview?: number;
    },
  ) => { readonly data: readonly (readonly string[])[] };
  readonly unparse: (
    rows: readonly (readonly string[])[],
    options: { readonly delimiter: string; readonly newline: '\r\n' },
  ) => string;
}

declare const papa: Papa;
export default papa;
