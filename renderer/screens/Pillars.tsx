export function Pillars() {
  return null;
}
