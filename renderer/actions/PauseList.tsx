import type { NamedPause } from '../../shared/ipc/contract.ts';
export function PauseList(_: { readonly pauses: readonly NamedPause[] }) {
  return null;
}
