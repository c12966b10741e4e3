/**
 * How far from 0 Student's t with `degrees` of freedom (a whole number, 1 or more) lies, on either
 * side, with probability `outside` (above 0, below 1). To three digits for 300 degrees
 * and fewer; more are taken as 300, from where it moves by half a hundredth at most.
 */
export function studentQuantile(outside: number, degrees: number): number {
  const bounded = Math.min(degrees, mostDegrees);
  // With t = √degrees · tan(angle), its density is a power of the angle's cosine, and the whole
  // lies between two finite ends. Each step is taken by its middle.
  const density = Float64Array.from(
    { length: steps },
    (_, step) => Math.cos((step + 0.5) * width) ** (bounded - 1),
  );
  let left = outside * density.reduce((sum, each) => sum + each, 0);
  let step = steps - 1;
  for (; step > 0 && left > (density[step] ?? 0); step -= 1) left -= density[step] ?? 0;
  const angle = (step + 1 - left / (density[step] ?? 1)) * width;
  return Math.sqrt(bounded) * Math.tan(angle);
}

const mostDegrees = 300;

const steps = 600;

const width = Math.PI / 2 / steps;
