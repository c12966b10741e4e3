/**
 * Which counts a shade stands for: "3–4", or "7 o más" where no shade begins after it; the one of no
 * shade, 0, first.
 */
export function countsOfShades(
  starts: readonly number[],
  orMore: (count: number) => string,
): readonly string[] {
  const ofShade = (start: number, next: number | undefined) => {
    if (next === undefined) return orMore(start);
    return next - start === 1 ? String(start) : `${start}–${next - 1}`;
  };
  return ['0', ...starts.map((start, shade) => ofShade(start, starts[shade + 1]))];
}
